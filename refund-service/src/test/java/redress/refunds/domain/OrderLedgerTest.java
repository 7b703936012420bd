package redress.refunds.domain;

import static redress.contracts.RefundKind.*;
import static redress.decider.DeciderSpec.given;
import static redress.refunds.domain.LedgerCommand.Outcome.NOT_PAID;
import static redress.refunds.domain.LedgerCommand.Outcome.PAID;
import static redress.refunds.domain.SampleLedger.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import redress.contracts.Money;
import redress.contracts.RefundKind;
import redress.policy.Role;
import redress.refunds.domain.LedgerCommand.*;
import redress.refunds.domain.LedgerEvent.*;

class OrderLedgerTest {

    private static final String OTHER_ORDER = "O-2";
    private static final UUID TOP_UP = UUID.fromString("00000000-0000-0000-0000-000000000007");

    @Nested
    class HearingOfTheOrder {

        @Test
        void keeps_what_it_costs_and_what_was_paid_in_any_order() {
            given(LEDGER).when(new RecordOrder(SampleLedger.PLACED)).then(PLACED);
            given(LEDGER).when(new RecordPayment(SampleLedger.PAID)).then(SampleLedger.PAID);
            given(LEDGER, SampleLedger.PAID).when(new RecordOrder(PLACED)).then(PLACED);
        }

        @Test
        void I_16_told_again_changes_nothing() {
            given(LEDGER, known()).when(new RecordOrder(PLACED)).thenNothing();
            given(LEDGER, known()).when(new RecordPayment(SampleLedger.PAID)).thenNothing();
        }

        @Test
        void is_not_told_otherwise() {
            given(LEDGER, known())
                    .when(new RecordOrder(new OrderPlaced("O-1", "C-2", "EUR", List.of())))
                    .thenRefused("order.placed-differently");
            given(LEDGER, known())
                    .when(new RecordPayment(new OrderPaid("O-1", "P-1", eur("1"), "card")))
                    .thenRefused("order.paid-differently");
        }

        @Test
        void has_one_currency() {
            given(LEDGER, known())
                    .when(new RecordPayment(new OrderPaid("O-1", "P-2", Money.of("1", "CNY"), "card")))
                    .thenRefused("order.one-currency");
            given(LEDGER, SampleLedger.PAID)
                    .when(new RecordOrder(new OrderPlaced("O-1", "C-1", "CNY", List.of())))
                    .thenRefused("order.one-currency");
        }

        @Test
        void prices_what_waited_for_it_first_come_first() {
            var all = terms(FULL, ANN);
            given(LEDGER, PLACED, registered("a", TWO_PADS), registered("b", all))
                    .when(new RecordPayment(SampleLedger.PAID))
                    .then(SampleLedger.PAID, priced("a", "25"), new DuplicateRefundBlocked(ref("b"), id("a")));
        }

        @Test
        void I_01_rejects_what_waited_for_it_and_turns_out_to_be_too_much() {
            given(LEDGER, PLACED, registered("a", TWO_PADS))
                    .when(new RecordPayment(new OrderPaid("O-1", "P-1", eur("0"), "card")))
                    .then(new OrderPaid("O-1", "P-1", eur("0"), "card"), rejected("a", RefundRule.OVER_PAID));
        }
    }

    @Nested
    class HearingOfATopUp {

        @Test
        void I_01_it_is_counted_once_and_in_any_order() {
            given(LEDGER, known()).when(count("20")).then(topUp("20"));
            given(LEDGER).when(count("20")).then(topUp("20"));
            given(LEDGER, topUp("20")).when(count("20")).thenNothing();
        }

