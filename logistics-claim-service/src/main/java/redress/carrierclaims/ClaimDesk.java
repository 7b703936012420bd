package redress.carrierclaims;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.carrierclaims.domain.CarrierClaim;
import redress.carrierclaims.domain.CarrierClaimCommand;
import redress.carrierclaims.domain.CarrierClaimCommand.*;
import redress.carrierclaims.domain.ClaimTerms;
import redress.carrierclaims.domain.FilingDeadline;
import redress.carrierclaims.domain.Person;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.eventlog.EventLog;
import redress.parcels.Parcels;
import redress.parcels.domain.Parcel;
import redress.parcels.domain.ParcelCommand.NoteClaim;
import redress.policy.ParameterCode;
import redress.policy.Policy;

/// Takes what is asked to the claim, with the figures of the policy and under the name of the claim's case.
@Singleton
public class ClaimDesk {

    private final CarrierClaims claims;
    private final Parcels parcels;
    private final EventLog log;
    private final Policy policy;
    private final Clock clock;

    ClaimDesk(CarrierClaims claims, Parcels parcels, EventLog log, Policy policy, Clock clock) {
        this.claims = claims;
        this.parcels = parcels;
        this.log = log;
        this.policy = policy;
        this.clock = clock;
    }

    /// Opens the claim and notes it with its parcel, both or neither: what the parcel's carrier tells later finds it.
    ///
    /// @param deliveredAt when the parcel came, by its order; empty if that is not known
    public Uni<Done> request(ClaimTerms terms, List<Instant> deliveredAt, Cause cause) {
        var opening = claims.beginning(terms.claimId(), new RequestClaim(terms));
        var noting = parcels.step(
                Parcels.idOf(terms.waybill()), new NoteClaim(terms.waybill(), terms.claimId(), deliveredAt));
        return log.commit(List.of(opening, noting), cause.about(terms.caseId()));
    }

    public Uni<Done> file(UUID id, List<UUID> note, Person by, Cause cause) {
        return give(id, new FileClaim(clock.instant(), note, by), cause);
    }

    Uni<Done> remind(UUID id, Cause cause) {
        return give(id, new RemindOfFiling(clock.instant()), cause);
    }

    /// P-26 and P-34 as the order's shop has them, from what the parcel's carrier told by now.
    Uni<Void> setTime(UUID id, Parcel parcel, Cause cause) {
        return known(id)
                .chain(claim -> deadline(claim.dossier().terms(), parcel)
                        .map(deadline -> claims.handle(
                                        id,
                                        new SetFilingTime(deadline),
                                        about(claim, cause).under(policy.version()))
                                .replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    public Uni<Done> give(UUID id, CarrierClaimCommand command, Cause cause) {
        return known(id).chain(claim -> claims.handle(id, command, about(claim, cause)));
    }

    private Optional<FilingDeadline> deadline(ClaimTerms terms, Parcel parcel) {
        var shop = policy.shop(terms.platform(), terms.shop());
        return FilingDeadline.of(
                terms.cause(),
                parcel,
                shop.figures().days(ParameterCode.CARRIER_CLAIM_WITHIN),
                shop.figures().days(ParameterCode.CARRIER_CLAIM_WARNING),
                shop.zone());
    }

    private Uni<CarrierClaim.Known> known(UUID id) {
        return claims.load(id).map(claim -> switch (claim) {
            case CarrierClaim.Known known -> known;
            case CarrierClaim.None _ -> throw Refused.absent("carrier claim");
        });
    }

    private static Cause about(CarrierClaim.Known claim, Cause cause) {
        return cause.about(claim.dossier().terms().caseId());
    }
}
