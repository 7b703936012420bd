package redress.gateway.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import redress.gateway.problem.Problem;
import redress.gateway.problem.Refusal;
import redress.gateway.routing.Reply.Answered;

/// The one clock of all services, in an installation whose time is simulated.
@Path("/api/maintenance/clock")
public class ClockResource {

    private final Services services;
    private final ObjectMapper json;

    ClockResource(Services services, ObjectMapper json) {
        this.services = services;
        this.json = json;
    }

    @GET
    @RolesAllowed("ops")
    @Operation(summary = "What time it is for all services")
    public CompletionStage<Response> read(@HeaderParam("Authorization") String authorization) {
        return askAll(authorization, HttpRequest.Builder::GET);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("ops")
    @Operation(summary = "Set the clocks of all services: {now}")
    public CompletionStage<Response> set(@HeaderParam("Authorization") String authorization, JsonNode time) {
        var body = String.valueOf(time);
        return askAll(
                authorization,
                question -> question.header("Content-Type", MediaType.APPLICATION_JSON)
                        .PUT(BodyPublishers.ofString(body)));
    }

    private CompletionStage<Response> askAll(String authorization, UnaryOperator<HttpRequest.Builder> question) {
        return services.askAll("/maintenance/clock", ask -> question.apply(ask.header("Authorization", authorization)))
                .thenApply(this::answer);
    }

    /// The first no is the answer; those who did not answer at all are named, for their clocks may now differ.
    private Response answer(List<Reply> replies) {
        var refused = Reply.answers(replies).filter(reply -> !reply.isGood()).findFirst();
        if (refused.isPresent()) {
            return refused(refused.get());
        }
        var first = Reply.answers(replies).findFirst().orElseThrow(() -> new Refusal(Problem.noServiceReachable()));
        return Response.ok(now(first).set("unreachable", json.valueToTree(Reply.silent(replies))))
                .build();
    }

    private static Response refused(Answered answer) {
        if (answer.status() == 404 || answer.status() == 405) {
            throw new Refusal(Problem.clockNotSimulated());
        }
        return Response.status(answer.status())
                .type(Problem.MEDIA_TYPE)
                .entity(answer.body())
                .build();
    }

    private ObjectNode now(Answered answer) {
        try {
            return json.createObjectNode()
                    .set("now", json.readTree(answer.body()).path("now"));
        } catch (JsonProcessingException strange) {
            throw new IllegalStateException(answer.service().title() + " does not tell the time", strange);
        }
    }
}