        @Test
        void is_in_the_orders_currency() {
            given(LEDGER, known())
                    .when(new CountTopUp(TOP_UP, Money.of("20", "CNY")))
                    .thenRefused("order.one-currency");
            given(LEDGER, topUp("20"))
                    .when(new RecordPayment(new OrderPaid("O-1", "P-2", Money.of("1", "CNY"), "card")))
                    .thenRefused("order.one-currency");
            given(LEDGER, topUp("20"))
                    .when(new RecordOrder(new OrderPlaced("O-1", "C-1", "CNY", List.of())))
                    .thenRefused("order.one-currency");
        }

        private CountTopUp count(String amount) {
            return new CountTopUp(TOP_UP, eur(amount));
        }
    }

    @Nested
    class HearingOfTheWarehouse {

        @Test
        void I_03_what_waited_goes_on_once_the_order_is_voided() {
            given(LEDGER, voidPending()).when(new RecordVoid(VOIDED)).then(VOIDED, priced("a", "3050"));
        }

        @Test
        void I_03_what_waited_is_rejected_if_it_could_not_be_voided() {
            given(LEDGER, voidPending())
                    .when(new RecordVoidRefusal(SampleLedger.NOT_VOIDED))
                    .then(SampleLedger.NOT_VOIDED, couldNotStop("a"));
        }

        @Test
        void it_matters_to_no_other_refund() {
            for (var history : List.of(priced(), waiting(), approved(), sent(), executed(), rejected())) {
                given(LEDGER, history).when(new RecordVoid(VOIDED)).then(VOIDED);
                given(LEDGER, history)
                        .when(new RecordVoidRefusal(SampleLedger.NOT_VOIDED))
                        .then(SampleLedger.NOT_VOIDED);
            }
        }

        @Test
        void I_16_told_again_changes_nothing() {
            given(LEDGER, VOIDED).when(new RecordVoid(VOIDED)).thenNothing();
            given(LEDGER, SampleLedger.NOT_VOIDED)
                    .when(new RecordVoidRefusal(SampleLedger.NOT_VOIDED))
                    .thenNothing();
        }

        @Test
        void it_may_stop_after_all_but_not_bring_back_what_it_stopped() {
            given(LEDGER, SampleLedger.NOT_VOIDED).when(new RecordVoid(VOIDED)).then(VOIDED);
            given(LEDGER, VOIDED)
                    .when(new RecordVoidRefusal(SampleLedger.NOT_VOIDED))
                    .thenRefused("order.voided");
        }
    }

    @Nested
    class Requesting {

        @Test
        void before_the_order_or_its_payment_is_known_it_waits() {
            given(LEDGER).when(request("a", TWO_PADS)).then(registered("a", TWO_PADS));
            given(LEDGER, PLACED).when(request("a", TWO_PADS)).then(registered("a", TWO_PADS));
            given(LEDGER, SampleLedger.PAID).when(request("a", TWO_PADS)).then(registered("a", TWO_PADS));
        }

        @Test
        void R_000_06_missing_pieces_come_to_their_price() {
            comesTo(TWO_PADS, "25");
            comesTo(terms(MISSING, ANN, pads(4)), "50");
        }

        @Test
        void an_amount_that_was_asked_for_is_taken() {
            comesTo(terms(DIFFERENCE, ANN, eur("7.25")), "7.25");
            comesTo(terms(FULL, ANN, eur("40"), pads(4)), "40");
            comesTo(terms(FREIGHT, ANN, eur("9")), "9");
        }

        @Test
        void a_whole_refund_comes_to_the_price_of_its_lines_or_to_all_that_was_paid() {
            comesTo(terms(FULL, ANN, pads(4)), "50");
            comesTo(terms(FULL, ANN), "3050");
            comesTo(terms(POST_COMPLETION, ANN, pads(1)), "12.50");
        }

        @Test
        void I_01_a_whole_refund_is_no_more_than_what_is_left() {
            given(LEDGER, PLACED, new OrderPaid("O-1", "P-1", eur("45"), "card"))
                    .when(request("a", terms(FULL, ANN, pads(4))))
                    .then(registered("a", terms(FULL, ANN, pads(4))), priced("a", "45"));
        }

