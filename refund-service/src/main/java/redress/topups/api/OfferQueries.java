package redress.topups.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import redress.contracts.Money;
import redress.decider.Refused;
import redress.topups.PaymentLinks;
import redress.topups.TopUps;
import redress.topups.domain.TopUp;

/// What the customer who holds a payment link may see, for the page behind it. The link's signature is the key; without
/// it there is no such top-up.
@Path("/top-ups/{id}/offer")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class OfferQueries {

    /// @param now what time it is here, where the link expires
    public record Shown(
            UUID topUpId, String orderId, Money amount, TopUp.Status status, Instant expiresAt, Instant now) {}

    private final TopUps topUps;
    private final PaymentLinks links;
    private final Clock clock;

    OfferQueries(TopUps topUps, PaymentLinks links, Clock clock) {
        this.topUps = topUps;
        this.links = links;
        this.clock = clock;
    }

    @GET
    public Uni<Shown> show(UUID id, @QueryParam("signature") @DefaultValue("") String signature) {
        return topUps.load(id).map(TopUp::known).map(topUp -> shown(topUp, signature));
    }

    private Shown shown(TopUp.Known topUp, String signature) {
        var offer = topUp.offer();
        if (!links.isSigned(offer, signature)) {
            throw Refused.absent("topup");
        }
        var now = clock.instant();
        return new Shown(
                offer.topUp().topUpId(),
                offer.topUp().orderId(),
                offer.amount(),
                topUp.statusAt(now),
                offer.expiresAt(),
                now);
    }
}
