package redress.cases.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.contracts.Money;

/// Sums that an amount in an answer is measured by (domain 3.11).
public enum Sum {
    /// What the customer paid for the lines the case is about.
    LINES_PRICE("lines.price");

    private final String title;

    Sum(String title) {
        this.title = title;
    }

    /// The names that a playbook may use.
    public static Set<String> names() {
        return Stream.of(values()).map(sum -> sum.title).collect(Collectors.toUnmodifiableSet());
    }

    static Sum named(String name) {
        return Stream.of(values())
                .filter(sum -> sum.title.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no sum is called " + name));
    }

    /// None where nothing was paid for them.
    List<Money> of(CaseOrder order, List<Quantity> affected) {
        return switch (this) {
            case LINES_PRICE -> order.price(affected);
        };
    }
}