        @Test
        void I_01_all_together_are_no_more_than_what_was_paid() {
            var most = terms(DIFFERENCE, ANN, eur("3000"));
            given(LEDGER, known(registered("a", most), priced("a", "3000")))
                    .when(request("b", terms(DIFFERENCE, ANN, eur("50"))))
                    .then(registered("b", terms(DIFFERENCE, ANN, eur("50"))), priced("b", "50"));
            given(LEDGER, known(registered("a", most), priced("a", "3000")))
                    .when(request("b", terms(DIFFERENCE, ANN, eur("50.01"))))
                    .then(registered("b", terms(DIFFERENCE, ANN, eur("50.01"))), rejected("b", RefundRule.OVER_PAID));
        }

        @Test
        void I_01_nothing_is_left_for_a_second_whole_refund() {
            var all = terms(FULL, ANN);
            given(LEDGER, known(registered("a", all), priced("a", "3050"), executed("a", "3050", 1)))
                    .when(request("b", all))
                    .then(registered("b", all), rejected("b", RefundRule.OVER_PAID));
        }

        @Test
        void I_01_a_rejected_one_takes_nothing_and_freight_comes_on_top() {
            var all = terms(DIFFERENCE, ANN, eur("3050"));
            given(LEDGER, known(registered("a", all), priced("a", "3050"), rejectedByPerson("a")))
                    .when(request("b", all))
                    .then(registered("b", all), priced("b", "3050"));
            given(LEDGER, known(registered("a", all), priced("a", "3050")))
                    .when(request("b", terms(FREIGHT, ANN, eur("9"))))
                    .then(registered("b", terms(FREIGHT, ANN, eur("9"))), priced("b", "9"));
            given(LEDGER, known(registered("a", terms(FREIGHT, ANN, eur("9"))), priced("a", "9")))
                    .when(request("b", all))
                    .then(registered("b", all), priced("b", "3050"));
        }

        @Test
        void I_01_it_is_more_than_nothing() {
            comesToRejection(terms(DIFFERENCE, ANN, eur("0")), RefundRule.NOTHING);
        }

        @Test
        void I_01_a_partial_one_is_less_than_its_lines() {
            comesTo(terms(PARTIAL, ANN, eur("49.99"), pads(1)), "49.99");
            comesToRejection(terms(PARTIAL, ANN, eur("50"), pads(1)), RefundRule.NOT_PARTIAL);
            comesToRejection(terms(PARTIAL, ANN, pads(4)), RefundRule.NOT_PARTIAL);
            comesToRejection(terms(PARTIAL, ANN, eur("3050")), RefundRule.NOT_PARTIAL);
        }

        @Test
        void I_02_a_line_has_one_active_refund() {
            given(LEDGER, priced())
                    .when(request("b", terms(MISSING, ANN, pads(1))))
                    .then(registered("b", terms(MISSING, ANN, pads(1))), new DuplicateRefundBlocked(ref("b"), id("a")));
            given(LEDGER, priced())
                    .when(request("b", terms(FULL, ANN)))
                    .then(registered("b", terms(FULL, ANN)), new DuplicateRefundBlocked(ref("b"), id("a")));
        }

        @Test
        void I_02_it_stays_active_until_it_is_paid_or_rejected() {
            var again = terms(MISSING, ANN, pads(1));
            for (var history : List.of(waiting(), approved(), sent(), failed(), sentAgain(), inDoubt())) {
                given(LEDGER, history)
                        .when(request("b", again))
                        .then(registered("b", again), new DuplicateRefundBlocked(ref("b"), id("a")));
            }
            for (var history : List.of(executed(), rejected())) {
                given(LEDGER, history).when(request("b", again)).then(registered("b", again), priced("b", "12.50"));
            }
        }

