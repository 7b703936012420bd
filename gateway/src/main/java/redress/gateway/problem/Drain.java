package redress.gateway.problem;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/// Lets a client that was refused finish sending, within bounds, so that it gets to read the answer. Nothing is kept.
public final class Drain {

    private static final long BYTES = 64L << 20;
    private static final long MILLIS = 10_000;

    private static final String HOME = "redress.home";

    private Drain() {}

    /// Remembers the event loop of a request: there, and only there, it cannot end between a look and a step.
    public static void prepare(RoutingContext request) {
        request.put(HOME, request.vertx().getOrCreateContext());
        request.next();
    }

    public static void of(RoutingContext refused) {
        Context home = refused.get(HOME);
        home.runOnContext(_ -> drain(refused.vertx(), refused.request()));
    }

    private static void drain(Vertx vertx, HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        var timer = vertx.setTimer(MILLIS, _ -> breakOff(request));
        var seen = new AtomicLong();
        request.endHandler(_ -> vertx.cancelTimer(timer));
        request.exceptionHandler(_ -> vertx.cancelTimer(timer));
        request.handler(part -> {
            if (seen.addAndGet(part.length()) > BYTES) {
                breakOff(request);
            }
        });
        request.resume();
    }

    /// Never once it has ended: the connection may serve somebody's next request by then.
    private static void breakOff(HttpServerRequest request) {
        if (!request.isEnded()) {
            var _ = request.connection().close();
        }
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
