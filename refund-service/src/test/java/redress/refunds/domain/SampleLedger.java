package redress.refunds.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import redress.contracts.DerivedId;
import redress.contracts.Money;
import redress.contracts.RefundKind;
import redress.decider.Decider;
import redress.policy.Limit;
import redress.policy.RefundLimits;
import redress.policy.Role;
import redress.refunds.domain.LedgerCommand.*;
import redress.refunds.domain.LedgerEvent.*;

/// An order of four brake pads and a fluid, paid in full, and people who deal with its money.
final class SampleLedger {

    private SampleLedger() {}

    static final Decider<OrderLedger, LedgerCommand, LedgerEvent> LEDGER = OrderLedger.DECIDER;

    static final Person ANN = new Person("ann", List.of(Role.AGENT));
    static final Person BEA = new Person("bea", List.of(Role.AGENT));
    static final Person LEE = new Person("lee", List.of(Role.LEAD));
    static final Person LOU = new Person("lou", List.of(Role.LEAD));
    static final Person SUE = new Person("sue", List.of(Role.SUPERVISOR));
    static final Person FIN = new Person("fin", List.of(Role.FINANCE));

    static final RefundLimits LIMITS = new RefundLimits(
            Map.of(
                    Role.AGENT, upTo("50"),
                    Role.LEAD, upTo("300"),
                    Role.SUPERVISOR, upTo("2000"),
                    Role.FINANCE, new Limit.Unlimited()),
            10,
            Role.SUPERVISOR);

    static final UUID REASON = DerivedId.of("reason");
    static final UUID CASE = DerivedId.of("case");

    static final OrderPlaced PLACED = new OrderPlaced(
            "O-1",
            "C-1",
            "EUR",
            List.of(new LedgerEvent.Line("1", 4, eur("12.50")), new LedgerEvent.Line("2", 1, eur("3000"))));
    static final OrderPaid PAID = new OrderPaid("O-1", "P-1", eur("3050"), "card");

    static Limit upTo(String amount) {
        return new Limit.UpTo(new BigDecimal(amount));
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static UUID id(String name) {
        return DerivedId.of("refund", name);
    }

    static RefundRef ref(String name) {
        return new RefundRef(id(name), CASE, "O-1");
    }

    static RefundTerms.Line pads(int quantity) {
        return new RefundTerms.Line("1", quantity);
    }

    static RefundTerms terms(RefundKind kind, Person requester, RefundTerms.Line... lines) {
        return new RefundTerms(kind, List.of(lines), List.of(), "", "", "", requester);
    }

    static RefundTerms terms(RefundKind kind, Person requester, Money asked, RefundTerms.Line... lines) {
        return new RefundTerms(kind, List.of(lines), List.of(asked), "", "", "", requester);
    }

    /// Two of the four pads are missing.
    static final RefundTerms TWO_PADS = terms(RefundKind.PARTIAL, ANN, pads(2));

    /// All of it back, before it leaves.
    static final RefundTerms UNSHIPPED_ORDER = terms(RefundKind.UNSHIPPED, ANN);

    static final OrderVoided VOIDED = new OrderVoided("O-1");
    static final OrderVoidRefused NOT_VOIDED = new OrderVoidRefused("O-1", REASON);

    static RequestRefund request(String name, RefundTerms terms) {
        return new RequestRefund(ref(name), terms);
    }

    static RefundRegistered registered(String name, RefundTerms terms) {
        return new RefundRegistered(ref(name), terms);
    }

    static RefundPriced priced(String name, String amount) {
        return new RefundPriced(ref(name), eur(amount));
    }

    static ApprovalRequested asks(String name, String amount, Role role) {
        return new ApprovalRequested(ref(name), eur(amount), role, LedgerCommand.Cause.LIMIT);
    }

    static RefundApproved approved(String name, String amount, Person by, Role role, Money... limit) {
        return new RefundApproved(ref(name), eur(amount), by, role, List.of(limit));
    }

    static RefundRejected rejected(String name, RefundRule rule) {
        return new RefundRejected(ref(name), rule.code(), List.of());
    }

    static RefundRejected rejectedByPerson(String name) {
        return new RefundRejected(ref(name), "", List.of(REASON));
    }

    static VoidAwaited awaitsVoid(String name, String amount) {
        return new VoidAwaited(ref(name), eur(amount));
    }

    static RefundSent sent(String name, String amount, int attempt) {
        return new RefundSent(ref(name), RefundKind.PARTIAL, eur(amount), "card", attempt);
    }

    static RefundExecuted executed(String name, String amount, int attempt) {
        return new RefundExecuted(ref(name), eur(amount), attempt, "BANK-1", List.of());
    }

    static RefundFailed failed(String name, String amount, int attempt) {
        return new RefundFailed(ref(name), eur(amount), attempt, List.of(REASON));
    }

    static RefundInDoubt inDoubt(String name, String amount, int attempt) {
        return new RefundInDoubt(ref(name), eur(amount), attempt);
    }

    /// The order known and paid, then this.
    static LedgerEvent[] known(LedgerEvent... then) {
        return and(new LedgerEvent[] {PLACED, PAID}, then);
    }

    static LedgerEvent[] awaiting() {
        return new LedgerEvent[] {registered("a", TWO_PADS)};
    }

    /// The order is not shipped, the warehouse was asked to stop it and has not answered.
    static LedgerEvent[] voidPending() {
        return known(registered("a", UNSHIPPED_ORDER), awaitsVoid("a", "3050"));
    }

    static LedgerEvent[] priced() {
        return known(registered("a", TWO_PADS), priced("a", "25"));
    }

    static LedgerEvent[] waiting() {
        return and(priced(), asks("a", "25", Role.LEAD));
    }

    static LedgerEvent[] approved() {
        return and(priced(), approved("a", "25", ANN, Role.AGENT, eur("50")));
    }

    static LedgerEvent[] sent() {
        return and(approved(), sent("a", "25", 1));
    }

    static LedgerEvent[] failed() {
        return and(sent(), failed("a", "25", 1));
    }

    static LedgerEvent[] sentAgain() {
        return and(failed(), sent("a", "25", 2));
    }

    static LedgerEvent[] inDoubt() {
        return and(sent(), inDoubt("a", "25", 1));
    }

    static LedgerEvent[] executed() {
        return and(sent(), executed("a", "25", 1));
    }

    static LedgerEvent[] rejected() {
        return and(priced(), rejectedByPerson("a"));
    }

    static LedgerEvent[] and(LedgerEvent[] first, LedgerEvent... then) {
        return Stream.concat(Stream.of(first), Stream.of(then)).toArray(LedgerEvent[]::new);
    }
}
