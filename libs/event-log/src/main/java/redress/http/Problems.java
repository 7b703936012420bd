package redress.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import redress.decider.Refused;
import redress.eventlog.Busy;

/// Every answer that went wrong, as a [Problem].
class Problems {

    @ServerExceptionMapper
    Response refused(Refused refused) {
        var status = switch (refused.kind()) {
            case ABSENT -> 404;
            case CONFLICT -> 409;
            case IMPOSSIBLE -> 422;
            case FORBIDDEN -> 403;
            case STALE -> 412;
        };
        return Problem.of(status, refused.rule(), refused.getMessage()).response();
    }

    @ServerExceptionMapper
    Response busy(Busy busy) {
        Log.warnf(busy, "command not taken");
        return Problem.of(503, "busy", "it can't be taken just now, try again")
                .builder()
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(SecurityException fault) {
        return Problem.of(401, "token", "a valid bearer token is needed")
                .builder()
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException fault) {
        return Problem.of(403, "role", "your roles don't allow this").response();
    }

    @ServerExceptionMapper
    Response invalid(ResteasyReactiveViolationException fault) {
        return violations(fault);
    }

    @ServerExceptionMapper
    Response violations(ConstraintViolationException fault) {
        var fields =
                fault.getConstraintViolations().stream().map(Problems::field).toList();
        return Problem.of(400, "malformed", "the request is malformed")
                .with(fields)
                .response();
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException fault) {
        return formless(fault);
    }

    @ServerExceptionMapper
    Response formless(JsonMappingException fault) {
        var pointer = fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(Problems::step)
                .collect(Collectors.joining());
        return malformed(new Problem.Field(pointer, "it has the wrong form"));
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException fault) {
        if (fault instanceof JsonMappingException formless && !(fault.getCause() instanceof JsonParseException)) {
            return formless(formless);
        }
        var place = fault.getLocation();
        var where = place == null ? "" : ", line " + place.getLineNr() + ", column " + place.getColumnNr();
        return malformed(new Problem.Field("", "it is no JSON" + where));
    }

    @ServerExceptionMapper
    Response other(WebApplicationException fault, UriInfo uri) {
        if (fault.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        if (fault instanceof NotFoundException
                && fault.getCause() != null
                && !uri.getQueryParameters().isEmpty()) {
            return malformed(new Problem.Field("", "a parameter has the wrong form"));
        }
        var status = fault.getResponse().getStatusInfo();
        var rule = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return Problem.of(status.getStatusCode(), rule, status.getReasonPhrase())
                .response();
    }

    /// A database that can't be reached for a while, or a mistake of ours: then the log knows more, the caller is told
    /// nothing.
    @ServerExceptionMapper
    Response fault(Throwable fault) {
        return Busy.of(fault).map(this::busy).orElseGet(() -> {
            Log.error("request failed", fault);
            return Problem.of(500, "fault", "it went wrong here, not with you").response();
        });
    }

    private static Response malformed(Problem.Field field) {
        return Problem.of(400, "malformed", "the request is malformed")
                .with(List.of(field))
                .response();
    }

    /// From the body on, in JSON's own way of pointing; a parameter by its name.
    private static Problem.Field field(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        var inside = nodes.size() > 2 ? nodes.subList(2, nodes.size()) : nodes.subList(nodes.size() - 1, nodes.size());
        var pointer = inside.stream().map(Problems::steps).collect(Collectors.joining());
        return new Problem.Field(pointer, violation.getMessage());
    }

    private static String steps(Path.Node node) {
        var element = node.getIndex() == null ? "" : step(node.getIndex().toString());
        return node.getKind() == ElementKind.CONTAINER_ELEMENT ? element : element + step(node.getName());
    }

    private static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
