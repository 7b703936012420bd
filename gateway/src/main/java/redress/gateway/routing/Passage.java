package redress.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import redress.contracts.Service;
import redress.gateway.problem.Drain;
import redress.gateway.problem.Problem;

/// One request on its way through: what is taken off, what is put on, and what is said when nobody answers.
final class Passage implements ProxyInterceptor {

    /// Belongs to one connection, to a browser, or would let a caller pretend to be a proxy.
    private static final List<String> LEFT_BEHIND = List.of(
            "cookie",
            "expect",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "proxy-connection");

    private static final List<String> NOT_PASSED_ON =
            List.of("set-cookie", "connection", "keep-alive", "proxy-authenticate", "trailer", "upgrade", "server");

    private static final String RULES_FOR_BROWSERS = "Content-Security-Policy";

    private final RoutingContext request;
    private final Service service;
    private final String path;
    private final long limit;
    private final Duration patience;
    private Optional<HttpClientRequest> passed = Optional.empty();

    Passage(RoutingContext request, Service service, String path, long limit, Duration patience) {
        this.request = request;
        this.service = service;
        this.path = path;
        this.limit = limit;
        this.patience = patience;
    }

    void begin(HttpClientRequest toService) {
        passed = Optional.of(toService);
    }

    /// The service's time to answer runs from the last part of the body: a large file over a slow line takes its time.
    private void waitOn() {
        passed.ifPresent(toService -> toService.idleTimeout(patience.toMillis()));
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var outgoing = context.request();
        var query = request.request().query();
        outgoing.setURI(query == null ? path : path + "?" + query);
        namedByConnection(outgoing.headers()).forEach(outgoing.headers()::remove);
        LEFT_BEHIND.forEach(outgoing.headers()::remove);
        var body = new LimitedBody(outgoing.getBody().stream(), limit, this::waitOn);
        outgoing.setBody(Body.body(body, outgoing.getBody().length()));
        return context.sendRequest()
                .recover(failure -> Future.succeededFuture(refused(context, problem(body, failure))));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var incoming = context.response().headers();
        NOT_PASSED_ON.forEach(incoming::remove);
        if (incoming.contains(RULES_FOR_BROWSERS)) { // a service knows best what its answer may do
            request.response().headers().remove(RULES_FOR_BROWSERS);
        }
        request.response().headers().names().forEach(incoming::remove);
        Optional.ofNullable(incoming.get(HttpHeaders.LOCATION))
                .flatMap(this::outside)
                .ifPresent(location -> incoming.set(HttpHeaders.LOCATION, location));
        return context.sendResponse();
    }

    private static List<String> namedByConnection(MultiMap headers) {
        return headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Optional<String> outside(String location) {
        var there = URI.create(location);
        var known = Routes.outside(service, there.getRawPath());
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(there.getRawQuery() == null ? known : known + "?" + there.getRawQuery());
    }

    private ProxyResponse refused(ProxyContext context, Problem problem) {
        var language = Problem.language(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var answer = context.request().release().response().setStatusCode(problem.status());
        Drain.of(request);
        problem.headers().forEach(answer::putHeader);
        answer.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        return answer.setBody(Body.body(Buffer.buffer(problem.body(language).toString())));
    }

    private Problem problem(LimitedBody body, Throwable failure) {
        if (body.isTooLarge()) {
            return Problem.tooLarge(limit);
        }
        return failure instanceof TimeoutException ? Problem.tooSlow(service) : Problem.notReachable(service);
    }
}
