package redress.local.players;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Looks again and again until there is something to see.
///
/// @param what is waited for, to be named if it does not come
public record Waiting(String what, Duration enough) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    public static Waiting on(String what) {
        return new Waiting(what, PATIENCE);
    }

    public <T> T until(Supplier<Optional<T>> look) {
        var last = Instant.now().plus(enough);
        for (var seen = look.get(); ; seen = look.get()) {
            if (seen.isPresent()) {
                return seen.get();
            }
            if (Instant.now().isAfter(last)) {
                throw new IllegalStateException("waited in vain: " + what);
            }
            pause();
        }
    }

    static IllegalStateException stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("stopped while waiting", e);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }
}
