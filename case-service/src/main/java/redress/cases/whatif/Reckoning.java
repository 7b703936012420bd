package redress.cases.whatif;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.LabelCancellationAsked;
import redress.cases.domain.CaseEvent.RefundReported;
import redress.cases.domain.CaseEvent.ReshipmentReported;
import redress.cases.domain.CaseEvent.ReturnReported;
import redress.cases.domain.CaseFile;
import redress.cases.domain.CaseOrder;
import redress.cases.domain.Dossier.OrderLink;
import redress.cases.domain.RecoveryLedger;
import redress.cases.domain.RecoveryLedger.Entry;
import redress.cases.domain.RecoveryLedger.Kind;
import redress.cases.domain.Refund;
import redress.cases.domain.RefundStatus;
import redress.cases.domain.Reshipment;
import redress.cases.domain.ReshipmentStatus;
import redress.cases.domain.Return;
import redress.cases.domain.ReturnStatus;
import redress.cases.domain.Undertakings;
import redress.cases.domain.UnknownCost;
import redress.contracts.Money;
import redress.contracts.ReturnMethod;

/// What a case cost, as its ledger books it (domain 5.1); nothing is converted, and nothing unknown is taken as 0.
///
/// @param costs by currency
/// @param unknown how many amounts of a kind nobody knows
record Reckoning(Map<String, Money> costs, Map<UnknownCost.Of, Long> unknown) {

    /// What has not come to its end yet is booked as it was asked for.
    ///
    /// @param events of the case
    static Reckoning of(CaseFile file, List<CaseEvent> events) {
        return order(file)
                .map(order -> RecoveryLedger.of(order, works(new Completion(file, order, events).file()), ""))
                .map(Reckoning::of)
                .orElseGet(() -> new Reckoning(Map.of(), Map.of()));
    }

    private static Reckoning of(RecoveryLedger ledger) {
        return new Reckoning(
                ledger.entries().stream()
                        .filter(entry -> entry.kind() == Kind.COST)
                        .map(Entry::amount)
                        .collect(toMap(Money::currency, Function.identity(), Money::plus)),
                ledger.asked().stream().collect(groupingBy(UnknownCost::of, counting())));
    }

    /// Zero of a currency is left out.
    List<Money> lessThan(Reckoning more) {
        var currencies = new TreeSet<>(costs.keySet());
        currencies.addAll(more.costs.keySet());
        return currencies.stream()
                .map(currency -> more.cost(currency).minus(cost(currency)))
                .filter(difference -> !difference.isZero())
                .toList();
    }

    private Money cost(String currency) {
        return costs.getOrDefault(currency, Money.zero(currency));
    }

    /// The kinds of amounts that are unknown in one of the two and not in the other.
    Set<UnknownCost.Of> unknownBeside(Reckoning other) {
        var kinds = new TreeSet<>(unknown.keySet());
        kinds.addAll(other.unknown.keySet());
        kinds.removeIf(kind -> unknown.getOrDefault(kind, 0L).equals(other.unknown.getOrDefault(kind, 0L)));
        return kinds;
    }

    private static Optional<CaseOrder> order(CaseFile file) {
        return file instanceof CaseFile.Known known && known.dossier().order() instanceof OrderLink.Known(var order)
                ? Optional.of(order)
                : Optional.empty();
    }

    private static Undertakings works(CaseFile file) {
        return ((CaseFile.Known) file).dossier().undertakings();
    }

    /// Refunds that are paid, goods that leave, labels that are made.
    private record Completion(CaseFile unfinished, CaseOrder order, List<CaseEvent> events) {

        CaseFile file() {
            var file = unfinished;
            for (var fact : facts()) {
                file = CaseFile.evolve(file, fact);
            }
            return file;
        }

        private List<CaseEvent> facts() {
            var works = works(unfinished);
            return Stream.of(
                            works.refunds().stream()
                                    .filter(Completion::isUnderWay)
                                    .map(this::paid),
                            works.reshipments().stream()
                                    .filter(sent -> sent.status() == ReshipmentStatus.REQUESTED)
                                    .map(Completion::left),
                            works.returns().stream()
                                    .filter(this::hasLabelToCome)
                                    .map(Completion::made))
                    .<CaseEvent>flatMap(each -> each)
                    .toList();
        }

        private static boolean isUnderWay(Refund refund) {
            return switch (refund.status()) {
                case REQUESTED, REGISTERED, APPROVED, SENT, IN_DOUBT -> true;
                case REJECTED, EXECUTED, FAILED -> false;
            };
        }

        private boolean hasLabelToCome(Return back) {
            return back.authorized().method() == ReturnMethod.LABEL
                    && back.status() == ReturnStatus.AUTHORIZED
                    && !events.contains(
                            new LabelCancellationAsked(back.authorized().rmaId()));
        }

        /// What nobody said, the lines say.
        private CaseEvent paid(Refund refund) {
            var amount = refund.amount().isEmpty() ? order.price(refund.asked().lines()) : refund.amount();
            return new RefundReported(refund.asked().refundId(), RefundStatus.EXECUTED, amount, "");
        }

        private static CaseEvent left(Reshipment sent) {
            return new ReshipmentReported(sent.asked().reshipmentId(), ReshipmentStatus.DISPATCHED, "", "", List.of());
        }

        private static CaseEvent made(Return back) {
            return new ReturnReported(back.authorized().rmaId(), ReturnStatus.LABEL_ISSUED, "", List.of());
        }
    }
}
