package redress.gateway.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import redress.contracts.Service;
import redress.contracts.Topic;
import redress.gateway.events.Checked.Fit;
import redress.gateway.events.Checked.Unfit;
import redress.gateway.events.Whereabouts.State;
import redress.gateway.events.Whereabouts.WithService;
import redress.gateway.problem.Drain;
import redress.gateway.problem.Problem;
import redress.gateway.problem.Refusal;
import redress.gateway.routing.BodyLimit;
import redress.gateway.routing.Reply;
import redress.gateway.routing.Reply.Answered;
import redress.gateway.routing.Reply.Silent;
import redress.gateway.routing.Services;

/// The way in for systems without Kafka: hand events over, and ask what became of one.
@Path("/api/events")
public class EventsResource {

    private static final Logger LOG = Logger.getLogger(EventsResource.class);

    private static final String EVERY_TOPIC = "*";

    /// What a service says of an event.
    private record Told(State state, String why, String at, String topic) {

        WithService with(Service service) {
            return new WithService(service.title(), state, why, at);
        }
    }

    private final Inspection inspection;
    private final Publisher publisher;
    private final RecentEvents recent;
    private final Services services;
    private final JsonWebToken token;
    private final ObjectMapper json;

    EventsResource(
            Inspection inspection,
            Publisher publisher,
            RecentEvents recent,
            Services services,
            JsonWebToken token,
            ObjectMapper json) {
        this.inspection = inspection;
        this.publisher = publisher;
        this.recent = recent;
        this.services = services;
        this.token = token;
        this.json = json;
    }

    @POST
    @Consumes("application/cloudevents+json")
    @Blocking
    @RolesAllowed("integration")
    @Operation(summary = "Hand one CloudEvent over")
    public CompletionStage<Response> take(InputStream body) {
        return take(Batch.ofOne(bounded(body)));
    }

    @POST
    @Consumes("application/cloudevents-batch+json")
    @Blocking
    @RolesAllowed("integration")
    @Operation(summary = "Hand up to 1,000 CloudEvents over: all are taken, or none")
    public CompletionStage<Response> takeMany(InputStream body) {
        return take(Batch.ofMany(bounded(body)));
    }

    @GET
    @Path("{source}/{id}")
    @RolesAllowed({"integration", "ops"})
    @Operation(summary = "What became of an event: waiting, taken, parked or dead, and why")
    public CompletionStage<Whereabouts> find(
            String source, String id, @HeaderParam("Authorization") String authorization) {
        return services.askAll(
                        "/events/" + segment(source) + "/" + segment(id),
                        question -> question.header("Authorization", authorization))
                .thenApply(replies -> whereabouts(source, id, replies));
    }

    private CompletionStage<Response> take(Batch batch) {
        mayPublish(batch.events());
        var bad = new ArrayList<>(batch.bad());
        var fit = new ArrayList<Fit>();
        for (var event : batch.events()) {
            switch (inspection.check(event)) {
                case Fit good -> fit.add(good);
                case Unfit(var faults) -> bad.addAll(faults);
            }
        }
        if (!bad.isEmpty()) {
            throw new Refusal(Problem.badEvents().with("errors", json.valueToTree(bad)));
        }
        return publish(fit);
    }

    private CompletionStage<Response> publish(List<Fit> fit) {
        return publisher.publish(fit.stream().map(Fit::published).toList()).handle((_, failure) -> {
            if (failure != null) {
                LOG.warn("events not stored", failure);
                throw new CompletionException(new Refusal(Problem.brokerNotReachable()));
            }
            fit.forEach(taken -> recent.add(taken.event()));
            return Response.accepted(Map.of("accepted", fit.size())).build();
        });
    }

    private void mayPublish(List<CloudEvent> events) {
        var allowed = allowedTopics();
        if (allowed.contains(EVERY_TOPIC)) {
            return;
        }
        events.stream()
                .flatMap(event -> Inspection.topic(event).map(Topic::wire).stream())
                .filter(topic -> !allowed.contains(topic))
                .findFirst()
                .ifPresent(topic -> {
                    throw new Refusal(Problem.topicNotAllowed(topic));
                });
    }

    private Set<String> allowedTopics() {
        return token.<Object>claim("topics").stream()
                .filter(Collection.class::isInstance)
                .flatMap(topics -> ((Collection<?>) topics).stream())
                .map(topic -> topic instanceof JsonString text ? text.getString() : topic.toString())
                .collect(Collectors.toSet());
    }

    private Whereabouts whereabouts(String source, String id, List<Reply> replies) {
        var known = new EnumMap<Service, Told>(Service.class);
        Reply.answers(replies).filter(Answered::isGood).forEach(answer -> known.put(answer.service(), told(answer)));
        if (!known.isEmpty()) {
            return Whereabouts.of(withServices(known, replies), unsure(replies));
        }
        if (recent.contains(source, id)) {
            return Whereabouts.waiting(unsure(replies));
        }
        throw new Refusal(Problem.unknownEvent().with("unreachable", json.valueToTree(unsure(replies))));
    }

    /// Those that know it, and those that hear its topic and do not yet.
    private static List<WithService> withServices(Map<Service, Told> known, List<Reply> replies) {
        var readers = known.values().stream()
                .flatMap(told -> Stream.ofNullable(told.topic()))
                .flatMap(topic -> Topic.named(topic).stream())
                .flatMap(topic -> topic.readers().stream())
                .collect(Collectors.toSet());
        return replies.stream()
                .map(Reply::service)
                .filter(service -> known.containsKey(service) || readers.contains(service))
                .map(service ->
                        known.containsKey(service) ? known.get(service).with(service) : Whereabouts.waitingFor(service))
                .toList();
    }

    private Told told(Answered answer) {
        try {
            return json.readValue(answer.body(), Told.class);
        } catch (JsonProcessingException strange) {
            throw new IllegalStateException(answer.service().title() + " answered strangely about an event", strange);
        }
    }

    /// Those that could not be reached or could not tell.
    private static List<String> unsure(List<Reply> replies) {
        return replies.stream()
                .filter(reply -> !isSure(reply))
                .map(reply -> reply.service().title())
                .toList();
    }

    private static boolean isSure(Reply reply) {
        return switch (reply) {
            case Answered answered -> answered.isGood() || answered.status() == 404;
            case Silent _ -> false;
        };
    }

    private static byte[] bounded(InputStream body) {
        try {
            var bytes = body.readNBytes((int) BodyLimit.EVENTS + 1);
            if (bytes.length > BodyLimit.EVENTS) {
                Drain.of(body);
                throw new Refusal(Problem.tooLarge(BodyLimit.EVENTS));
            }
            return bytes;
        } catch (IOException _) {
            throw new Refusal(Problem.malformed("The body ended too early.", "请求体不完整。"));
        }
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