        @Test
        void I_02_other_lines_and_freight_are_free() {
            var fluid = terms(FULL, ANN, new RefundTerms.Line("2", 1));
            given(LEDGER, priced()).when(request("b", fluid)).then(registered("b", fluid), priced("b", "3000"));
            var freight = terms(FREIGHT, ANN, eur("9"), pads(4));
            given(LEDGER, priced()).when(request("b", freight)).then(registered("b", freight), priced("b", "9"));
        }

        @Test
        void names_lines_the_order_has_and_no_more_pieces_than_were_ordered() {
            comesToRejection(terms(FULL, ANN, new RefundTerms.Line("9", 1)), RefundRule.LINE_UNKNOWN);
            comesToRejection(terms(FULL, ANN, pads(5)), RefundRule.LINE_QUANTITY);
            comesToRejection(terms(FULL, ANN, pads(3), pads(2)), RefundRule.LINE_QUANTITY);
        }

        @Test
        void is_in_the_currency_that_was_paid() {
            comesToRejection(terms(PARTIAL, ANN, Money.of("5", "CNY")), RefundRule.OTHER_CURRENCY);
        }

        @ParameterizedTest
        @EnumSource(
                value = RefundKind.class,
                names = {"PARTIAL", "MISSING", "DIFFERENCE", "FREIGHT"})
        void says_how_much_or_of_what(RefundKind kind) {
            comesToRejection(terms(kind, ANN), RefundRule.AMOUNT_MISSING);
        }

        @Test
        void I_03_an_unshipped_order_is_voided_first() {
            given(LEDGER, known())
                    .when(request("a", UNSHIPPED_ORDER))
                    .then(registered("a", UNSHIPPED_ORDER), awaitsVoid("a", "3050"));
            given(LEDGER, and(known(), VOIDED))
                    .when(request("a", UNSHIPPED_ORDER))
                    .then(registered("a", UNSHIPPED_ORDER), priced("a", "3050"));
            given(LEDGER, and(known(), NOT_VOIDED))
                    .when(request("a", UNSHIPPED_ORDER))
                    .then(registered("a", UNSHIPPED_ORDER), couldNotStop("a"));
        }

        @Test
        void I_03_its_money_and_lines_are_held_meanwhile() {
            var all = terms(FULL, ANN);
            given(LEDGER, voidPending())
                    .when(request("b", all))
                    .then(registered("b", all), new DuplicateRefundBlocked(ref("b"), id("a")));
            var little = terms(DIFFERENCE, ANN, eur("1"));
            given(LEDGER, voidPending())
                    .when(request("b", little))
                    .then(registered("b", little), rejected("b", RefundRule.OVER_PAID));
        }

        @Test
        void I_03_other_rules_come_before_the_void() {
            comesToRejection(terms(UNSHIPPED, ANN, new RefundTerms.Line("9", 1)), RefundRule.LINE_UNKNOWN);
            comesToRejection(terms(UNSHIPPED, ANN, eur("3050.01")), RefundRule.OVER_PAID);
        }

        @Test
        void I_01_a_top_up_counts_as_paid() {
            var dearer = terms(DIFFERENCE, ANN, eur("3070"));
            given(LEDGER, and(known(), topUp("20")))
                    .when(request("a", dearer))
                    .then(registered("a", dearer), priced("a", "3070"));
            var tooDear = terms(DIFFERENCE, ANN, eur("3070.01"));
            given(LEDGER, and(known(), topUp("20")))
                    .when(request("a", tooDear))
                    .then(registered("a", tooDear), rejected("a", RefundRule.OVER_PAID));
        }

        @Test
        void a_top_up_alone_does_not_say_what_the_order_cost() {
            given(LEDGER, PLACED, topUp("20")).when(request("a", TWO_PADS)).then(registered("a", TWO_PADS));
        }

        @Test
        void I_16_asking_twice_is_asking_once() {
            for (var history : List.of(awaiting(), priced(), waiting(), approved(), sent(), executed(), rejected())) {
                given(LEDGER, history).when(request("a", TWO_PADS)).thenNothing();
            }
        }

