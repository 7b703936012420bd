package redress.contracts;

import java.time.Instant;
import java.util.UUID;

/// Told twice under one name: by finance to us on `finance`, in whoever pays' own words; then by us to all on
/// `refund-events`, there with the case and a code for a reason.
@Published(type = "redress.refund.failed.v1", says = "A refund did not go out.")
public record RefundFailed(
        String refundId,
        @FreeText String reason,
        @Maybe Instant failedAt,
        @Maybe UUID caseId,
        @Maybe String orderId) implements FinanceMessage, RefundMessage {

    /// As whoever pays tells it.
    public RefundFailed(String refundId, String reason, Instant failedAt) {
        this(refundId, reason, failedAt, null, null);
    }

    @Override
    public String key() {
        return caseId == null ? refundId : caseId.toString();
    }
}
