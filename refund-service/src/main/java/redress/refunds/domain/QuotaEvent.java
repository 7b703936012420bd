package redress.refunds.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import redress.contracts.Money;

/// What happens to a day's sum.
public sealed interface QuotaEvent {

    /// @param limit up to which the day could go then; none for one without limit
    record QuotaUsed(QuotaHolder holder, String holderId, LocalDate day, UUID refundId, Money amount, List<Money> limit)
            implements QuotaEvent {

        public QuotaUsed {
            limit = List.copyOf(limit);
        }
    }
}
