package redress.gateway.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns whatever stops one of the gateway's own resources into a problem.
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    Response refused(Refusal refusal, HttpHeaders request) {
        return answer(refusal.problem(), request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, HttpHeaders request) {
        return answer(Problem.wrongRole(), request);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException unauthorized, HttpHeaders request) {
        return answer(Problem.notSignedIn(), request);
    }

    @ServerExceptionMapper
    Response unauthenticated(AuthenticationFailedException failed, HttpHeaders request) {
        return answer(Problem.badToken(), request);
    }

    @ServerExceptionMapper
    Response rejected(WebApplicationException rejected, HttpHeaders request) {
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
    Response faulty(Throwable fault, HttpHeaders request) {
        LOG.error("request failed", fault);
        return answer(Problem.fault(), request);
    }

    private static Response answer(Problem problem, HttpHeaders request) {
        var language = Problem.language(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE);
        problem.headers().forEach(answer::header);
        return answer.entity(problem.body(language).toString()).build();
    }
}
