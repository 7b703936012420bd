package redress.contracts;

import java.time.Instant;
import java.util.UUID;

/// Topic `refund-events`: money that goes back to customers, and money they still owe.
public sealed interface RefundMessage extends Message
        permits RefundMessage.RefundSent,
                RefundMessage.RefundApproved,
                RefundMessage.RefundRejected,
                RefundMessage.RefundExecuted,
                RefundMessage.RefundInDoubt,
                RefundMessage.TopUpCreated,
                TopUpPaid,
                RefundMessage.TopUpExpired {

    UUID caseId();

    @Override
    default String key() {
        return caseId().toString();
    }

    @Published(type = "redress.refund.sent.v1", says = "A refund was handed to whoever pays it.")
    record RefundSent(UUID refundId, UUID caseId, String orderId, RefundKind kind, Money amount, String method)
            implements RefundMessage {}

    @Published(type = "redress.refund.approved.v1", says = "Somebody with the authority allowed a refund.")
    record RefundApproved(UUID refundId, UUID caseId, String orderId, Money amount) implements RefundMessage {}

    @Published(type = "redress.refund.rejected.v1", says = "Somebody with the authority refused a refund.")
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
}