        @Test
        void an_id_stays_with_its_refund() {
            given(LEDGER, priced()).when(request("a", terms(FULL, ANN))).thenRefused("refund.id-taken");
            given(LEDGER, priced())
                    .when(new RequestRefund(new RefundRef(id("a"), CASE, OTHER_ORDER), TWO_PADS))
                    .thenRefused("refund.id-taken");
        }

        private void comesTo(RefundTerms terms, String amount) {
            given(LEDGER, known()).when(request("a", terms)).then(registered("a", terms), priced("a", amount));
        }

        private void comesToRejection(RefundTerms terms, RefundRule rule) {
            given(LEDGER, known()).when(request("a", terms)).then(registered("a", terms), rejected("a", rule));
        }
    }

    @Nested
    class Granting {

        @ParameterizedTest
        @CsvSource({
            "ann, AGENT, 50, 50",
            "lee, LEAD, 50.01, 300",
            "lee, LEAD, 300, 300",
            "sue, SUPERVISOR, 300.01, 2000",
            "sue, SUPERVISOR, 2000, 2000"
        })
        void P_30_up_to_the_requesters_own_limit_it_is_approved_at_once(
                String id, Role role, String amount, String limit) {
            var person = new Person(id, List.of(role));
            given(LEDGER, requestedBy(person, amount))
                    .when(new GrantRefund(SampleLedger.id("a"), LIMITS))
                    .then(approved("a", amount, person, role, eur(limit)));
        }

        @Test
        void P_30_finance_has_no_limit() {
            given(LEDGER, requestedBy(FIN, "2000.01"))
                    .when(new GrantRefund(id("a"), LIMITS))
                    .then(approved("a", "2000.01", FIN, Role.FINANCE));
        }

        @ParameterizedTest
        @CsvSource({"AGENT, 50.01", "LEAD, 300.01", "SUPERVISOR, 2000.01"})
        void P_30_above_it_somebody_else_decides(Role role, String amount) {
            given(LEDGER, requestedBy(new Person("x", List.of(role)), amount))
                    .when(new GrantRefund(id("a"), LIMITS))
                    .thenRefused("refund.limit");
        }

        @Test
        void whose_roles_are_not_told_is_taken_for_an_agent() {
            var somebody = new Person("somebody", List.of());
            given(LEDGER, requestedBy(somebody, "50"))
                    .when(new GrantRefund(id("a"), LIMITS))
                    .then(approved("a", "50", somebody, Role.AGENT, eur("50")));
            given(LEDGER, requestedBy(somebody, "50.01"))
                    .when(new GrantRefund(id("a"), LIMITS))
                    .thenRefused("refund.limit");
        }

        @Test
        void I_03_waits_for_the_void() {
            given(LEDGER, voidPending()).when(new GrantRefund(id("a"), LIMITS)).thenRefused("refund.not-voided");
        }

        @Test
        void is_done_once_and_never_after_somebody_was_asked() {
            for (var history :
                    List.of(awaiting(), waiting(), approved(), sent(), failed(), inDoubt(), executed(), rejected())) {
                given(LEDGER, history).when(new GrantRefund(id("a"), LIMITS)).thenRefused("refund.weighed");
            }
        }
    }

    @Nested
    class AskingApproval {

        @Test
        void puts_it_into_the_inbox_of_a_role() {
            given(LEDGER, priced()).when(ask(Role.LEAD)).then(asks("a", "25", Role.LEAD));
        }

        @Test
        void goes_up_and_not_down() {
            given(LEDGER, waiting()).when(ask(Role.FINANCE)).then(asks("a", "25", Role.FINANCE));
            given(LEDGER, waiting()).when(ask(Role.LEAD)).thenNothing();
            given(LEDGER, waiting()).when(ask(Role.AGENT)).thenNothing();
        }

