package redress.contracts;

import java.time.Instant;
import java.util.UUID;

/// Topic `refund-events`: money that goes back to customers, and money they still owe.
public sealed interface RefundMessage extends Message
        permits RefundMessage.RefundRegistered,
                RefundMessage.RefundApprovalRequested,
                RefundMessage.RefundSent,
                RefundMessage.RefundApproved,
                RefundMessage.RefundRejected,
                RefundMessage.RefundExecuted,
                RefundFailed,
                RefundMessage.RefundInDoubt,
                RefundMessage.TopUpCreated,
                TopUpPaid,
                RefundMessage.TopUpExpired,
                RefundMessage.TopUpCancelled {

    UUID caseId();

    @Override
    default String key() {
        return caseId().toString();
    }

    @Published(
            type = "redress.refund.registered.v1",
            says = "A refund was taken up; its amount is absent where nobody named one and it is not worked out yet.")
    record RefundRegistered(
            UUID refundId,
            UUID caseId,
            String orderId,
            RefundKind kind,
            @Maybe Money amount) implements RefundMessage {}

    @Published(
            type = "redress.refundapproval.requested.v1",
            says = "A refund waits for the word of a role: what it comes to is known, its requester may not allow it.")
    record RefundApprovalRequested(UUID refundId, UUID caseId, String orderId, Money amount, String role)
            implements RefundMessage {}

    @Published(type = "redress.refund.sent.v1", says = "A refund was handed to whoever pays it.")
    record RefundSent(UUID refundId, UUID caseId, String orderId, RefundKind kind, Money amount, String method)
            implements RefundMessage {}

    @Published(type = "redress.refund.approved.v1", says = "Somebody with the authority allowed a refund.")
    record RefundApproved(UUID refundId, UUID caseId, String orderId, Money amount) implements RefundMessage {}

    @Published(
            type = "redress.refund.rejected.v1",
            says =
                    "A refund is not paid: a rule forbids it or somebody with the authority said no; the reason is a code.")
    record RefundRejected(
            UUID refundId,
            UUID caseId,
            String orderId,
            @Maybe @FreeText String reason) implements RefundMessage {}

    @Published(type = "redress.refund.executed.v1", says = "The customer has the money back.")
    record RefundExecuted(
            UUID refundId,
            UUID caseId,
            String orderId,
            Money amount,
            @Maybe String reference) implements RefundMessage {}

    @Published(
            type = "redress.refund.indoubt.v1",
            says = "Nobody knows whether a refund went out; it is not tried again.")
    record RefundInDoubt(
            UUID refundId,
            UUID caseId,
            String orderId,
            @Maybe @FreeText String reason) implements RefundMessage {}

    @Published(type = "redress.topup.created.v1", says = "A payment link for the difference was made.")
    record TopUpCreated(
            UUID topUpId,
            UUID caseId,
            Money amount,
            @FreeText String url,
            Instant expiresAt) implements RefundMessage {}

    @Published(type = "redress.topup.expired.v1", says = "Nobody paid the difference in time.")
    record TopUpExpired(UUID topUpId, UUID caseId) implements RefundMessage {}

    @Published(type = "redress.topup.cancelled.v1", says = "The customer is not to pay the difference any more.")
    record TopUpCancelled(UUID topUpId, UUID caseId) implements RefundMessage {}
}
