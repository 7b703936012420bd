package redress.carrierclaims.domain;

import static redress.decider.Refused.impossible;

import java.util.List;
import java.util.stream.Stream;
import redress.contracts.Money;

/// What a claim is worth. An unknown worth is asked of an agent, never taken as 0.
public sealed interface Worth {

    record Unknown() implements Worth {}

    record Known(Money amount) implements Worth {

        public Known {
            if (amount.isNegative() || amount.isZero()) {
                throw impossible("carrierclaim.no-amount", "a claim needs an amount above zero");
            }
        }
    }

    /// As far as a wish tells: the amount it names, else what the goods cost us, if goods are what it is about.
    static Worth of(ClaimTerms terms) {
        var amount = terms.wanted().isEmpty() ? costOf(terms) : terms.wanted();
        return amount.stream()
                .filter(money -> !money.isZero())
                .findFirst()
                .<Worth>map(Known::new)
                .orElseGet(Unknown::new);
    }

    /// As an agent says: what the damage cost us, or another amount to claim.
    static Known stated(Money cost, List<Money> freight, List<Money> amount) {
        var all =
                Stream.of(List.of(cost), freight, amount).flatMap(List::stream).toList();
        if (currencies(all) > 1 || all.stream().anyMatch(Money::isNegative)) {
            throw impossible(
                    "carrierclaim.one-currency", "cost, freight and amount are in one currency, none below zero");
        }
        return new Known(
                amount.stream().findFirst().orElseGet(() -> freight.stream().reduce(cost, Total::plus)));
    }

    private static List<Money> costOf(ClaimTerms terms) {
        return switch (terms.cause()) {
            case DAMAGE, LOSS, SHORTAGE -> costOf(terms.lines());
            case RETURN_FREIGHT, DELAY -> List.of();
        };
    }

    private static List<Money> costOf(List<ClaimedLine> lines) {
        var costs = lines.stream().flatMap(line -> line.cost().stream()).toList();
        return costs.size() < lines.size() || currencies(costs) != 1
                ? List.of()
                : costs.stream().reduce(Total::plus).stream().toList();
    }

    private static long currencies(List<Money> amounts) {
        return amounts.stream().map(Money::currency).distinct().count();
    }
}
