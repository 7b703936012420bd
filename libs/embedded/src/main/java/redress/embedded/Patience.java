package redress.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waiting for something outside of this process, by asking again.
public final class Patience {

    private Patience() {}

    /// Whether it came true in time.
    public static boolean until(Duration limit, BooleanSupplier happened) {
        var end = System.nanoTime() + limit.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while waiting for a server.", e);
        }
    }
}
