package redress.carrierclaims.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.contracts.EvidenceReference;
import redress.contracts.Money;

/// What can be asked of a claim. References lead to words in the content store; an empty list means nothing was said.
public sealed interface CarrierClaimCommand {

    /// A case wishes it, or wishes it again with more evidence; its id is the wish's.
    record RequestClaim(ClaimTerms terms) implements CarrierClaimCommand {}

    /// An agent says what it is worth.
    ///
    /// @param amount what to claim; all of cost and freight if empty
    record StateCost(Money cost, List<Money> freight, List<Money> amount, Person by) implements CarrierClaimCommand {

        public StateCost {
            freight = List.copyOf(freight);
            amount = List.copyOf(amount);
        }
    }

    record AddEvidence(List<EvidenceReference> evidence, Person by) implements CarrierClaimCommand {

        public AddEvidence {
            evidence = List.copyOf(evidence);
        }
    }

    /// Finance stamped its claim form.
    record StampForm(Instant stampedAt) implements CarrierClaimCommand {}

    /// The parcel was delivered or lost, so the time for filing is known.
    record SetFilingTime(FilingDeadline deadline) implements CarrierClaimCommand {}

    /// @param at what the clock says
    record RemindOfFiling(Instant at) implements CarrierClaimCommand {}

    /// An agent put it to the carrier.
    ///
    /// @param at what the clock says
    record FileClaim(Instant at, List<UUID> note, Person by) implements CarrierClaimCommand {

        public FileClaim {
            note = List.copyOf(note);
        }
    }

    /// The carrier answers by itself.
    record RecordAnswer(Answer answer) implements CarrierClaimCommand {}

    /// An agent heard the answer on the phone.
    record EnterAnswer(Answer answer, List<UUID> note, Person by) implements CarrierClaimCommand {

        public EnterAnswer {
            note = List.copyOf(note);
        }
    }

    record RecordPayment(Payment payment) implements CarrierClaimCommand {}

    record WriteOff(UUID reason, Person by) implements CarrierClaimCommand {}
}
