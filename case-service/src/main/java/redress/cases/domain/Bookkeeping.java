package redress.cases.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import redress.cases.domain.RecoveryLedger.Entry;
import redress.cases.domain.RecoveryLedger.Kind;
import redress.contracts.Money;

/// Books what came of a case, each amount on the lines it is for.
record Bookkeeping(CaseOrder order, Undertakings works) {

    /// What something came to; on which of its lines nobody knows it.
    private record Booked(List<Entry> entries, List<String> unknown) {

        static final Booked NOTHING = new Booked(List.of(), List.of());

        Booked and(Booked other) {
            return new Booked(joined(entries, other.entries), joined(unknown, other.unknown));
        }

        private static <T> List<T> joined(List<T> some, List<T> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }
    }

    RecoveryLedger ledger(String currency) {
        var booked = Stream.of(
                        works.refunds().stream().map(this::refund),
                        works.reshipments().stream().map(this::reshipment),
                        works.claims().stream().map(this::claim))
                .flatMap(each -> each)
                .reduce(Booked.NOTHING, Booked::and);
        return new RecoveryLedger(
                currency,
                booked.entries(),
                booked.unknown().stream().distinct().sorted().toList(),
                works.reshipments().stream()
                        .filter(sent -> sent.hasLeft() && sent.freightCost().isEmpty())
                        .map(sent -> sent.asked().reshipmentId())
                        .toList());
    }

    private Booked refund(Refund refund) {
        return refund.status() == RefundStatus.EXECUTED
                ? spread(Kind.COST, refund.amount(), refund.asked().lines())
                : Booked.NOTHING;
    }

    private Booked reshipment(Reshipment reshipment) {
        if (!reshipment.hasLeft()) {
            return Booked.NOTHING;
        }
        var lines = reshipment.asked().lines();
        var freight = reshipment.freightCost().isEmpty()
                ? Booked.NOTHING
                : spread(Kind.COST, reshipment.freightCost(), lines);
        return lines.stream().map(this::goods).reduce(freight, Booked::and);
    }

    private Booked goods(Quantity sent) {
        var cost = order.line(sent.lineId()).unitCost();
        return cost.isEmpty()
                ? new Booked(List.of(), List.of(sent.lineId()))
                : new Booked(
                        List.of(new Entry(
                                sent.lineId(), Kind.COST, cost.getFirst().times(sent.quantity()))),
                        List.of());
    }

    private Booked claim(Claim claim) {
        var lines = claim.lineIds().stream()
                .map(id -> new Quantity(id, order.line(id).quantity()))
                .toList();
        return switch (claim.status()) {
            case REQUESTED, SUBMITTED, ANSWERED, ACCEPTED -> spread(Kind.OPEN, claim.expected(), lines);
            case SETTLED -> spread(Kind.RECOVERED, claim.recovered(), lines);
            case REFUSED, WRITTEN_OFF -> Booked.NOTHING;
        };
    }

    /// In proportion to what the customer paid for each line. The parts are never negative and make up the whole.
    private Booked spread(Kind kind, List<Money> amount, List<Quantity> lines) {
        if (amount.isEmpty()) {
            return new Booked(List.of(), lines.stream().map(Quantity::lineId).toList());
        }
        var whole = amount.getFirst();
        if (lines.isEmpty()) {
            return new Booked(List.of(new Entry("", kind, whole)), List.of());
        }
        var entries = new ArrayList<Entry>();
        var total = weight(lines);
        var before = Money.zero(whole.currency());
        for (int i = 0; i < lines.size(); i++) {
            var upTo = share(whole, weight(lines.subList(0, i + 1)), total);
            entries.add(new Entry(lines.get(i).lineId(), kind, upTo.minus(before)));
            before = upTo;
        }
        return new Booked(entries, List.of());
    }

    private BigDecimal weight(List<Quantity> lines) {
        return order.price(lines).stream().map(Money::amount).findFirst().orElse(BigDecimal.ZERO);
    }

    /// Where all lines were free, the first one carries all.
    private static Money share(Money whole, BigDecimal part, BigDecimal total) {
        return part.compareTo(total) == 0
                ? whole
                : new Money(
                        whole.amount()
                                .multiply(part)
                                .divide(total, whole.amount().scale(), RoundingMode.DOWN),
                        whole.currency());
    }
}
