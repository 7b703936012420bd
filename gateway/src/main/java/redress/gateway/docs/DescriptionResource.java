package redress.gateway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import redress.gateway.routing.Reply;
import redress.gateway.routing.Reply.Answered;
import redress.gateway.routing.Services;

/// What can be called through this door, of all services in one description.
@Path("/api/openapi.json")
@Singleton
public class DescriptionResource {

    private static final String ONLY = "joined";

    private final Services services;
    private final OpenApiDocumentService own;
    private final ObjectMapper json;
    private final AsyncCache<String, ObjectNode> joined =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).buildAsync();

    DescriptionResource(Services services, OpenApiDocumentService own, ObjectMapper json) {
        this.services = services;
        this.own = own;
        this.json = json;
    }

    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "This description")
    public CompletionStage<ObjectNode> show() {
        return joined.get(
                ONLY,
                (_, _) -> services.askAll("/q/openapi?format=json", HttpRequest.Builder::GET)
                        .thenApply(this::join));
    }

    private ObjectNode join(List<Reply> replies) {
        var description = new JoinedDescription(ownDescription());
        var unreachable = new ArrayList<>(Reply.silent(replies));
        Reply.answers(replies).forEach(reply -> {
            if (!isAdded(description, reply)) {
                unreachable.add(reply.service().title());
            }
        });
        description.name(unreachable);
        return description.json();
    }

    private boolean isAdded(JoinedDescription description, Answered reply) {
        if (!reply.isGood()) {
            return false;
        }
        try {
            description.add(reply.service(), json.readTree(reply.body()));
            return true;
        } catch (JsonProcessingException _) {
            return false;
        }
    }

    private ObjectNode ownDescription() {
        try {
            return (ObjectNode) json.readTree(own.getDocument("<default>", Format.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException("Our own description is no JSON", e);
        }
    }
}
