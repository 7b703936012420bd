package redress.carrierclaims.domain;

import static redress.decider.Refused.impossible;

import java.util.function.Supplier;
import redress.contracts.Money;

/// Amounts put together. More than an amount of money can hold is a message to be refused, not a fault of ours that
/// would hold up its topic.
final class Total {

    private Total() {}

    static Money plus(Money one, Money other) {
        return held(() -> one.plus(other));
    }

    static Money times(Money each, int quantity) {
        return held(() -> each.times(quantity));
    }

    private static Money held(Supplier<Money> sum) {
        try {
            return sum.get();
        } catch (IllegalArgumentException _) {
            throw impossible("carrierclaim.too-much", "together it is more than an amount of money can hold");
        }
    }
}
