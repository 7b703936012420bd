package redress.gateway.pay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import redress.contracts.Service;
import redress.contracts.TopUpPaid;
import redress.gateway.events.StandIn;
import redress.gateway.pay.Asked.Status;
import redress.gateway.routing.Reply;
import redress.gateway.routing.Services;

/// The page behind a payment link. Whoever holds the link may see it, without signing in; refund-service checks the
/// signature and says how things stand.
///
/// Where the demonstration is on (`REDRESS_DEMO_KEYS`), the button on it plays the provider: it tells on `finance` that
/// the money came. A real provider puts its own page here and tells the same.
@Path("/pay/{topUpId: [0-9a-fA-F-]{36}}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Singleton
public class PayResource {

    private static final Logger LOG = Logger.getLogger(PayResource.class);

    static final String SOURCE = "urn:redress:demo-payments";

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private final Services services;
    private final StandIn provider;
    private final ObjectMapper json;
    private final Till till;

    /// When each was paid here: pressing twice tells the same payment twice, and that is one.
    private final Cache<String, Instant> payments = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    PayResource(
            Services services,
            StandIn provider,
            ObjectMapper json,
            @ConfigProperty(name = "REDRESS_DEMO_KEYS") Optional<java.nio.file.Path> demo) {
        this.services = services;
        this.provider = provider;
        this.json = json;
        this.till = demo.isPresent() ? Till.OPEN : Till.CLOSED;
    }

    /// As everywhere at this door, but the page's one form may be sent: in place of the general policy, for of two both
    /// would hold.
    public static void allowForm(RoutingContext request) {
        request.response().headers().set("Content-Security-Policy", POLICY);
        request.next();
    }

    @GET
    @Operation(summary = "What the customer is to pay, as a page")
    public CompletionStage<Response> show(
            String topUpId,
            @QueryParam("signature") @DefaultValue("") String signature,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String language) {
        return asked(topUpId, signature, language, asked -> done(200, page(asked, language)));
    }

    @POST
    @Operation(summary = "The demonstration's customer pays")
    public CompletionStage<Response> pay(
            String topUpId,
            @QueryParam("signature") @DefaultValue("") String signature,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String language) {
        if (till == Till.CLOSED) {
            throw new NotFoundException();
        }
        return asked(
                topUpId,
                signature,
                language,
                asked -> asked.status() == Status.CREATED ? pay(asked, language) : done(200, page(asked, language)));
    }

    private CompletionStage<Response> pay(Asked asked, String language) {
        var paidAt = payments.get(asked.topUpId(), _ -> asked.now());
        var payment = new TopUpPaid(asked.topUpId(), null, asked.amount(), paidAt);
        return provider.tell(SOURCE, asked.topUpId(), payment).handle((_, failure) -> {
            if (failure != null) {
                LOG.warn("payment not told", failure);
                return answer(503, Page.later(language));
            }
            return answer(200, Page.thanks(asked, language));
        });
    }

    private Page page(Asked asked, String language) {
        return switch (asked.status()) {
            case CREATED -> Page.open(asked, till, language);
            case PAID -> Page.paid(asked, language);
            case EXPIRED -> Page.expired(asked, language);
            case CANCELLED -> Page.cancelled(asked, language);
        };
    }

    private CompletionStage<Response> asked(
            String topUpId, String signature, String language, Function<Asked, CompletionStage<Response>> then) {
        var path = "/top-ups/" + topUpId + "/offer?signature=" + URLEncoder.encode(signature, StandardCharsets.UTF_8);
        return services.ask(Service.REFUND_SERVICE, path).thenCompose(reply -> switch (reply) {
            case Reply.Answered answer when answer.isGood() -> then.apply(read(answer));
            case Reply.Answered answer when answer.status() / 100 == 4 -> done(404, Page.unknown(language));
            case Reply.Answered _, Reply.Silent _ -> done(503, Page.later(language));
        });
    }

    private Asked read(Reply.Answered answer) {
        try {
            return json.readValue(answer.body(), Asked.class);
        } catch (JsonProcessingException strange) {
            throw new IllegalStateException("refund-service answered strangely about a payment link", strange);
        }
    }

    private static CompletionStage<Response> done(int status, Page page) {
        return CompletableFuture.completedFuture(answer(status, page));
    }

    private static Response answer(int status, Page page) {
        return Response.status(status)
                .entity(page.html())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