        @Test
        void is_over_once_it_is_decided() {
            for (var history : List.of(awaiting(), approved(), sent(), failed(), inDoubt(), executed(), rejected())) {
                given(LEDGER, history).when(ask(Role.LEAD)).thenRefused("refund.decided");
            }
        }

        @Test
        void I_03_waits_for_the_void() {
            given(LEDGER, voidPending()).when(ask(Role.LEAD)).thenRefused("refund.not-voided");
        }

        private AskApproval ask(Role role) {
            return new AskApproval(id("a"), role, LedgerCommand.Cause.LIMIT);
        }
    }

    @Nested
    class Approving {

        @Test
        void A_24_is_for_the_role_it_waits_for_or_one_above() {
            given(LEDGER, waiting()).when(by(LEE)).then(approved("a", "25", LEE, Role.LEAD, eur("300")));
            given(LEDGER, waiting()).when(by(FIN)).then(approved("a", "25", FIN, Role.FINANCE));
            given(LEDGER, priced()).when(by(BEA)).then(approved("a", "25", BEA, Role.AGENT, eur("50")));
        }

        @Test
        void I_15_the_role_must_match() {
            given(LEDGER, waiting()).when(by(BEA)).thenRefused("refund.role");
            given(LEDGER, waiting())
                    .when(by(new Person("wim", List.of(Role.WAREHOUSE))))
                    .thenRefused("refund.role");
        }

        @Test
        void I_15_who_asks_may_not_approve_in_whatever_role() {
            given(LEDGER, waiting()).when(by(ANN)).thenRefused("refund.four-eyes");
            given(LEDGER, waiting())
                    .when(by(new Person("ann", List.of(Role.FINANCE))))
                    .thenRefused("refund.four-eyes");
        }

        @Test
        void P_30_the_approvers_limit_must_suffice() {
            var waits = and(requestedBy(ANN, "300.01"), asks("a", "300.01", Role.LEAD));
            given(LEDGER, waits).when(by(LEE)).thenRefused("refund.limit");
            given(LEDGER, waits).when(by(SUE)).then(approved("a", "300.01", SUE, Role.SUPERVISOR, eur("2000")));
        }

        @Test
        void counts_once() {
            var done = and(waiting(), approved("a", "25", LEE, Role.LEAD, eur("300")));
            given(LEDGER, done).when(by(LEE)).thenNothing();
            given(LEDGER, done).when(by(LOU)).thenRefused("refund.approved");
            given(LEDGER, and(done, sent("a", "25", 1))).when(by(LEE)).thenNothing();
        }

        @Test
        void is_too_late_or_too_early() {
            for (var history : List.of(sent(), failed(), inDoubt(), executed())) {
                given(LEDGER, history).when(by(LEE)).thenRefused("refund.approved");
            }
            given(LEDGER, rejected()).when(by(LEE)).thenRefused("refund.rejected");
            given(LEDGER, awaiting()).when(by(LEE)).thenRefused("refund.money-unknown");
            given(LEDGER, voidPending()).when(by(FIN)).thenRefused("refund.not-voided");
            given(LEDGER).when(by(LEE)).thenRefused("refund.absent");
        }

        private ApproveRefund by(Person person) {
            return new ApproveRefund(id("a"), person, LIMITS);
        }
    }

    @Nested
    class Rejecting {

        @Test
        void is_for_who_may_approve() {
            given(LEDGER, waiting()).when(by(LEE)).then(rejectedByPerson("a"));
            given(LEDGER, waiting()).when(by(BEA)).thenRefused("refund.role");
            given(LEDGER, priced()).when(by(BEA)).then(rejectedByPerson("a"));
            given(LEDGER, awaiting()).when(by(LEE)).then(rejectedByPerson("a"));
            given(LEDGER, awaiting()).when(by(BEA)).thenRefused("refund.role");
            given(LEDGER, voidPending()).when(by(FIN)).then(rejectedByPerson("a"));
            given(LEDGER, voidPending()).when(by(SUE)).thenRefused("refund.role");
        }

