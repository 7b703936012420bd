package redress.contracts;

import java.time.Instant;

/// Topic `platform-refunds`: what customers file on the platform itself, and what the platform does about it.
public sealed interface PlatformRefundMessage extends Message {

    String orderId();

    @Override
    default String key() {
        return orderId();
    }

    @Published(type = "redress.refundapplication.filed.v1", says = "A customer applied for a refund on the platform.")
    record RefundApplicationFiled(
            String applicationId,
            String orderId,
            RefundApplicationKind kind,
            RefundReason reason,
            Money amount,
            Instant filedAt)
            implements PlatformRefundMessage {}

    @Published(
            type = "redress.refundapplication.changed.v1",
            says = "A customer changed or withdrew a refund application; what is absent stayed as it was.")
    record RefundApplicationChanged(
            String applicationId,
            String orderId,
            @Maybe RefundApplicationKind kind,
            @Maybe RefundReason reason,
            @Maybe Money amount,
            @Maybe RefundApplicationStatus status,
            @Maybe Instant changedAt)
            implements PlatformRefundMessage {}

    @Published(type = "redress.platform.intervened.v1", says = "Staff of the platform stepped into a dispute.")
    record PlatformIntervened(
            String orderId,
            @Maybe String applicationId,
            @Maybe @FreeText String text,
            @Maybe Instant intervenedAt) implements PlatformRefundMessage {}

    @Published(type = "redress.complaint.filed.v1", says = "A customer complained about us to the platform.")
    record ComplaintFiled(
            String complaintId,
            String orderId,
            @Maybe @Code String kind,
            @Maybe @FreeText String text,
            @Maybe @FreeText String language,
            @Maybe Instant filedAt)
            implements PlatformRefundMessage {}
}
