package redress.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// What every request must bring, and what every answer that was asked to be new says of itself.
class Filters {

    private static final String REACHED = "redress.position";
    private static final Set<String> QUERIES = Set.of("GET", "HEAD");

    private final Positions positions;
    private final ProblemTexts texts;

    Filters(Positions positions, ProblemTexts texts) {
        this.positions = positions;
        this.texts = texts;
    }

    /// A POST without a key could not be repeated safely.
    @ServerRequestFilter
    Response demandKey(ContainerRequestContext request) {
        var keyless = request.getMethod().equals("POST")
                && !request.getUriInfo().getPath().startsWith("/maintenance")
                && !asksOnly(request.getUriInfo().getPath());
        return keyless && blank(request.getHeaderString(Caller.KEY))
                ? Problem.of(400, "idempotency.key-missing", "a POST needs the header Idempotency-Key")
                        .response()
                : null;
    }

    /// What a body is needed for though nothing is done.
    private static boolean asksOnly(String path) {
        return path.endsWith("/check") || path.endsWith("/what-if");
    }

    @ServerRequestFilter
    Uni<Response> awaitPosition(ContainerRequestContext request) {
        var header = request.getHeaderString(Positions.HEADER);
        if (blank(header) || !QUERIES.contains(request.getMethod())) {
            return Uni.createFrom().nullItem();
        }
        var asked = positions.asked(header);
        return positions
                .await(asked.orElse(0))
                .invoke(reached -> request.setProperty(REACHED, positions.of(reached)))
                .onItem()
                .transform(_ -> null);
    }

    @ServerResponseFilter
    void sayPosition(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(REACHED) instanceof String reached) {
            response.getHeaders().putSingle(Positions.HEADER, reached);
        }
    }

    @ServerResponseFilter
    void tellInTheirLanguage(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            response.setEntity(texts.told(problem, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
