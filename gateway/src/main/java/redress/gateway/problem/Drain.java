package redress.gateway.problem;

import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/// Lets a client that was refused finish sending, within bounds, so that it gets to read the answer. Nothing is kept.
public final class Drain {

    private static final long BYTES = 64L << 20;
    private static final long MILLIS = 10_000;

    private Drain() {}

    public static void of(RoutingContext refused) {
        var request = refused.request();
        if (request.isEnded()) {
            return;
        }
        var connection = request.connection();
        var timer = refused.vertx().setTimer(MILLIS, _ -> {
            var _ = connection.close();
        });
        var seen = new AtomicLong();
        request.endHandler(_ -> refused.vertx().cancelTimer(timer));
        request.exceptionHandler(_ -> refused.vertx().cancelTimer(timer));
        request.handler(part -> {
            if (seen.addAndGet(part.length()) > BYTES) {
                var _ = connection.close();
            }
        });
        request.resume();
    }

    /// The same for a body that is read as a stream; then reading it on takes no memory either.
    public static void of(InputStream body) throws IOException {
        var part = new byte[8192];
        var seen = 0L;
        for (var read = 0; read >= 0 && seen <= BYTES; seen += read) {
            read = body.read(part);
        }
    }
}
