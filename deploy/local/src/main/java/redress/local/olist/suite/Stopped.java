package redress.local.olist.suite;

/// This work was given up, because a person or other work that failed stopped it.
final class Stopped extends RuntimeException {

    private Stopped(InterruptedException cause) {
        super(cause);
    }

    static Stopped by(InterruptedException interruption) {
        Thread.currentThread().interrupt();
        return new Stopped(interruption);
    }
}
