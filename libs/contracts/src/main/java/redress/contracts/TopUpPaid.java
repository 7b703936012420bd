package redress.contracts;

import java.time.Instant;
import java.util.UUID;

/// Told twice under one name: by finance to us on `finance`, then by us to all on `refund-events`, there with the case.
@Published(type = "redress.topup.paid.v1", says = "A customer paid the difference for dearer goods.")
public record TopUpPaid(String topUpId, @Maybe UUID caseId, Money amount, Instant paidAt)
        implements FinanceMessage, RefundMessage {

    @Override
    public String key() {
        return caseId == null ? topUpId : caseId.toString();
    }
}
