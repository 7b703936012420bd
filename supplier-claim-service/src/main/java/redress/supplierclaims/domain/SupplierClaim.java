package redress.supplierclaims.domain;

import java.time.Instant;
import java.util.List;
import redress.contracts.Money;
import redress.decider.Decider;
import redress.supplierclaims.domain.SupplierClaimCommand.*;
import redress.supplierclaims.domain.SupplierClaimEvent.*;

/// Money or goods a supplier owes us for what went wrong (COV-000-20). It outlives its case (ENG-4).
///
///     None ─ Opened ─ Submitted ─ Planned ─ Accepted ─ Settled
///               └─────────┴──────────┴──────────┴───── WrittenOff
///
/// A plan that comes before the submission waits for it. A newer plan replaces an unaccepted one,
/// a refusal too. Money is recorded whenever it comes: it settles once the accepted amount is
/// there, and even after a write-off. Goods on their way back to the supplier are noted in every
/// state and change none.
public sealed interface SupplierClaim {

    record None() implements SupplierClaim {}

    /// There is one, whatever became of it.
    sealed interface Known extends SupplierClaim {
        Dossier dossier();
    }

    record Opened(Dossier dossier) implements Known {}

    record Submitted(Dossier dossier, Money claimed, Instant answerDueAt, Waiting waiting) implements Known {}

    record Planned(Dossier dossier, Money claimed) implements Known {

        Plan plan() {
            return dossier.plans().getLast();
        }
    }

    /// @param due what settles it
    record Accepted(Dossier dossier, Plan plan, Money due) implements Known {}

    record Settled(Dossier dossier, Money amount) implements Known {}

    record WrittenOff(Dossier dossier) implements Known {}

    enum Waiting {
        IN_TIME,
        OVERDUE
    }

    Decider<SupplierClaim, SupplierClaimCommand, SupplierClaimEvent> DECIDER =
            new Decider<>(SupplierClaimEvent.class, None::new, SupplierClaim::decide, SupplierClaim::evolve);

    static List<SupplierClaimEvent> decide(SupplierClaim claim, SupplierClaimCommand command) {
        return switch (command) {
            case RequestClaim c -> ClaimDecisions.request(claim, c);
            case StateCost c -> ClaimDecisions.stateCost(claim, c);
            case SubmitClaim c -> ClaimDecisions.submit(claim, c);
            case RemindOfAnswer c -> ClaimDecisions.remind(claim, c);
            case ProposePlan c -> ClaimDecisions.propose(claim, c);
            case AcceptPlan c -> RecoveryDecisions.accept(claim, c);
            case RecordPayment c -> RecoveryDecisions.pay(claim, c);
            case ReceiveGoods c -> RecoveryDecisions.receive(claim, c);
            case PlanReturn c -> RecoveryDecisions.planReturn(claim, c);
            case WriteOff c -> RecoveryDecisions.writeOff(claim, c);
        };
    }

    static SupplierClaim evolve(SupplierClaim claim, SupplierClaimEvent event) {
        return switch (event) {
            case SupplierClaimOpened e -> new Opened(Dossier.of(e.terms()));
            case PurchaseCostAsked _ -> claim;
            case SupplierClaimValued e ->
                new Opened(dossier(claim).worth(new Worth.Known(e.cost(), e.freight(), e.amount())));
            case SupplierClaimSubmitted e -> submitted(dossier(claim), e);
            case SupplierAnswerOverdue e -> overdue(claim, e);
            case SupplierPlanProposed e -> planned(claim, new Plan(e.plan(), e.amount(), e.answeredAt()));
            case SupplierPlanAccepted e ->
                new Accepted(dossier(claim), dossier(claim).plans().getLast(), e.amount());
            case SupplierPaymentReceived e -> paid(claim, new Payment(e.paymentId(), e.amount(), e.paidAt()));
            case SupplierReturnPlanned e -> with(claim, dossier(claim).and(new PlannedReturn(e.stepId(), e.rmaId())));
            case SupplierClaimSettled e -> new Settled(dossier(claim), e.amount());
            case SupplierClaimWrittenOff _ -> new WrittenOff(dossier(claim));
        };
    }

    static ClaimStatus status(Known claim) {
        return switch (claim) {
            case Opened _ -> ClaimStatus.OPENED;
            case Submitted _ -> ClaimStatus.SUBMITTED;
            case Planned _ -> ClaimStatus.PLAN_PROPOSED;
            case Accepted _ -> ClaimStatus.ACCEPTED;
            case Settled _ -> ClaimStatus.SETTLED;
            case WrittenOff _ -> ClaimStatus.WRITTEN_OFF;
        };
    }

    private static SupplierClaim submitted(Dossier dossier, SupplierClaimSubmitted e) {
        return dossier.plans().isEmpty()
                ? new Submitted(dossier, e.amount(), e.answerDueAt(), Waiting.IN_TIME)
                : new Planned(dossier, e.amount());
    }

    private static SupplierClaim overdue(SupplierClaim claim, SupplierAnswerOverdue e) {
        return claim instanceof Submitted s
                ? new Submitted(s.dossier(), s.claimed(), e.answerDueAt(), Waiting.OVERDUE)
                : claim;
    }

    private static SupplierClaim planned(SupplierClaim claim, Plan plan) {
        var dossier = dossier(claim).and(plan);
        return switch (claim) {
            case Submitted s -> new Planned(dossier, s.claimed());
            default -> with(claim, dossier);
        };
    }

    private static SupplierClaim paid(SupplierClaim claim, Payment payment) {
        return with(claim, dossier(claim).and(payment));
    }

    private static SupplierClaim with(SupplierClaim claim, Dossier dossier) {
        return switch (claim) {
            case None none -> none;
            case Opened _ -> new Opened(dossier);
            case Submitted s -> new Submitted(dossier, s.claimed(), s.answerDueAt(), s.waiting());
            case Planned p -> new Planned(dossier, p.claimed());
            case Accepted a -> new Accepted(dossier, a.plan(), a.due());
            case Settled s -> new Settled(dossier, s.amount());
            case WrittenOff _ -> new WrittenOff(dossier);
        };
    }

    private static Dossier dossier(SupplierClaim claim) {
        return switch (claim) {
            case Known known -> known.dossier();
            case None _ -> throw new IllegalStateException("a claim begins with its opening");
        };
    }
}
