package redress.refunds.domain;

import static redress.refunds.domain.RefundRule.AMOUNT_MISSING;
import static redress.refunds.domain.RefundRule.LINE_QUANTITY;
import static redress.refunds.domain.RefundRule.LINE_UNKNOWN;
import static redress.refunds.domain.RefundRule.NOTHING;
import static redress.refunds.domain.RefundRule.NOT_PARTIAL;
import static redress.refunds.domain.RefundRule.OTHER_CURRENCY;
import static redress.refunds.domain.RefundRule.OVER_PAID;
import static redress.refunds.domain.RefundRule.VOID_REFUSED;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redress.contracts.Money;
import redress.contracts.RefundKind;
import redress.refunds.domain.LedgerEvent.DuplicateRefundBlocked;
import redress.refunds.domain.LedgerEvent.Line;
import redress.refunds.domain.LedgerEvent.OrderPlaced;
import redress.refunds.domain.LedgerEvent.RefundPriced;
import redress.refunds.domain.LedgerEvent.RefundRejected;
import redress.refunds.domain.LedgerEvent.VoidAwaited;

/// What a wish comes to, once the order and its money are known: an amount to set aside, or the rule against it.
///
/// Readings: a whole refund without an amount gives the price of its lines, but no more than is left; if it names no
/// line it means all of them. Any other refund that names no line holds none (I-02) and is bound by I-01 alone. An
/// amount that was asked for is never made smaller.
record Assessment(OrderLedger ledger, OrderPlaced order, Money left, Refund wish) {

    LedgerEvent verdict() {
        var fault = fault();
        return fault.isPresent()
                ? rejected(fault.get())
                : rival().<LedgerEvent>map(first -> new DuplicateRefundBlocked(
                                wish.ref(), first.ref().refundId()))
                        .orElseGet(this::priced);
    }

    private Optional<RefundRule> fault() {
        if (!known().containsAll(named())) {
            return Optional.of(LINE_UNKNOWN);
        }
        if (order.lines().stream().anyMatch(line -> meant(line) > line.quantity())) {
            return Optional.of(LINE_QUANTITY);
        }
        return terms().asked().stream().allMatch(asked -> asked.isIn(order.currency()))
                ? Optional.empty()
                : Optional.of(OTHER_CURRENCY);
    }

    /// The refund under way that holds one of the same lines (I-02).
    private Optional<Refund> rival() {
        var mine = held(wish);
        return ledger.refunds().values().stream()
                .filter(Refund::isActive)
                .filter(other -> held(other).stream().anyMatch(mine::contains))
                .findFirst();
    }

    private LedgerEvent priced() {
        return amount().map(this::within).orElseGet(() -> rejected(AMOUNT_MISSING));
    }

    /// I-01
    private LedgerEvent within(Money amount) {
        if (amount.isZero() || amount.isNegative()) {
            return rejected(terms().asked().isEmpty() && left.isZero() ? OVER_PAID : NOTHING);
        }
        if (terms().kind() == RefundKind.PARTIAL && fullPrice().isAtMost(amount)) {
            return rejected(NOT_PARTIAL);
        }
        return terms().comesOnTop() || amount.isAtMost(left) ? afterVoiding(amount) : rejected(OVER_PAID);
    }

    /// I-03
    private LedgerEvent afterVoiding(Money amount) {
        if (terms().kind() != RefundKind.UNSHIPPED) {
            return new RefundPriced(wish.ref(), amount);
        }
        return switch (ledger.voiding()) {
            case Voiding.Voided _ -> new RefundPriced(wish.ref(), amount);
            case Voiding.Unanswered _ -> new VoidAwaited(wish.ref(), amount);
            case Voiding.NotVoided(var reason) -> new RefundRejected(wish.ref(), VOID_REFUSED.code(), List.of(reason));
        };
    }

    private Optional<Money> amount() {
        var asked = terms().asked().stream().findFirst();
        if (asked.isPresent()) {
            return asked;
        }
        return switch (terms().kind()) {
            case FULL, UNSHIPPED, POST_COMPLETION ->
                Optional.of(terms().lines().isEmpty() ? left : lesser(price(), left));
            case PARTIAL, MISSING -> terms().lines().isEmpty() ? Optional.empty() : Optional.of(price());
            case DIFFERENCE, FREIGHT -> Optional.empty();
        };
    }

    /// Of the pieces that are meant, in whole coins.
    private Money price() {
        return order.lines().stream()
                .map(line -> line.unitPrice().times(meant(line)))
                .reduce(Money.zero(order.currency()), Money::plus)
                .times(BigDecimal.ONE);
    }

    /// Of the lines that are meant, with all their pieces; of the order as it was paid, if none is named.
    private Money fullPrice() {
        return named().isEmpty()
                ? ledger.paid(order.currency())
                : order.lines().stream()
                        .filter(line -> named().contains(line.lineId()))
                        .map(line -> line.unitPrice().times(line.quantity()))
                        .reduce(Money.zero(order.currency()), Money::plus);
    }

    private Set<String> held(Refund refund) {
        if (refund.terms().comesOnTop()) {
            return Set.of();
        }
        var lines = lineIds(refund);
        return lines.isEmpty() && refund.terms().givesBackAll() ? known() : lines;
    }

    private int meant(Line line) {
        return terms().lines().stream()
                .filter(meant -> meant.lineId().equals(line.lineId()))
                .mapToInt(RefundTerms.Line::quantity)
                .sum();
    }

    private Set<String> named() {
        return lineIds(wish);
    }

    private static Set<String> lineIds(Refund refund) {
        return refund.terms().lines().stream().map(RefundTerms.Line::lineId).collect(Collectors.toSet());
    }

    private Set<String> known() {
        var lines = new HashSet<String>();
        order.lines().forEach(line -> lines.add(line.lineId()));
        return lines;
    }

    private RefundTerms terms() {
        return wish.terms();
    }

    private RefundRejected rejected(RefundRule rule) {
        return new RefundRejected(wish.ref(), rule.code(), List.of());
    }

    private static Money lesser(Money one, Money other) {
        return one.isAtMost(other) ? one : other;
    }
}
