package redress.topups.domain;

import java.time.Instant;
import redress.contracts.Money;

/// What can be asked of a top-up.
public sealed interface TopUpCommand {

    record CreateTopUp(Offer offer) implements TopUpCommand {}

    record PayTopUp(Money amount, Instant paidAt) implements TopUpCommand {}

    record ExpireTopUp() implements TopUpCommand {}

    record CancelTopUp() implements TopUpCommand {}
}
