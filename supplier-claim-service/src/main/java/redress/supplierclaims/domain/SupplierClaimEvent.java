package redress.supplierclaims.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.contracts.EvidenceReference;
import redress.contracts.Money;
import redress.contracts.SupplierPlan;

/// What happened to a claim. Each event that others are told of carries what they are told.
public sealed interface SupplierClaimEvent {

    record SupplierClaimOpened(ClaimTerms terms) implements SupplierClaimEvent {}

    /// Nobody told what these lines cost us, so purchasing is asked.
    record PurchaseCostAsked(List<String> lineIds) implements SupplierClaimEvent {

        public PurchaseCostAsked {
            lineIds = List.copyOf(lineIds);
        }
    }

    record SupplierClaimValued(Money cost, Money freight, Money amount) implements SupplierClaimEvent {}

    record SupplierClaimSubmitted(
            UUID caseId,
            String supplierId,
            String cause,
            List<ClaimedLine> lines,
            Money amount,
            List<EvidenceReference> evidence,
            String channel,
            int waitWorkingDays,
            Instant answerDueAt,
            List<UUID> noteRef)
            implements SupplierClaimEvent {

        public SupplierClaimSubmitted {
            lines = List.copyOf(lines);
            evidence = List.copyOf(evidence);
            noteRef = List.copyOf(noteRef);
        }
    }

    /// A reminder: it decides nothing.
    record SupplierAnswerOverdue(Instant answerDueAt) implements SupplierClaimEvent {}

    record SupplierPlanProposed(
            UUID caseId, SupplierPlan plan, List<Money> amount, Instant answeredAt, List<UUID> reasonRef)
            implements SupplierClaimEvent {

        public SupplierPlanProposed {
            amount = List.copyOf(amount);
            reasonRef = List.copyOf(reasonRef);
        }
    }

    /// @param amount that settles it: what they offered, else what we claimed
    record SupplierPlanAccepted(UUID caseId, SupplierPlan plan, Money amount) implements SupplierClaimEvent {}

    record SupplierPaymentReceived(String paymentId, Money amount, Instant paidAt) implements SupplierClaimEvent {}

    /// @param amount made good so far; more money later settles it anew with the new sum
    record SupplierClaimSettled(UUID caseId, Money amount, MadeGood by, List<UUID> noteRef)
            implements SupplierClaimEvent {

        public SupplierClaimSettled {
            noteRef = List.copyOf(noteRef);
        }
    }

    /// It changes nothing of what is owed: the goods have yet to come.
    record SupplierReturnPlanned(UUID stepId, UUID rmaId) implements SupplierClaimEvent {}

    /// @param amount given up; empty if the claim's worth was never known
    /// @param recovered paid before; empty if nothing was
    record SupplierClaimWrittenOff(UUID caseId, List<Money> amount, List<Money> recovered, UUID reasonRef)
            implements SupplierClaimEvent {

        public SupplierClaimWrittenOff {
            amount = List.copyOf(amount);
            recovered = List.copyOf(recovered);
        }
    }
}
