package redress.policy;

import java.math.BigDecimal;

/// How much money somebody may decide on alone, in the shop's currency.
public sealed interface Limit {

    record Nothing() implements Limit {}

    record UpTo(BigDecimal amount) implements Limit {}

    record Unlimited() implements Limit {}

    default boolean allows(BigDecimal amount) {
        return switch (this) {
            case Nothing _ -> false;
            case UpTo(var most) -> amount.compareTo(most) <= 0;
            case Unlimited _ -> true;
        };
    }

    default Limit times(int factor) {
        return switch (this) {
            case UpTo(var most) -> new UpTo(most.multiply(BigDecimal.valueOf(factor)));
            case Nothing _, Unlimited _ -> this;
        };
    }
}
