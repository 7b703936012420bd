package redress.supplierclaims.domain;

import static redress.decider.Refused.because;
import static redress.decider.Refused.impossible;

import java.util.List;
import java.util.stream.Stream;
import redress.contracts.Money;

/// What a claim is worth. An unknown cost is asked of purchasing, never taken as 0.
public sealed interface Worth {

    record Unknown() implements Worth {}

    /// @param cost of the lines when we bought them
    /// @param freight of the lines, zero where nobody named any
    /// @param amount what is claimed, at most the two together (I-09)
    record Known(Money cost, Money freight, Money amount) implements Worth {

        public Known {
            if (Stream.of(cost, freight, amount).anyMatch(Money::isNegative) || amount.isZero()) {
                throw impossible("supplierclaim.no-amount", "a claim needs an amount above zero");
            }
            var most = Total.plus(cost, freight);
            if (!amount.isAtMost(most)) {
                throw because(
                        "supplierclaim.above-cost",
                        "I-09: " + amount + " is more than purchase cost and freight, " + most);
            }
        }
    }

    /// As far as a wish tells: unknown if a line's cost is missing, nothing is left to claim, or currencies differ.
    static Worth of(ClaimTerms terms) {
        var costs = terms.lines().stream().flatMap(line -> line.cost().stream()).toList();
        var all = Stream.of(costs, terms.freight(), terms.wanted())
                .flatMap(List::stream)
                .toList();
        if (costs.size() < terms.lines().size() || costs.isEmpty() || currencies(all) > 1) {
            return new Unknown();
        }
        return of(costs.stream().reduce(Total::plus).orElseThrow(), terms.freight(), terms.wanted());
    }

    /// As purchasing says.
    static Known stated(Money cost, List<Money> freight, List<Money> amount) {
        if (currencies(Stream.of(List.of(cost), freight, amount)
                        .flatMap(List::stream)
                        .toList())
                > 1) {
            throw impossible("supplierclaim.one-currency", "cost, freight and amount of a claim are in one currency");
        }
        return known(cost, freight, amount);
    }

    private static Worth of(Money cost, List<Money> freight, List<Money> amount) {
        var most = freight.stream().reduce(cost, Total::plus);
        return most.isZero() || amount.stream().anyMatch(Money::isZero) ? new Unknown() : known(cost, freight, amount);
    }

    private static Known known(Money cost, List<Money> freight, List<Money> amount) {
        var freightOrNone = freight.stream().reduce(Money.zero(cost.currency()), Total::plus);
        return new Known(
                cost, freightOrNone, amount.stream().findFirst().orElseGet(() -> Total.plus(cost, freightOrNone)));
    }

    private static long currencies(List<Money> amounts) {
        return amounts.stream().map(Money::currency).distinct().count();
    }
}
