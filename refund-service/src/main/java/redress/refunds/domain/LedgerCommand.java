package redress.refunds.domain;

import java.util.List;
import java.util.UUID;
import redress.contracts.Money;
import redress.policy.RefundLimits;
import redress.policy.Role;
import redress.refunds.domain.LedgerEvent.OrderPaid;
import redress.refunds.domain.LedgerEvent.OrderPlaced;
import redress.refunds.domain.LedgerEvent.OrderVoidRefused;
import redress.refunds.domain.LedgerEvent.OrderVoided;

/// What can be asked of an order's ledger.
public sealed interface LedgerCommand {

    record RecordOrder(OrderPlaced order) implements LedgerCommand {}

    record RecordPayment(OrderPaid payment) implements LedgerCommand {}

    record CountTopUp(UUID topUpId, Money amount) implements LedgerCommand {}

    record RecordVoid(OrderVoided answer) implements LedgerCommand {}

    record RecordVoidRefusal(OrderVoidRefused answer) implements LedgerCommand {}

    record RequestRefund(RefundRef refund, RefundTerms terms) implements LedgerCommand {}

    /// Approves what lies within the requester's own limit.
    record GrantRefund(UUID refundId, RefundLimits limits) implements LedgerCommand {}

    /// Puts it into the inbox of a role.
    record AskApproval(UUID refundId, Role role, Cause why) implements LedgerCommand {}

    record ApproveRefund(UUID refundId, Person by, RefundLimits limits) implements LedgerCommand {}

    /// @param reason where the approver's words lie
    record RejectRefund(UUID refundId, Person by, UUID reason, RefundLimits limits) implements LedgerCommand {}

    record SendRefund(UUID refundId) implements LedgerCommand {}

    record RetryRefund(UUID refundId) implements LedgerCommand {}

    record ConfirmRefund(UUID refundId, String reference) implements LedgerCommand {}

    /// @param reason where the payer's words lie
    record FailRefund(UUID refundId, UUID reason) implements LedgerCommand {}

    record DoubtRefund(UUID refundId, int attempt) implements LedgerCommand {}

    /// @param reference of the payment; empty if there is none
    /// @param evidence where the words of who settled it lie; none if the reference says it all
    record SettleRefund(UUID refundId, Outcome outcome, String reference, List<UUID> evidence)
            implements LedgerCommand {

        public SettleRefund {
            evidence = List.copyOf(evidence);
        }
    }

    enum Outcome {
        PAID,
        NOT_PAID
    }

    /// Why somebody else has to decide.
    enum Cause {
        LIMIT,
        AGENT_DAY,
        CUSTOMER_DAY
    }
}
