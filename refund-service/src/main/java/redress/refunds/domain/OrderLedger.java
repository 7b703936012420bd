package redress.refunds.domain;

import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;
import static redress.decider.Refused.impossible;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import redress.contracts.Money;
import redress.decider.Decider;
import redress.refunds.domain.LedgerCommand.*;
import redress.refunds.domain.LedgerEvent.*;
import redress.refunds.domain.Refund.*;
import redress.refunds.domain.Voiding.*;

/// One order's money: what was paid and what goes back. Here I-01 and I-02 are kept, whoever asks at the same time.
///
/// A refund may be asked for before its order or payment is known. It is then registered and waits; when both are
/// known, all that wait are assessed in the order they came. Money is known from the first payment on, also a zero one;
/// a rejected refund is not taken up again when more is paid later: the case asks anew.
///
/// A wish for the money of an unshipped order is assessed like any other, but goes on only when the warehouse has
/// voided the order; if it can't, the wish is rejected (I-03).
///
/// @param placed the order as told; none, or one
/// @param topUps differences the customer paid, by their ids; they count as paid (I-01)
/// @param refunds in the order they came
public record OrderLedger(
        List<OrderPlaced> placed,
        List<OrderPaid> payments,
        Map<UUID, Money> topUps,
        Voiding voiding,
        Map<UUID, Refund> refunds) {

    public static final Decider<OrderLedger, LedgerCommand, LedgerEvent> DECIDER = new Decider<>(
            LedgerEvent.class,
            () -> new OrderLedger(List.of(), List.of(), Map.of(), new Unanswered(), Map.of()),
            OrderLedger::decide,
            OrderLedger::evolve);

    public OrderLedger {
        placed = List.copyOf(placed);
        payments = List.copyOf(payments);
        topUps = Map.copyOf(topUps);
        refunds = Collections.unmodifiableMap(new LinkedHashMap<>(refunds));
    }

    static List<LedgerEvent> decide(OrderLedger ledger, LedgerCommand command) {
        return switch (command) {
            case RecordOrder c -> ledger.record(c);
            case RecordPayment c -> ledger.record(c);
            case CountTopUp c -> ledger.count(c);
            case RecordVoid c -> ledger.record(c);
            case RecordVoidRefusal c -> ledger.record(c);
            case RequestRefund c -> ledger.request(c);
            case GrantRefund c -> RefundDecisions.grant(ledger.refund(c.refundId()), c);
            case AskApproval c -> RefundDecisions.ask(ledger.refund(c.refundId()), c);
            case ApproveRefund c -> RefundDecisions.approve(ledger.refund(c.refundId()), c);
            case RejectRefund c -> RefundDecisions.reject(ledger.refund(c.refundId()), c);
            case SendRefund c -> RefundDecisions.send(ledger.refund(c.refundId()), ledger.method());
            case RetryRefund c -> RefundDecisions.retry(ledger.refund(c.refundId()), ledger.method());
            case ConfirmRefund c -> RefundDecisions.confirm(ledger.refund(c.refundId()), c.reference(), List.of());
            case FailRefund c -> RefundDecisions.fail(ledger.refund(c.refundId()), List.of(c.reason()));
            case DoubtRefund c -> RefundDecisions.doubt(ledger.refund(c.refundId()), c);
            case SettleRefund c -> RefundDecisions.settle(ledger.refund(c.refundId()), c);
        };
    }

    static OrderLedger evolve(OrderLedger ledger, LedgerEvent event) {
        return switch (event) {
            case OrderPlaced e ->
                new OrderLedger(List.of(e), ledger.payments, ledger.topUps, ledger.voiding, ledger.refunds);
            case OrderPaid e ->
                new OrderLedger(ledger.placed, and(ledger.payments, e), ledger.topUps, ledger.voiding, ledger.refunds);
            case TopUpCounted e -> ledger.with(e);
            case OrderVoided _ -> ledger.with(new Voided());
            case OrderVoidRefused e -> ledger.with(new NotVoided(e.reasonRef()));
            case RefundRegistered e -> ledger.with(Refund.asked(e.refund(), e.terms()));
            case VoidAwaited e -> ledger.moved(e, new VoidPending(e.amount()));
            case RefundPriced e -> ledger.moved(e, new Priced(e.amount()));
            case ApprovalRequested e -> ledger.moved(e, new Waiting(e.amount(), e.role()));
            case RefundApproved e ->
                ledger.moved(e, refund -> refund.agreedBy(e.by()).at(new Approved(e.amount())));
            case RefundRejected e -> ledger.moved(e, new Rejected());
            case DuplicateRefundBlocked e -> ledger.moved(e, new Rejected());
            case RefundSent e -> ledger.moved(e, new Sent(e.amount(), e.attempt()));
            case RefundExecuted e -> ledger.moved(e, new Executed(e.amount(), e.reference()));
            case RefundFailed e -> ledger.moved(e, new Failed(e.amount(), e.attempt()));
            case RefundInDoubt e -> ledger.moved(e, new InDoubt(e.amount(), e.attempt()));
        };
    }

    private List<LedgerEvent> record(RecordOrder c) {
        if (!placed.isEmpty() && !placed.getFirst().equals(c.order())) {
            throw because("order.placed-differently", "it was told before, with other content");
        }
        mustBeIn(c.order().currency());
        return placed.isEmpty() ? assessing(c.order()) : List.of();
    }

    private List<LedgerEvent> record(RecordPayment c) {
        var known = payments.stream()
                .filter(p -> p.paymentId().equals(c.payment().paymentId()))
                .findFirst();
        if (known.isPresent() && !known.get().equals(c.payment())) {
            throw because("order.paid-differently", "it was told before, with other content");
        }
        mustBeIn(c.payment().amount().currency());
        return known.isPresent() ? List.of() : assessing(c.payment());
    }

    private List<LedgerEvent> count(CountTopUp c) {
        mustBeIn(c.amount().currency());
        return topUps.containsKey(c.topUpId()) ? List.of() : List.of(new TopUpCounted(c.topUpId(), c.amount()));
    }

    /// The warehouse may stop after all what it said it couldn't, but not bring back what it stopped.
    private List<LedgerEvent> record(RecordVoid c) {
        return switch (voiding) {
            case Voided _ -> List.of();
            case Unanswered _, NotVoided _ ->
                answered(c.answer(), (refund, amount) -> new RefundPriced(refund.ref(), amount));
        };
    }

    private List<LedgerEvent> record(RecordVoidRefusal c) {
        var reasons = List.of(c.answer().reasonRef());
        return switch (voiding) {
            case NotVoided _ -> List.of();
            case Voided _ -> throw because("order.voided", "the warehouse voided it before");
            case Unanswered _ ->
                answered(
                        c.answer(),
                        (refund, _) -> new RefundRejected(refund.ref(), RefundRule.VOID_REFUSED.code(), reasons));
        };
    }

    /// What the warehouse said, and what becomes of the refunds that waited for it.
    private List<LedgerEvent> answered(LedgerEvent answer, BiFunction<Refund, Money, LedgerEvent> becomes) {
        var events = new ArrayList<LedgerEvent>();
        events.add(answer);
        for (var refund : refunds.values()) {
            if (refund.stage() instanceof VoidPending(var amount)) {
                events.add(becomes.apply(refund, amount));
            }
        }
        return events;
    }

    /// Without a rate nothing else can be added up. Fails with [redress.decider.Refused].
    public void mustBeIn(String currency) {
        var known = Stream.of(
                        placed.stream().map(OrderPlaced::currency),
                        payments.stream().map(payment -> payment.amount().currency()),
                        topUps.values().stream().map(Money::currency))
                .flatMap(each -> each);
        if (!known.allMatch(currency::equals)) {
            throw impossible("order.one-currency", "an order has one currency");
        }
    }

    private List<LedgerEvent> request(RequestRefund c) {
        var known = refunds.get(c.refund().refundId());
        if (known == null) {
            return assessing(new RefundRegistered(c.refund(), c.terms()));
        }
        if (known.ref().equals(c.refund()) && known.terms().equals(c.terms())) {
            return List.of();
        }
        throw because("refund.id-taken", "another refund has this id");
    }

    /// What was told, and what becomes of the wishes that waited for it.
    private List<LedgerEvent> assessing(LedgerEvent told) {
        var events = new ArrayList<LedgerEvent>();
        events.add(told);
        var ledger = evolve(this, told);
        while (ledger.assessment().isPresent()) {
            events.add(ledger.assessment().get().verdict());
            ledger = evolve(ledger, events.getLast());
        }
        return events;
    }

    private Optional<Assessment> assessment() {
        return placed.isEmpty() || payments.isEmpty()
                ? Optional.empty()
                : refunds.values().stream()
                        .filter(refund -> refund.stage() instanceof Awaiting)
                        .findFirst()
                        .map(wish -> new Assessment(this, placed.getFirst(), left(), wish));
    }

    /// It goes back the way the greatest part of the money came.
    private String method() {
        return payments.stream()
                .max(Comparator.comparing(OrderPaid::amount))
                .map(OrderPaid::method)
                .orElse("");
    }

    /// Fails with [redress.decider.Refused] if there is no such refund.
    public Refund refund(UUID refundId) {
        return Optional.ofNullable(refunds.get(refundId)).orElseThrow(() -> absent("refund"));
    }

    public Money paid(String currency) {
        return received().reduce(Money.zero(currency), Money::plus);
    }

    /// All that was paid for the order, top-ups included; nothing before anything is known.
    public Optional<Money> paid() {
        return received().reduce(Money::plus);
    }

    private Stream<Money> received() {
        return Stream.concat(payments.stream().map(OrderPaid::amount), topUps.values().stream());
    }

    /// What was paid less what was set aside or went back (I-01).
    private Money left() {
        var currency = placed.getFirst().currency();
        return refunds.values().stream()
                .filter(refund -> !refund.terms().comesOnTop())
                .flatMap(refund -> refund.amount().stream())
                .reduce(paid(currency), Money::minus);
    }

    private OrderLedger moved(RefundEvent event, Stage stage) {
        return moved(event, refund -> refund.at(stage));
    }

    private OrderLedger moved(RefundEvent event, UnaryOperator<Refund> move) {
        var refund = refunds.get(event.refund().refundId());
        return refund == null ? this : with(move.apply(refund));
    }

    private OrderLedger with(Refund refund) {
        var all = new LinkedHashMap<>(refunds);
        all.put(refund.ref().refundId(), refund);
        return new OrderLedger(placed, payments, topUps, voiding, all);
    }

    private OrderLedger with(TopUpCounted e) {
        var all = new LinkedHashMap<>(topUps);
        all.put(e.topUpId(), e.amount());
        return new OrderLedger(placed, payments, all, voiding, refunds);
    }

    private OrderLedger with(Voiding answer) {
        return new OrderLedger(placed, payments, topUps, answer, refunds);
    }

    private static List<OrderPaid> and(List<OrderPaid> payments, OrderPaid payment) {
        return Stream.concat(payments.stream(), Stream.of(payment)).toList();
    }
}
