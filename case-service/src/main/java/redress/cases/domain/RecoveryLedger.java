package redress.cases.domain;

import java.util.List;
import java.util.Optional;
import redress.contracts.Money;

/// What a case cost, and what of it came back, may still come back, and won't (domain 5.1).
///
/// Nothing is converted: each currency has a balance of its own. Nothing unknown is taken as 0: it is named.
///
/// @param currency the order's
/// @param unknown lines of which some amount is not known: what was sent again, paid back or claimed
/// @param asked costs that an agent can tell
public record RecoveryLedger(String currency, List<Entry> entries, List<String> unknown, List<UnknownCost> asked) {

    public enum Kind {
        /// Refunds that were carried out, goods that left at their purchase cost, freight and labels that we bore.
        COST,
        /// Claims that were paid.
        RECOVERED,
        /// Claims that have not ended.
        OPEN
    }

    /// @param lineId empty for what belongs to no line
    public record Entry(String lineId, Kind kind, Money amount) {}

    /// In one currency.
    public record Balance(Money cost, Money recovered, Money open) {

        /// What will not come back. Never below zero: a claim may be worth more than what the case cost so far, and
        /// a gain is no loss.
        public Money lost() {
            var rest = cost.minus(recovered).minus(open);
            return rest.isNegative() ? Money.zero(cost.currency()) : rest;
        }
    }

    public RecoveryLedger {
        entries = List.copyOf(entries);
        unknown = List.copyOf(unknown);
        asked = List.copyOf(asked);
    }

    public static RecoveryLedger of(CaseOrder order, Undertakings works, String currency) {
        return new Bookkeeping(order, works).ledger(currency);
    }

    /// The costs that an agent can tell.
    static List<UnknownCost> asks(CaseOrder order, Undertakings works) {
        return of(order, works, "").asked();
    }

    /// In the order's currency.
    public Balance balance() {
        return in(currency);
    }

    /// In every other currency something was paid, spent or claimed in.
    public List<Balance> others() {
        return entries.stream()
                .map(entry -> entry.amount().currency())
                .filter(other -> !other.equals(currency))
                .distinct()
                .sorted()
                .map(this::in)
                .toList();
    }

    /// The part of one line; none if nothing came of it.
    public Optional<RecoveryLedger> line(String lineId) {
        var part = new RecoveryLedger(
                currency,
                entries.stream().filter(entry -> entry.lineId().equals(lineId)).toList(),
                unknown.stream().filter(lineId::equals).toList(),
                asked.stream()
                        .filter(cost -> cost.equals(new UnknownCost(UnknownCost.Of.GOODS, lineId)))
                        .toList());
        return part.entries.isEmpty() && part.unknown.isEmpty() ? Optional.empty() : Optional.of(part);
    }

    private Balance in(String other) {
        return new Balance(sum(Kind.COST, other), sum(Kind.RECOVERED, other), sum(Kind.OPEN, other));
    }

    private Money sum(Kind kind, String other) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind && entry.amount().isIn(other))
                .map(Entry::amount)
                .reduce(Money.zero(other), Money::plus);
    }
}
