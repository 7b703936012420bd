package redress.local.olist.suite;

import java.time.Duration;

/// A moment of waiting that ends early only if the work is given up.
final class Pause {

    private Pause() {}

    static void of(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            throw Stopped.by(e);
        }
    }
}
