package redress.gateway.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns whatever stops one of the gateway's own resources into a problem.
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    Response refused(Refusal refusal, RoutingContext request) {
        return answer(refusal.problem(), request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, RoutingContext request) {
        return answer(Problem.wrongRole(), request);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException unauthorized, RoutingContext request) {
        return answer(Problem.notSignedIn(), request);
    }

    @ServerExceptionMapper
    Response unauthenticated(AuthenticationFailedException failed, RoutingContext request) {
        return answer(Problem.badToken(), request);
    }

    @ServerExceptionMapper
    Response rejected(WebApplicationException rejected, RoutingContext request) {
        return switch (rejected.getResponse().getStatus()) {
            case 404 -> answer(Problem.unknownPath(), request);
            case 405 -> answer(Problem.wrongMethod(), request);
            case 406 -> answer(Problem.notAcceptable(), request);
            case 415 -> answer(Problem.wrongMediaType(), request);
            case 500 -> faulty(rejected, request);
            default ->
                answer(Problem.malformed("The body or a parameter is not as described.", "请求体或参数不符合说明。"), request);
        };
    }

    @ServerExceptionMapper
    Response faulty(Throwable fault, RoutingContext request) {
        LOG.error("request failed", fault);
        return answer(Problem.fault(), request);
    }

    private static Response answer(Problem problem, RoutingContext request) {
        Drain.of(request);
        var language = Problem.language(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE);
        problem.headers().forEach(answer::header);
        return answer.entity(problem.body(language).toString()).build();
    }
}
