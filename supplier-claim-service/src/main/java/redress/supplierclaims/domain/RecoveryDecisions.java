package redress.supplierclaims.domain;

import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;
import static redress.supplierclaims.domain.ClaimDecisions.PURCHASING;
import static redress.supplierclaims.domain.ClaimDecisions.inItsCurrency;
import static redress.supplierclaims.domain.ClaimDecisions.writtenOff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import redress.contracts.Money;
import redress.contracts.SupplierPlan;
import redress.decider.Refused;
import redress.policy.Role;
import redress.supplierclaims.domain.SupplierClaim.*;
import redress.supplierclaims.domain.SupplierClaimCommand.*;
import redress.supplierclaims.domain.SupplierClaimEvent.*;

/// From the accepted plan to what really came back: one table per command.
final class RecoveryDecisions {

    private static final Set<Role> MAY_GIVE_UP = Set.of(Role.PURCHASING, Role.SUPERVISOR);

    private RecoveryDecisions() {}

    static List<SupplierClaimEvent> accept(SupplierClaim claim, AcceptPlan c) {
        c.by().mustBeOneOf(PURCHASING);
        return switch (claim) {
            case Planned p -> accept(p);
            case Accepted _, Settled _ -> List.of(); // so it is already
            case Opened _, Submitted _ -> throw because("supplierclaim.no-plan", "the supplier proposed no plan yet");
            case WrittenOff _ -> throw writtenOff();
            case None _ -> throw absent("supplier claim");
        };
    }

    private static List<SupplierClaimEvent> accept(Planned claim) {
        var plan = claim.plan();
        var due = switch (plan.kind()) {
            case REFUND -> plan.amount().stream().findFirst().orElse(claim.claimed());
            case RESHIP -> claim.claimed();
            case REJECTED ->
                throw because("supplierclaim.rejected", "the supplier refused: there is nothing to accept");
        };
        var caseId = claim.dossier().terms().caseId();
        var accepted = new SupplierPlanAccepted(caseId, plan.kind(), due);
        return claim.dossier()
                .paid()
                .filter(due::isAtMost)
                .map(paid -> List.of(accepted, settled(caseId, paid, MadeGood.MONEY, List.of())))
                .orElse(List.of(accepted));
    }

    /// Money is a fact: recorded in every state. It settles an accepted claim once it is enough, and a claim that was
    /// settled or given up anew. A payment of zero settles nothing.
    static List<SupplierClaimEvent> pay(SupplierClaim claim, RecordPayment c) {
        return switch (claim) {
            case Known known when known.dossier().holds(c.payment().paymentId()) -> List.of();
            case Known known -> paid(known, c.payment());
            case None _ -> throw absent("supplier claim");
        };
    }

    private static List<SupplierClaimEvent> paid(Known claim, Payment payment) {
        inItsCurrency(claim.dossier(), payment.amount());
        var total = claim.dossier()
                .paid()
                .map(before -> Total.plus(before, payment.amount()))
                .orElse(payment.amount());
        var received = new SupplierPaymentReceived(payment.paymentId(), payment.amount(), payment.paidAt());
        return Stream.concat(Stream.of(received), settles(claim, payment, total).stream())
                .toList();
    }

    private static Optional<SupplierClaimEvent> settles(Known claim, Payment payment, Money total) {
        if (payment.amount().isZero()) {
            return Optional.empty();
        }
        var madeGood = switch (claim) {
            case Opened _, Submitted _, Planned _ -> Optional.<Money>empty();
            case Accepted a -> Optional.of(total).filter(a.due()::isAtMost);
            case Settled s -> Optional.of(Total.plus(s.amount(), payment.amount()));
            case WrittenOff _ -> Optional.of(total);
        };
        return madeGood.map(amount -> settled(claim.dossier().terms().caseId(), amount, MadeGood.MONEY, List.of()));
    }

    static List<SupplierClaimEvent> receive(SupplierClaim claim, ReceiveGoods c) {
        c.by().mustBeOneOf(PURCHASING);
        return switch (claim) {
            case Accepted a
            when a.plan().kind() == SupplierPlan.RESHIP ->
                List.of(settled(a.dossier().terms().caseId(), a.due(), MadeGood.GOODS, c.note()));
            case Accepted _ ->
                throw because("supplierclaim.awaits-money", "it settles when finance tells of the money");
            case Settled _ -> List.of();
            case Opened _, Submitted _, Planned _ ->
                throw because("supplierclaim.not-accepted", "no plan was accepted yet");
            case WrittenOff _ -> throw writtenOff();
            case None _ -> throw absent("supplier claim");
        };
    }

    private static SupplierClaimEvent settled(UUID caseId, Money amount, MadeGood by, List<UUID> note) {
        return new SupplierClaimSettled(caseId, amount, by, note);
    }

    /// R-000-20. The case has sent for the goods already, so it is noted whatever became of the claim.
    static List<SupplierClaimEvent> planReturn(SupplierClaim claim, PlanReturn c) {
        var planned = c.planned();
        return switch (claim) {
            case Known known when known.dossier().plans(planned) -> List.of();
            case Known _ -> List.of(new SupplierReturnPlanned(planned.stepId(), planned.rmaId()));
            case None _ -> throw absent("supplier claim");
        };
    }

    /// I-15: by purchasing or a supervisor, with a reason.
    static List<SupplierClaimEvent> writeOff(SupplierClaim claim, WriteOff c) {
        c.by().mustBeOneOf(MAY_GIVE_UP);
        return switch (claim) {
            case Opened o -> List.of(givenUp(o, worthOf(o.dossier()), c.reason()));
            case Submitted s -> List.of(givenUp(s, Optional.of(s.claimed()), c.reason()));
            case Planned p -> List.of(givenUp(p, Optional.of(p.claimed()), c.reason()));
            case Accepted a -> List.of(givenUp(a, worthOf(a.dossier()), c.reason()));
            case WrittenOff _ -> List.of();
            case Settled _ -> throw settledAlready();
            case None _ -> throw absent("supplier claim");
        };
    }

    private static SupplierClaimEvent givenUp(Known claim, Optional<Money> claimed, UUID reason) {
        var paid = claim.dossier().paid().stream().toList();
        var open = claimed
                .map(amount -> paid.stream().reduce(amount, Money::minus))
                .map(rest -> rest.isNegative() ? Money.zero(rest.currency()) : rest)
                .stream()
                .toList();
        return new SupplierClaimWrittenOff(claim.dossier().terms().caseId(), open, paid, reason);
    }

    private static Optional<Money> worthOf(Dossier dossier) {
        return dossier.worth() instanceof Worth.Known known ? Optional.of(known.amount()) : Optional.empty();
    }

    private static Refused settledAlready() {
        return because("supplierclaim.settled", "the supplier made good: there is nothing to give up");
    }
}
