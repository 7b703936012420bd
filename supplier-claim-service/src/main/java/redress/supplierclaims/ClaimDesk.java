package redress.supplierclaims;

import static redress.supplierclaims.domain.ClaimedLines.LINE_CLAIMED;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import redress.contracts.Channel;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.eventlog.EventLog;
import redress.policy.ParameterCode;
import redress.policy.Policy;
import redress.supplierclaims.domain.ClaimTerms;
import redress.supplierclaims.domain.ClaimedLinesCommand.RefuseClaim;
import redress.supplierclaims.domain.ClaimedLinesCommand.ReleaseLines;
import redress.supplierclaims.domain.ClaimedLinesCommand.TakeLines;
import redress.supplierclaims.domain.Person;
import redress.supplierclaims.domain.SupplierClaim;
import redress.supplierclaims.domain.SupplierClaimCommand;
import redress.supplierclaims.domain.SupplierClaimCommand.RequestClaim;
import redress.supplierclaims.domain.SupplierClaimCommand.SubmitClaim;

/// Takes what is asked to the claim, with the figures of the policy and under the name of the claim's case.
@Singleton
public class ClaimDesk {

    private final SupplierClaims claims;
    private final OrdersClaimed lines;
    private final EventLog log;
    private final Policy policy;
    private final Clock clock;

    ClaimDesk(SupplierClaims claims, OrdersClaimed lines, EventLog log, Policy policy, Clock clock) {
        this.claims = claims;
        this.lines = lines;
        this.log = log;
        this.policy = policy;
        this.clock = clock;
    }

    /// Opens the claim and takes its lines, or refuses it for all to know (I-09).
    public Uni<Done> request(ClaimTerms terms, Cause cause) {
        return open(terms, cause)
                .onFailure(fault ->
                        fault instanceof Refused refused && refused.rule().equals(LINE_CLAIMED))
                .recoverWithUni(() -> refuse(terms, cause));
    }

    private Uni<Done> open(ClaimTerms terms, Cause cause) {
        var opening = claims.beginning(terms.claimId(), new RequestClaim(terms));
        var taking =
                lines.step(OrdersClaimed.idOf(terms), new TakeLines(terms.claimId(), terms.cause(), terms.lineIds()));
        return log.commit(List.of(opening, taking), cause.about(terms.caseId()));
    }

    private Uni<Done> refuse(ClaimTerms terms, Cause cause) {
        var command = new RefuseClaim(terms.claimId(), terms.caseId(), LINE_CLAIMED);
        return lines.handle(OrdersClaimed.idOf(terms), command, cause.about(terms.caseId()));
    }

    /// Puts it to the supplier; the answer is due after P-09 in the calendar and zone of the order's shop (S-24).
    public Uni<Done> submit(UUID id, Channel channel, List<UUID> note, Person by, Cause cause) {
        return known(id).chain(claim -> {
            var shop = policy.shop(
                    claim.dossier().terms().platform(), claim.dossier().terms().shop());
            var days = shop.figures().workingDays(ParameterCode.SUPPLIER_PLAN_WAIT);
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var dueAt = shop.calendar().plusWorkingDays(now, days, shop.zone());
            var command = new SubmitClaim(channel.name(), days, dueAt, note, by);
            return claims.handle(id, command, about(claim, cause).under(policy.version()));
        });
    }

    public Uni<Done> give(UUID id, SupplierClaimCommand command, Cause cause) {
        return known(id).chain(claim -> claims.handle(id, command, about(claim, cause)));
    }

    /// The claim is no longer open: its lines may be claimed anew.
    Uni<Done> release(UUID id, Cause cause) {
        return known(id)
                .chain(claim -> lines.handle(
                        OrdersClaimed.idOf(claim.dossier().terms()), new ReleaseLines(id), about(claim, cause)));
    }

    private Uni<SupplierClaim.Known> known(UUID id) {
        return claims.load(id).map(claim -> switch (claim) {
            case SupplierClaim.Known known -> known;
            case SupplierClaim.None _ -> throw Refused.absent("supplier claim");
        });
    }

    private static Cause about(SupplierClaim.Known claim, Cause cause) {
        return cause.about(claim.dossier().terms().caseId());
    }
}
