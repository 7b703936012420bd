package redress.refunds.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import redress.contracts.Money;

/// What can be asked of a day's sum.
public sealed interface QuotaCommand {

    /// @param limit up to which the day may go; none for one without limit
    record UseQuota(QuotaHolder holder, String holderId, LocalDate day, UUID refundId, Money amount, List<Money> limit)
            implements QuotaCommand {

        public UseQuota {
            limit = List.copyOf(limit);
        }
    }
}
