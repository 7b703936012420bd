package redress.supplierclaims.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.contracts.Money;

/// What can be asked of a claim. References lead to words in the content store; an empty list means nothing was said.
public sealed interface SupplierClaimCommand {

    /// A case wishes it; its id is the wish's.
    record RequestClaim(ClaimTerms terms) implements SupplierClaimCommand {}

    /// Purchasing says what the lines cost us.
    ///
    /// @param amount what to claim; all of cost and freight if empty
    record StateCost(Money cost, List<Money> freight, List<Money> amount, Person by) implements SupplierClaimCommand {

        public StateCost {
            freight = List.copyOf(freight);
            amount = List.copyOf(amount);
        }
    }

    /// Purchasing put it to the supplier.
    ///
    /// @param waitWorkingDays P-09 as it was, `answerDueAt` what it comes to in the shop's calendar
    record SubmitClaim(String channel, int waitWorkingDays, Instant answerDueAt, List<UUID> note, Person by)
            implements SupplierClaimCommand {

        public SubmitClaim {
            note = List.copyOf(note);
        }
    }

    /// The time for an answer is over.
    record RemindOfAnswer(Instant answerDueAt) implements SupplierClaimCommand {}

    record ProposePlan(Plan plan, List<UUID> reason) implements SupplierClaimCommand {

        public ProposePlan {
            reason = List.copyOf(reason);
        }
    }

    record AcceptPlan(Person by) implements SupplierClaimCommand {}

    record RecordPayment(Payment payment) implements SupplierClaimCommand {}

    /// The goods the supplier promised are here.
    record ReceiveGoods(List<UUID> note, Person by) implements SupplierClaimCommand {

        public ReceiveGoods {
            note = List.copyOf(note);
        }
    }

    /// The case has the goods come back, to be sent on to the supplier for our money (R-000-20).
    record PlanReturn(PlannedReturn planned) implements SupplierClaimCommand {}

    record WriteOff(UUID reason, Person by) implements SupplierClaimCommand {}
}
