package redress.eventlog;

/// Too many writers on one stream for too long, or the log can't be reached: nothing was decided, try again.
public final class Busy extends RuntimeException {

    public Busy(String message, Throwable cause) {
        super(message, cause);
    }
}
