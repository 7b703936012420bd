package redress.carrierclaims.domain;

import java.util.List;
import redress.carrierclaims.domain.CarrierClaimCommand.*;
import redress.carrierclaims.domain.CarrierClaimEvent.*;
import redress.carrierclaims.domain.FilingTime.Stage;
import redress.contracts.CarrierDecision;
import redress.contracts.Money;
import redress.decider.Decider;

/// Money a carrier owes us for a parcel that came broken, short, late or not at all (COV-000-21). It outlives its case
/// (ENG-4).
///
///     None ─ Draft ─ Filed ─ Answered ─ Paid
///              └───────┴────────┴────── WrittenOff
///
/// A draft that lacks evidence its rule asks for cannot be filed (I-10), nor one whose time is over (P-26). A newer
/// answer replaces an unpaid one. Money may come before the answer and, once filed, even after a write-off.
public sealed interface CarrierClaim {

    record None() implements CarrierClaim {}

    /// There is one, whatever became of it.
    sealed interface Known extends CarrierClaim {
        Dossier dossier();
    }

    record Draft(Dossier dossier) implements Known {}

    /// It was put to the carrier, for this amount.
    sealed interface Put extends Known {
        Money claimed();
    }

    record Filed(Dossier dossier, Money claimed) implements Put {}

    record Answered(Dossier dossier, Money claimed) implements Put {

        public Answer answer() {
            return dossier.answers().getLast();
        }

        /// What they accepted; all that was claimed where they refused, for they may still think better of it.
        Money owed() {
            return answer().amount().stream().findFirst().orElse(claimed);
        }
    }

    /// @param most what the carrier owes
    record Paid(Dossier dossier, Money claimed, Money amount, Money most) implements Put {}

    /// @param claimed what was put to the carrier; empty if it never was
    record WrittenOff(Dossier dossier, List<Money> claimed) implements Known {

        public WrittenOff {
            claimed = List.copyOf(claimed);
        }
    }

    Decider<CarrierClaim, CarrierClaimCommand, CarrierClaimEvent> DECIDER =
            new Decider<>(CarrierClaimEvent.class, None::new, CarrierClaim::decide, CarrierClaim::evolve);

    static List<CarrierClaimEvent> decide(CarrierClaim claim, CarrierClaimCommand command) {
        return switch (command) {
            case RequestClaim c -> FilingDecisions.request(claim, c);
            case StateCost c -> FilingDecisions.stateCost(claim, c);
            case AddEvidence c -> FilingDecisions.addEvidence(claim, c);
            case StampForm c -> FilingDecisions.stamp(claim, c);
            case SetFilingTime c -> FilingDecisions.setTime(claim, c);
            case RemindOfFiling c -> FilingDecisions.remind(claim, c);
            case FileClaim c -> FilingDecisions.file(claim, c);
            case RecordAnswer c -> RecoveryDecisions.answer(claim, c.answer(), List.of());
            case EnterAnswer c -> RecoveryDecisions.enter(claim, c);
            case RecordPayment c -> RecoveryDecisions.pay(claim, c);
            case WriteOff c -> RecoveryDecisions.writeOff(claim, c);
        };
    }

    static CarrierClaim evolve(CarrierClaim claim, CarrierClaimEvent event) {
        return switch (event) {
            case CarrierClaimOpened e -> new Draft(Dossier.of(e.terms()));
            case CarrierClaimCostAsked _ -> claim;
            case CarrierClaimValued e -> with(claim, dossier(claim).worth(new Worth.Known(e.amount())));
            case CarrierClaimEvidenceAdded e -> with(claim, dossier(claim).showing(e.evidence()));
            case CarrierClaimFormStamped _ -> with(claim, dossier(claim).stamped());
            case CarrierClaimFilingTimeSet e ->
                with(claim, dossier(claim).filing(new FilingTime.Known(e.deadline(), Stage.RUNNING)));
            case CarrierClaimFilingTimeNear _ -> timed(claim, Stage.NEAR);
            case CarrierClaimFilingTimeMissed _ -> timed(claim, Stage.MISSED);
            case CarrierClaimFiled e -> new Filed(dossier(claim), e.amount());
            case CarrierClaimAccepted e ->
                answered(claim, new Answer(CarrierDecision.ACCEPTED, List.of(e.amount()), e.code(), e.answeredAt()));
            case CarrierClaimPartlyAccepted e ->
                answered(
                        claim,
                        new Answer(CarrierDecision.PARTLY_ACCEPTED, List.of(e.amount()), e.code(), e.answeredAt()));
            case CarrierClaimRejected e ->
                answered(claim, new Answer(CarrierDecision.REJECTED, List.of(), e.code(), e.answeredAt()));
            case CarrierPaymentReceived e ->
                with(claim, dossier(claim).and(new Payment(e.paymentId(), e.amount(), e.paidAt())));
            case CarrierClaimPaid e -> paid(claim, e);
            case CarrierClaimWrittenOff _ -> new WrittenOff(dossier(claim), claimed(claim));
        };
    }

    static ClaimStatus status(Known claim) {
        return switch (claim) {
            case Draft d -> d.dossier().lacks().isEmpty() ? ClaimStatus.DRAFT : ClaimStatus.EVIDENCE_MISSING;
            case Filed _ -> ClaimStatus.FILED;
            case Answered a ->
                switch (a.answer().decision()) {
                    case ACCEPTED -> ClaimStatus.ACCEPTED;
                    case PARTLY_ACCEPTED -> ClaimStatus.PARTLY_ACCEPTED;
                    case REJECTED -> ClaimStatus.REJECTED;
                };
            case Paid _ -> ClaimStatus.PAID;
            case WrittenOff _ -> ClaimStatus.WRITTEN_OFF;
        };
    }

    private static CarrierClaim timed(CarrierClaim claim, Stage stage) {
        var dossier = dossier(claim);
        return with(claim, dossier.filing(dossier.filing().at(stage)));
    }

    private static CarrierClaim answered(CarrierClaim claim, Answer answer) {
        return new Answered(dossier(claim).and(answer), claimed(claim).getFirst());
    }

    private static CarrierClaim paid(CarrierClaim claim, CarrierClaimPaid e) {
        return new Paid(dossier(claim), claimed(claim).getFirst(), e.amount(), e.most());
    }

    private static List<Money> claimed(CarrierClaim claim) {
        return switch (claim) {
            case None _, Draft _ -> List.of();
            case Put put -> List.of(put.claimed());
            case WrittenOff w -> w.claimed();
        };
    }

    private static CarrierClaim with(CarrierClaim claim, Dossier dossier) {
        return switch (claim) {
            case None none -> none;
            case Draft _ -> new Draft(dossier);
            case Filed f -> new Filed(dossier, f.claimed());
            case Answered a -> new Answered(dossier, a.claimed());
            case Paid p -> new Paid(dossier, p.claimed(), p.amount(), p.most());
            case WrittenOff w -> new WrittenOff(dossier, w.claimed());
        };
    }

    private static Dossier dossier(CarrierClaim claim) {
        return switch (claim) {
            case Known known -> known.dossier();
            case None _ -> throw new IllegalStateException("a claim begins with its opening");
        };
    }
}
