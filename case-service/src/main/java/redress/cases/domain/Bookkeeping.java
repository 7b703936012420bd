package redress.cases.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.cases.domain.RecoveryLedger.Entry;
import redress.cases.domain.RecoveryLedger.Kind;
import redress.cases.domain.UnknownCost.Of;
import redress.contracts.Money;

/// Books what came of a case, each amount on the lines it is for.
record Bookkeeping(CaseOrder order, Undertakings works) {

    /// What something came to; on which of its lines nobody knows it, and what of that an agent is asked.
    private record Booked(List<Entry> entries, List<String> unknown, List<UnknownCost> asked) {

        static final Booked NOTHING = new Booked(List.of(), List.of(), List.of());

        static Booked of(List<Entry> entries) {
            return new Booked(entries, List.of(), List.of());
        }

        static Booked asks(UnknownCost cost) {
            return new Booked(List.of(), List.of(), List.of(cost));
        }

        Booked and(Booked other) {
            return new Booked(
                    joined(entries, other.entries), joined(unknown, other.unknown), joined(asked, other.asked));
        }

        private static <T> List<T> joined(List<T> some, List<T> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }
    }

    RecoveryLedger ledger(String currency) {
        var booked = Stream.of(
                        works.refunds().stream().map(this::refund),
                        works.reshipments().stream().map(this::reshipment),
                        works.returns().stream().map(this::label),
                        works.claims().stream().map(this::claim))
                .flatMap(each -> each)
                .reduce(Booked.NOTHING, Booked::and);
        return new RecoveryLedger(
                currency,
                booked.entries(),
                booked.unknown().stream().distinct().sorted().toList(),
                booked.asked().stream().distinct().toList());
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
        var asked = reshipment.asked();
        var freight = new UnknownCost(Of.FREIGHT, asked.reshipmentId().toString());
        return asked.lines().stream()
                .map(this::goods)
                .reduce(borne(reshipment.freightCost(), freight, asked.lines()), Booked::and);
    }

    private Booked goods(Quantity sent) {
        var cost = new UnknownCost(Of.GOODS, sent.lineId());
        return known(order.line(sent.lineId()).unitCost(), cost)
                .map(one -> Booked.of(List.of(new Entry(sent.lineId(), Kind.COST, one.times(sent.quantity())))))
                .orElseGet(() -> new Booked(List.of(), List.of(sent.lineId()), List.of(cost)));
    }

    /// A label that was made is paid for, unless it came back unused (P-12).
    private Booked label(Return back) {
        var authorized = back.authorized();
        return back.hasLabel()
                ? borne(
                        back.cost(),
                        new UnknownCost(Of.LABEL, authorized.rmaId().toString()),
                        authorized.lines())
                : Booked.NOTHING;
    }

    private Booked borne(List<Money> told, UnknownCost cost, List<Quantity> lines) {
        return known(told, cost)
                .map(amount -> spread(Kind.COST, List.of(amount), lines))
                .orElseGet(() -> Booked.asks(cost));
    }

    /// What was told by those who know outranks what an agent said.
    private Optional<Money> known(List<Money> told, UnknownCost cost) {
        return told.stream().findFirst().or(() -> works.stated(cost));
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
            return new Booked(List.of(), lines.stream().map(Quantity::lineId).toList(), List.of());
        }
        var whole = amount.getFirst();
        if (lines.isEmpty()) {
            return Booked.of(List.of(new Entry("", kind, whole)));
        }
        var entries = new ArrayList<Entry>();
        var total = weight(lines);
        var before = Money.zero(whole.currency());
        for (int i = 0; i < lines.size(); i++) {
            var upTo = share(whole, weight(lines.subList(0, i + 1)), total);
            entries.add(new Entry(lines.get(i).lineId(), kind, upTo.minus(before)));
            before = upTo;
        }
        return Booked.of(entries);
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
