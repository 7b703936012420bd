package redress.refunds.domain;

import java.util.List;
import java.util.UUID;
import redress.contracts.Money;
import redress.contracts.RefundKind;
import redress.policy.Role;

/// What happens to an order's money. Stored under these names, with these fields, for good.
public sealed interface LedgerEvent {

    record OrderPlaced(String orderId, String customerId, String currency, List<Line> lines) implements LedgerEvent {

        public OrderPlaced {
            lines = List.copyOf(lines);
        }
    }

    record Line(String lineId, int quantity, Money unitPrice) {}

    record OrderPaid(String orderId, String paymentId, Money amount, String method) implements LedgerEvent {}

    /// The customer paid a difference; it counts as paid for the order.
    record TopUpCounted(UUID topUpId, Money amount) implements LedgerEvent {}

    record OrderVoided(String orderId) implements LedgerEvent {}

    /// @param reasonRef where the warehouse's words lie
    record OrderVoidRefused(String orderId, UUID reasonRef) implements LedgerEvent {}

    /// What happens to one refund.
    sealed interface RefundEvent extends LedgerEvent {
        RefundRef refund();
    }

    record RefundRegistered(RefundRef refund, RefundTerms terms) implements RefundEvent {}

    /// What it comes to; so much is set aside.
    record RefundPriced(RefundRef refund, Money amount) implements RefundEvent {}

    /// It waits until the warehouse has voided its order; so much is set aside meanwhile.
    record VoidAwaited(RefundRef refund, Money amount) implements RefundEvent {}

    record ApprovalRequested(RefundRef refund, Money amount, Role role, LedgerCommand.Cause why)
            implements RefundEvent {}

    /// @param limit up to which this role may decide; none for one without limit
    record RefundApproved(RefundRef refund, Money amount, Person by, Role role, List<Money> limit)
            implements RefundEvent {

        public RefundApproved {
            limit = List.copyOf(limit);
        }
    }

    /// @param rule that forbids it; empty if a person rejected it, who then gave a reason
    /// @param reasonRefs where the words of who said no lie
    record RefundRejected(RefundRef refund, String rule, List<UUID> reasonRefs) implements RefundEvent {

        public RefundRejected {
            reasonRefs = List.copyOf(reasonRefs);
        }
    }

    record DuplicateRefundBlocked(RefundRef refund, UUID firstRefundId) implements RefundEvent {}

    /// @param method the way it goes back
    record RefundSent(RefundRef refund, RefundKind kind, Money amount, String method, int attempt)
            implements RefundEvent {}

    /// @param reference of the payment; empty if a person settled it on other evidence
    record RefundExecuted(RefundRef refund, Money amount, int attempt, String reference, List<UUID> evidenceRefs)
            implements RefundEvent {

        public RefundExecuted {
            evidenceRefs = List.copyOf(evidenceRefs);
        }
    }

    record RefundFailed(RefundRef refund, Money amount, int attempt, List<UUID> reasonRefs) implements RefundEvent {

        public RefundFailed {
            reasonRefs = List.copyOf(reasonRefs);
        }
    }

    record RefundInDoubt(RefundRef refund, Money amount, int attempt) implements RefundEvent {}
}
