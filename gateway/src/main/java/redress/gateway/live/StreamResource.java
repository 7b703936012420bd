package redress.gateway.live;

import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import redress.gateway.problem.Problem;
import redress.gateway.problem.Refusal;

/// What changes, as it changes, for as long as the token is valid.
@Path("/api/stream")
public class StreamResource {

    private static final Duration AT_ONCE = Duration.ofMillis(1); // zero is not accepted

    private final Audience audience;
    private final JsonWebToken token;
    private final Duration heartbeat;

    StreamResource(
            Audience audience,
            JsonWebToken token,
            @ConfigProperty(name = "gateway.stream.heartbeat") Duration heartbeat) {
        this.audience = audience;
        this.token = token;
        this.heartbeat = heartbeat;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "warehouse", "product", "ops"})
    @Operation(summary = "What changed, live: {type, subject, caseId, time} for each change")
    public Multi<OutboundSseEvent> watch(Sse sse, @Context RoutingContext request) {
        if (audience.isFull()) {
            throw new Refusal(Problem.crowded());
        }
        var changes = audience.join(request.response()::reset)
                .map(change -> sse.newEventBuilder()
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(Change.class, change)
                        .build());
        var heartbeats = Multi.createFrom()
                .ticks()
                .startingAfter(AT_ONCE)
                .every(heartbeat)
                .onOverflow()
                .drop()
                .map(_ -> sse.newEventBuilder().comment("still here").build());
        var validity = Duration.between(Instant.now(), Instant.ofEpochSecond(token.getExpirationTime()));
        return Multi.createBy()
                .merging()
                .withRequests(1)
                .streams(changes, heartbeats)
                .select()
                .first(validity);
    }
}
