package redress.gateway.problem;

import io.vertx.ext.web.RoutingContext;
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
}
