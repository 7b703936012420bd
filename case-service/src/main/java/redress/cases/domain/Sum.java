package redress.cases.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.contracts.Money;
import redress.policy.ParameterCode;

/// Sums that an amount in an answer is measured by (domain 3.11).
public enum Sum {
    /// What the customer paid for the lines the case is about.
    LINES_PRICE("lines.price"),
    /// The share of it that goes back for damage of this severity (P-11).
    DAMAGE_SHARE("damage.share"),
    /// The least and the most that may go back for any damage that does not matter.
    DAMAGE_LEAST("damage.least"),
    DAMAGE_MOST("damage.most"),
    /// What the wanted goods cost more than the ordered ones; none if they don't.
    WANTED_GAP("wanted.gap");

    private static final List<String> SEVERITIES = List.of("MINOR", "MODERATE", "MAJOR");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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

    /// None where there is nothing to measure by.
    List<Money> of(Measures by) {
        var price = by.order().price(by.lines());
        return switch (this) {
            case LINES_PRICE -> price;
            case DAMAGE_SHARE ->
                Stream.ofNullable(by.given().codes().get("severity"))
                        .flatMap(severity -> shares(price, percent(by, severity)))
                        .toList();
            case DAMAGE_LEAST ->
                shares(price, all(by).min(BigDecimal::compareTo).orElseThrow()).toList();
            case DAMAGE_MOST ->
                shares(price, all(by).max(BigDecimal::compareTo).orElseThrow()).toList();
            case WANTED_GAP ->
                Stream.ofNullable(by.given().goods().get("wanted"))
                        .flatMap(wanted -> price.stream()
                                .filter(paid -> paid.isIn(wanted.unitPrice().currency()))
                                .map(paid -> wanted.price().minus(paid)))
                        .filter(gap -> !gap.isNegative() && !gap.isZero())
                        .toList();
        };
    }

    private static Stream<BigDecimal> all(Measures by) {
        return SEVERITIES.stream().map(severity -> percent(by, severity));
    }

    private static BigDecimal percent(Measures by, String severity) {
        return by.figures().percent(ParameterCode.DAMAGE_REFUND, severity);
    }

    private static Stream<Money> shares(List<Money> price, BigDecimal percent) {
        return price.stream().map(paid -> paid.times(percent.divide(HUNDRED)));
    }
}
