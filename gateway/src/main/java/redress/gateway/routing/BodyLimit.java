package redress.gateway.routing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import redress.gateway.problem.Problem;

/// How much a request may carry: little as JSON, more as a batch of events, most as evidence.
public final class BodyLimit {

    public static final long EVENTS = 5L << 20;

    private static final long PLAIN = 1L << 20;
    private static final long EVIDENCE = 21L << 20; // 20 MB of file and what multipart puts around it

    private BodyLimit() {}

    static long of(RoutingContext request) {
        if (request.normalizedPath().equals("/api/events")) {
            return EVENTS;
        }
        var type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") ? EVIDENCE : PLAIN;
    }

    /// Turns away a body that says it is too large, before reading it.
    public static void check(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        var limit = of(request);
        if (length == null || Long.parseLong(length) <= limit) {
            request.next();
            return;
        }
        Problem.tooLarge(limit).send(request);
    }
}
