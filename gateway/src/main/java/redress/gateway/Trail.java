package redress.gateway;

import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The marks by which one call is found again in every service's log: a request id and a W3C `traceparent`.
final class Trail {

    static final String REQUEST_ID = "X-Request-Id";
    static final String TRACE_PARENT = "traceparent";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACE = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trail() {}

    static void mark(RoutingContext request) {
        var headers = request.request().headers();
        var trace = headers.get(TRACE_PARENT);
        if (trace == null || !TRACE.matcher(trace).matches()) {
            headers.set(TRACE_PARENT, "00-" + hex(16) + "-" + hex(8) + "-01");
        }
        var id = headers.get(REQUEST_ID);
        if (id == null || !ID.matcher(id).matches()) {
            headers.set(REQUEST_ID, hex(16));
        }
        request.response().putHeader(REQUEST_ID, headers.get(REQUEST_ID));
        request.next();
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
