package redress.eventlog;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// Too many writers on one stream for too long, or the log can't be reached: nothing was decided, try again.
public final class Busy extends RuntimeException {

    /// Connection, rollback, resources, intervention, waited too long for a lock, server error: states that pass.
    private static final Pattern PASSING = Pattern.compile("(08|40|53|57|58|XX).*|55P03");

    private static final int DEEPEST = 10;

    private Busy(Throwable cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }

    static Busy because(Throwable cause) {
        return new Busy(cause);
    }

    /// The fault as a reason to try again, if it is one that passes; a mistake of ours is none, and is left to show.
    public static Optional<Busy> of(Throwable fault) {
        var cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (passes(cause)) {
                return Optional.of(new Busy(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static boolean passes(Throwable fault) {
        return switch (fault) {
            case PgException pg -> PASSING.matcher(pg.getSqlState()).matches();
            case VertxException _, NoStackTraceThrowable _, IOException _, TimeoutException _ -> true;
            default -> false;
        };
    }
}
