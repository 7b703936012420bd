package redress.carrierclaims.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.contracts.CarrierClaimCause;
import redress.contracts.EvidenceReference;
import redress.contracts.Money;
import redress.policy.Role;

/// What happened to a claim. Each event that others are told of carries what they are told.
public sealed interface CarrierClaimEvent {

    record CarrierClaimOpened(ClaimTerms terms) implements CarrierClaimEvent {}

    /// Nobody told what it is worth, so an agent is asked.
    ///
    /// @param lineIds what the claim is about
    record CarrierClaimCostAsked(List<String> lineIds) implements CarrierClaimEvent {

        public CarrierClaimCostAsked {
            lineIds = List.copyOf(lineIds);
        }
    }

    record CarrierClaimValued(Money amount) implements CarrierClaimEvent {}

    record CarrierClaimEvidenceAdded(List<EvidenceReference> evidence) implements CarrierClaimEvent {

        public CarrierClaimEvidenceAdded {
            evidence = List.copyOf(evidence);
        }
    }

    record CarrierClaimFormStamped(Instant stampedAt) implements CarrierClaimEvent {}

    record CarrierClaimFilingTimeSet(FilingDeadline deadline) implements CarrierClaimEvent {}

    /// A warning before money is lost.
    record CarrierClaimFilingTimeNear(Instant dueAt) implements CarrierClaimEvent {}

    record CarrierClaimFilingTimeMissed(Instant dueAt) implements CarrierClaimEvent {}

    record CarrierClaimFiled(
            UUID caseId,
            String carrier,
            String waybill,
            CarrierClaimCause cause,
            Money amount,
            List<EvidenceReference> evidence,
            List<UUID> noteRef)
            implements CarrierClaimEvent {

        public CarrierClaimFiled {
            evidence = List.copyOf(evidence);
            noteRef = List.copyOf(noteRef);
        }
    }

    record CarrierClaimAccepted(UUID caseId, Money amount, String code, Instant answeredAt, List<UUID> noteRef)
            implements CarrierClaimEvent {

        public CarrierClaimAccepted {
            noteRef = List.copyOf(noteRef);
        }
    }

    record CarrierClaimPartlyAccepted(UUID caseId, Money amount, String code, Instant answeredAt, List<UUID> noteRef)
            implements CarrierClaimEvent {

        public CarrierClaimPartlyAccepted {
            noteRef = List.copyOf(noteRef);
        }
    }

    record CarrierClaimRejected(UUID caseId, String code, Instant answeredAt, List<UUID> noteRef)
            implements CarrierClaimEvent {

        public CarrierClaimRejected {
            noteRef = List.copyOf(noteRef);
        }
    }

    record CarrierPaymentReceived(String paymentId, Money amount, Instant paidAt) implements CarrierClaimEvent {}

    /// @param amount paid so far; more money later pays it anew with the new sum
    /// @param most what the carrier owes: nothing beyond it is taken
    record CarrierClaimPaid(UUID caseId, Money amount, Money most) implements CarrierClaimEvent {}

    /// @param amount given up; empty if the claim's worth was never known
    /// @param recovered paid before; empty if nothing was
    /// @param role in which it was decided
    record CarrierClaimWrittenOff(UUID caseId, List<Money> amount, List<Money> recovered, Role role, UUID reasonRef)
            implements CarrierClaimEvent {

        public CarrierClaimWrittenOff {
            amount = List.copyOf(amount);
            recovered = List.copyOf(recovered);
        }
    }
}