        @Test
        void who_asked_may_take_it_back() {
            given(LEDGER, waiting()).when(by(ANN)).then(rejectedByPerson("a"));
            given(LEDGER, awaiting()).when(by(ANN)).then(rejectedByPerson("a"));
            given(LEDGER, voidPending()).when(by(ANN)).then(rejectedByPerson("a"));
        }

        @Test
        void again_changes_nothing() {
            given(LEDGER, rejected()).when(by(LOU)).thenNothing();
        }

        @Test
        void comes_too_late_once_it_is_approved() {
            for (var history : List.of(approved(), sent(), failed(), inDoubt(), executed())) {
                given(LEDGER, history).when(by(LEE)).thenRefused("refund.approved");
            }
        }

        private RejectRefund by(Person person) {
            return new RejectRefund(id("a"), person, REASON, LIMITS);
        }
    }

    @Nested
    class Sending {

        @Test
        void goes_back_the_way_the_money_came() {
            given(LEDGER, approved()).when(new SendRefund(id("a"))).then(sent("a", "25", 1));
            given(LEDGER, and(approved(), new OrderPaid("O-1", "P-2", eur("5000"), "voucher")))
                    .when(new SendRefund(id("a")))
                    .then(new RefundSent(ref("a"), PARTIAL, eur("25"), "voucher", 1));
        }

        @Test
        void happens_once() {
            for (var history : List.of(sent(), failed(), sentAgain(), inDoubt(), executed())) {
                given(LEDGER, history).when(new SendRefund(id("a"))).thenNothing();
            }
        }

        @Test
        void needs_an_approval() {
            for (var history : List.of(awaiting(), voidPending(), priced(), waiting(), rejected())) {
                given(LEDGER, history).when(new SendRefund(id("a"))).thenRefused("refund.not-approved");
            }
        }
    }

    @Nested
    class Retrying {

        @Test
        void sends_a_failed_one_again() {
            given(LEDGER, failed()).when(new RetryRefund(id("a"))).then(sent("a", "25", 2));
            given(LEDGER, sentAgain()).when(new RetryRefund(id("a"))).thenNothing();
        }

        @Test
        void is_never_for_one_in_doubt() {
            given(LEDGER, inDoubt()).when(new RetryRefund(id("a"))).thenRefused("refund.in-doubt");
        }

        @Test
        void is_for_failed_ones_only() {
            for (var history : List.of(approved(), sent(), executed())) {
                given(LEDGER, history).when(new RetryRefund(id("a"))).thenRefused("refund.not-failed");
            }
            for (var history : List.of(awaiting(), voidPending(), priced(), waiting(), rejected())) {
                given(LEDGER, history).when(new RetryRefund(id("a"))).thenRefused("refund.not-approved");
            }
        }
    }

    @Nested
    class Confirming {

        @Test
        void ends_it_whatever_was_thought_before() {
            given(LEDGER, sent()).when(paid("BANK-1")).then(executed("a", "25", 1));
            given(LEDGER, sentAgain()).when(paid("BANK-1")).then(executed("a", "25", 2));
            given(LEDGER, failed()).when(paid("BANK-1")).then(executed("a", "25", 1));
            given(LEDGER, inDoubt()).when(paid("BANK-1")).then(executed("a", "25", 1));
        }

        @Test
        void twice_is_once_but_a_second_payment_is_not() {
            given(LEDGER, executed()).when(paid("BANK-1")).thenNothing();
            given(LEDGER, executed()).when(paid("BANK-2")).thenRefused("refund.paid-twice");
        }

        @Test
        void is_of_what_was_sent() {
            for (var history : List.of(awaiting(), voidPending(), priced(), waiting(), approved(), rejected())) {
                given(LEDGER, history).when(paid("BANK-1")).thenRefused("refund.not-sent");
            }
            given(LEDGER, known()).when(paid("BANK-1")).thenRefused("refund.absent");
        }

        private ConfirmRefund paid(String reference) {
            return new ConfirmRefund(id("a"), reference);
        }
    }

    @Nested
    class Failing {

        @Test
        void is_told_of_what_was_sent() {
            given(LEDGER, sent()).when(fails()).then(failed("a", "25", 1));
            given(LEDGER, sentAgain()).when(fails()).then(failed("a", "25", 2));
            given(LEDGER, inDoubt()).when(fails()).then(failed("a", "25", 1));
        }

        @Test
        void twice_is_once() {
            given(LEDGER, failed()).when(fails()).thenNothing();
        }

        @Test
        void does_not_undo_a_payment_nor_come_before_it_was_sent() {
            given(LEDGER, executed()).when(fails()).thenRefused("refund.executed");
            for (var history : List.of(awaiting(), voidPending(), priced(), waiting(), approved(), rejected())) {
                given(LEDGER, history).when(fails()).thenRefused("refund.not-sent");
            }
        }

        private FailRefund fails() {
            return new FailRefund(id("a"), REASON);
        }
    }

    @Nested
    class Doubting {

        @Test
        void is_of_the_attempt_nobody_answered() {
            given(LEDGER, sent()).when(new DoubtRefund(id("a"), 1)).then(inDoubt("a", "25", 1));
            given(LEDGER, sentAgain()).when(new DoubtRefund(id("a"), 1)).thenNothing();
            given(LEDGER, sentAgain()).when(new DoubtRefund(id("a"), 2)).then(inDoubt("a", "25", 2));
        }

        @Test
        void is_over_once_there_is_an_answer() {
            for (var history : List.of(
                    awaiting(),
                    voidPending(),
                    priced(),
                    waiting(),
                    approved(),
                    failed(),
                    inDoubt(),
                    executed(),
                    rejected())) {
                given(LEDGER, history).when(new DoubtRefund(id("a"), 1)).thenNothing();
            }
        }
    }

    @Nested
    class Settling {

        @Test
        void ends_a_doubt_on_evidence() {
            given(LEDGER, inDoubt())
                    .when(settle(PAID))
                    .then(new RefundExecuted(ref("a"), eur("25"), 1, "BANK-1", List.of(REASON)));
            given(LEDGER, inDoubt()).when(settle(NOT_PAID)).then(failed("a", "25", 1));
        }

        @Test
        void again_changes_nothing() {
            given(LEDGER, executed()).when(settle(PAID)).thenNothing();
            given(LEDGER, failed()).when(settle(NOT_PAID)).thenNothing();
        }

        @Test
        void is_for_doubts_only() {
            given(LEDGER, executed()).when(settle(NOT_PAID)).thenRefused("refund.not-in-doubt");
            given(LEDGER, failed()).when(settle(PAID)).thenRefused("refund.not-in-doubt");
            for (var history :
                    List.of(awaiting(), voidPending(), priced(), waiting(), approved(), sent(), rejected())) {
                given(LEDGER, history).when(settle(PAID)).thenRefused("refund.not-in-doubt");
            }
        }

        private SettleRefund settle(Outcome outcome) {
            return new SettleRefund(id("a"), outcome, "BANK-1", List.of(REASON));
        }
    }

    private static TopUpCounted topUp(String amount) {
        return new TopUpCounted(TOP_UP, eur(amount));
    }

    private static RefundRejected couldNotStop(String name) {
        return new RefundRejected(ref(name), RefundRule.VOID_REFUSED.code(), List.of(REASON));
    }

    private static LedgerEvent[] requestedBy(Person person, String amount) {
        return known(registered("a", terms(DIFFERENCE, person, eur(amount))), priced("a", amount));
    }
}
