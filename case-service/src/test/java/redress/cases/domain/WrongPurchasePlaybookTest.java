package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static redress.cases.domain.CaseInWork.*;
import static redress.cases.domain.DamagedPlaybookTest.*;
import static redress.cases.domain.EveryEdgeTest.edges;
import static redress.cases.domain.SampleCase.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent.*;
import redress.cases.domain.Standing.AllowedInput;
import redress.cases.domain.Standing.Bounds;
import redress.cases.playbook.Effect;
import redress.cases.playbook.Input.Need;
import redress.cases.playbook.Playbooks;
import redress.contracts.FreightPayer;
import redress.contracts.Money;
import redress.contracts.RefundKind;
import redress.contracts.ReturnMethod;
import redress.contracts.Sourcing;
import redress.policy.Department;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;
import redress.policy.Party;
import redress.policy.ProfileName;
import redress.policy.Role;

/// WPU, edge by edge: the customer bought the wrong item.
class WrongPurchasePlaybookTest {

    static final Money GAP = Money.of("7.10", "EUR");
    /// 62.00 EUR instead of 54.90.
    static final Goods DISCS =
            new Goods("DSC-2", "Brake discs", 2, Money.of("31.00", "EUR"), List.of(Money.of("80.00", "CNY")));

    static Inputs wanted(Goods goods) {
        return new Inputs(Map.of(), Map.of(), Map.of(), Map.of("wanted", goods), Map.of());
    }

    /// The after-sales group is asked whether we can supply what the customer needs.
    static CaseInWork boughtWrong() {
        return judged(WHOLE).told("BOUGHT_WRONG");
    }

    /// The exchange is offered.
    static CaseInWork offered() {
        return boughtWrong().told("YES", wanted(DISCS));
    }

    static CaseInWork awaitingPayment() {
        return offered().answers("TOP_UP");
    }

    static CaseInWork awaitingSwap() {
        return offered().answers("RETURN_AND_SWAP");
    }

    /// The goods come back for a refund; a shop for car parts.
    static CaseInWork awaitingReturn() {
        return boughtWrong().told("NO").answers("RETURN_REFUND");
    }

    /// The same in a shop for clothes.
    static CaseInWork awaitingInspection() {
        var pads =
                new CaseOrder.Line("1", "PAD-4", "Brake pads", 4, cny("12.50"), List.of(cny("9.00")), List.of(), "S-1");
        var order = new CaseOrder("O-1", "tmall", "linen-and-lace", ProfileName.APPAREL, "C-1", "zh", List.of(pads));
        return photographed(order, WHOLE).told("BOUGHT_WRONG").told("NO").answers("RETURN_REFUND");
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }

    @Nested
    class WhatIsNeeded {

        @Test
        void R_000_12_is_asked_of_the_group_and_the_customer_is_at_fault() {
            var work = boughtWrong();

            assertThat(work.requests().getLast().department()).isEqualTo(Department.AFTER_SALES_GROUP);
            assertThat(work.requests().getLast().topic()).isEqualTo("CAN_SUPPLY");
            assertThat(work.works().liability())
                    .containsExactly(new LiabilityDetermined(Party.CUSTOMER, LiabilityCause.CUSTOMER_WRONG_PURCHASE));
        }

        static List<Goods> wrong() {
            var price = DISCS.unitPrice();
            return List.of(
                    new Goods("", "Brake discs", 2, price, List.of()),
                    new Goods(" ", "Brake discs", 2, price, List.of()),
                    new Goods("DSC-2", "Brake discs", 0, price, List.of()),
                    new Goods("DSC-2", "Brake discs", 2, Money.of("-0.01", "EUR"), List.of()),
                    new Goods("DSC-2", "Brake discs", 2, price, List.of(Money.of("-1.00", "EUR"))));
        }

        @ParameterizedTest
        @MethodSource("wrong")
        void ENG_9_is_goods_that_can_be_sent(Goods goods) {
            var work = boughtWrong();
            var request = work.requests().getLast().requestId();

            assertThat(work.refusal(new AnswerRequest(request, "YES", wanted(goods), PAT)))
                    .isEqualTo("answer.input-bad");
        }

        @Test
        void ENG_9_must_be_named_where_it_can_be_supplied_and_only_there() {
            var work = boughtWrong();
            var request = work.requests().getLast().requestId();

            assertThat(work.refusal(new AnswerRequest(request, "YES", Inputs.NONE, PAT)))
                    .isEqualTo("answer.input-missing");
            assertThat(work.refusal(new AnswerRequest(request, "NO", wanted(DISCS), PAT)))
                    .isEqualTo("answer.input-unknown");
        }
    }

    @Nested
    class TheOffer {

        @Test
        void R_000_12_tells_the_customer_what_and_for_how_much_more() {
            var letter = offered().letters().getLast();

            assertThat(letter.template()).isEqualTo("EXCHANGE_PLAN");
            assertThat(letter.variables())
                    .containsEntry("wanted", "Brake discs")
                    .containsEntry("gap", "7.10 EUR");
        }

        @Test
        void I_05_takes_the_gap_where_nobody_agreed_on_another_sum() {
            assertThat(offered().standing().allowedAnswers().getFirst().inputs())
                    .containsExactly(new AllowedInput(
                            "amount", "money", Need.REQUIRED, List.of(), List.of(), List.of(GAP), Bounds.NONE));
            assertThat(awaitingPayment().all(TopUpRequested.class).getFirst().amount())
                    .isEqualTo(GAP);
            assertThat(offered()
                            .answers("TOP_UP", amount("5.00"))
                            .all(TopUpRequested.class)
                            .getFirst()
                            .amount())
                    .isEqualTo(Money.of("5.00", "EUR"));
        }

        @Test
        void I_05_needs_a_sum_where_the_goods_are_no_dearer_or_sold_in_another_currency() {
            for (var price : List.of(Money.of("27.45", "EUR"), Money.of("1.00", "EUR"), Money.of("31.00", "USD"))) {
                var work = boughtWrong().told("YES", wanted(new Goods("DSC-2", "Brake discs", 2, price, List.of())));

                assertThat(work.refusal(work.answer("TOP_UP", Inputs.NONE, ANN)))
                        .isEqualTo("answer.input-missing");
                assertThat(work.letters().getLast().variables()).containsEntry("gap", "");
            }
        }
    }

    @Nested
    class ToppedUp {

        @Test
        void P_24_the_link_lives_for_72_hours_and_so_does_the_wait() {
            var work = awaitingPayment();

            assertThat(work.at()).isEqualTo("WPU-04/1");
            assertThat(work.status()).isEqualTo(CaseStatus.WAITING_EXTERNAL);
            var asked = work.all(TopUpRequested.class).getFirst();
            assertThat(asked).isEqualTo(new TopUpRequested(asked.topUpId(), "O-1", GAP, NOW.plus(Duration.ofDays(3))));
            assertThat(work.run().stay().due())
                    .containsExactly(
                            new NodeDeadlineSet("WPU-04", 1, Patience.TIME_OUT, NOW.plus(Duration.ofDays(3)), "P-24"));
        }

        @Test
        void the_customer_gets_the_link_once_it_is_there() {
            var work = awaitingPayment();
            assertThat(work.templates()).doesNotContain("TOPUP_LINK");

            work.does(work.topUp(TopUpStatus.CREATED));

            assertThat(work.letters().getLast().template()).isEqualTo("TOPUP_LINK");
            assertThat(work.letters().getLast().variables())
                    .containsEntry("url", "https://pay.example/t/1")
                    .containsEntry("amount", "7.10 EUR");
            assertThat(work.at()).isEqualTo("WPU-04/1");
            assertThat(work.decided(work.topUp(TopUpStatus.CREATED))).isEmpty();
        }

        @Test
        void COV_000_10_R_000_13_paid_is_handed_over_and_sent() {
            var work = awaitingPayment();
            work.does(work.topUp(TopUpStatus.CREATED)).does(work.topUp(TopUpStatus.PAID));
            var topUp = work.all(TopUpRequested.class).getFirst().topUpId();

            assertThat(edges(work)).endsWith("WPU-04 PAID", "WPU-05 DONE");
            assertThat(work.last()).contains(new TopUpOrderHandedOver(topUp, Department.ORDER_DESK));
            assertThat(work.latest(MessageRequested.class)).singleElement().satisfies(told -> {
                assertThat(told.to()).isEqualTo("ORDER_DESK");
                assertThat(told.template()).isEqualTo("TOPUP_HANDOVER");
                assertThat(told.variables()).containsEntry("items", "Brake discs");
            });
            assertThat(work.all(ReshipmentAsked.class)).singleElement().satisfies(asked -> {
                assertThat(asked.charge()).isEqualTo(Effect.Charge.CHARGED);
                assertThat(asked.instead()).containsExactly(DISCS);
                assertThat(asked.lines()).isEqualTo(ORDER.all());
                assertThat(asked.sourcing()).isEqualTo(Sourcing.OWN_STOCK);
            });
            assertThat(work.at()).isEqualTo("WPU-06/1");
        }

        @Test
        void COV_000_10_ENG_5_the_case_ends_exchanged_when_the_number_is_sent() {
            var work = awaitingPayment();

            arrived(work.does(work.topUp(TopUpStatus.PAID)));

            assertThat(work.last()).endsWith(closed(Outcome.EXCHANGED));
            assertThat(work.works().tasks()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(
                value = TopUpStatus.class,
                names = {"EXPIRED", "CANCELLED"})
        void COV_000_10_not_paid_the_exchange_is_offered_again(TopUpStatus status) {
            var work = awaitingPayment();
            work.does(work.topUp(TopUpStatus.CREATED)).does(work.topUp(status));

            assertThat(edges(work)).endsWith("WPU-04 EXPIRED");
            assertThat(work.at()).isEqualTo("WPU-02/2");
            assertThat(work.templates()).endsWith("EXCHANGE_PLAN", "TOPUP_LINK", "EXCHANGE_PLAN");
            assertThat(work.letters()).extracting(MessageRequested::messageId).doesNotHaveDuplicates();
        }

        @Test
        void P_24_silence_says_the_same() {
            assertThat(awaitingPayment().waits().at()).isEqualTo("WPU-02/2");
        }

        @Test
        void ENG_17_a_second_link_is_another_one_and_the_first_says_nothing_any_more() {
            var work = awaitingPayment();
            var first = work.all(TopUpRequested.class).getFirst().topUpId();
            work.does(work.topUp(TopUpStatus.EXPIRED)).answers("TOP_UP");
            var second = work.all(TopUpRequested.class).getLast().topUpId();

            assertThat(second).isNotEqualTo(first);
            assertThat(work.at()).isEqualTo("WPU-04/2");
            assertThat(work.decided(fact(new TopUpReported(first, TopUpStatus.EXPIRED, ""))))
                    .isEmpty();
            assertThat(work.does(work.topUp(TopUpStatus.PAID)).at()).isEqualTo("WPU-06/1");
        }

        @Test
        void ENG_17_what_ended_stays_ended_whatever_is_told_late() {
            var work = awaitingPayment().does(new CloseCase(Outcome.REJECTED, NOTE, ANN));
            work.does(work.topUp(TopUpStatus.PAID));

            assertThat(work.decided(work.topUp(TopUpStatus.CREATED))).isEmpty();
            assertThat(work.decided(work.topUp(TopUpStatus.EXPIRED))).isEmpty();
            assertThat(work.does(new ReopenCase(REASON, ANN)).at()).isEqualTo("WPU-06/1");
        }

        @Test
        void of_something_the_case_never_asked_for_is_refused() {
            assertThat(awaitingPayment().refusal(fact(new TopUpReported(new UUID(5, 5), TopUpStatus.PAID, ""))))
                    .isEqualTo("case.fact-unknown");
        }
    }

    @Nested
    class ChargedGoods {

        static final String HASTY = """
            id: INC
            version: 1
            title: { en: Incomplete, zh: 少件 }
            start: INC-01
            nodes:
              - id: INC-01
                kind: DECISION
                text: { en: Decide, zh: 判断 }
                answers: { YES: INC-02, RESHIP: INC-03 }
                inputs: { YES: [ { name: amount, type: money, required: true } ] }
              - id: INC-02
                kind: ACTION
                text: { en: Link, zh: 链接 }
                effects: [ { type: TOPUP_LINK, amount: input amount } ]
                answers: { DONE: INC-01 }
              - id: INC-03
                kind: ACTION
                text: { en: Send, zh: 发货 }
                effects: [ { type: RESHIP, charged: true } ]
                answers: { DONE: INC-90 }
              - { id: INC-90, kind: END, outcome: FROM_RESOLUTION, text: { en: End, zh: 结束 } }
            """;

        final CaseInWork work = new CaseInWork(WalkTest.playbooks(HASTY)).opens(INCOMPLETE);

        @Test
        void I_05_are_not_sent_before_anybody_was_asked_to_pay() {
            assertThat(work.refusal(work.answer("RESHIP", Inputs.NONE, ANN))).isEqualTo("reshipment.topup-unpaid");
        }

        @ParameterizedTest
        @EnumSource(
                value = TopUpStatus.class,
                names = {"CREATED", "EXPIRED", "CANCELLED"})
        void I_05_are_not_sent_unpaid(TopUpStatus status) {
            work.answers("YES", amount("1.00"));
            assertThat(work.refusal(work.answer("RESHIP", Inputs.NONE, ANN))).isEqualTo("reshipment.topup-unpaid");

            work.does(work.topUp(status));

            assertThat(work.refusal(work.answer("RESHIP", Inputs.NONE, ANN))).isEqualTo("reshipment.topup-unpaid");
        }

        @Test
        void I_05_are_sent_once_paid() {
            work.answers("YES", amount("1.00"));

            work.does(work.topUp(TopUpStatus.PAID)).answers("RESHIP");

            assertThat(work.all(ReshipmentAsked.class).getFirst().instead()).isEmpty();
        }
    }

    @Nested
    class Swapped {

        @Test
        void COV_000_10_the_customer_sends_the_wrong_item_back_at_their_own_cost() {
            var work = awaitingSwap();

            assertThat(work.at()).isEqualTo("WPU-08/1");
            assertThat(work.all(ReturnAuthorized.class)).singleElement().satisfies(may -> {
                assertThat(may.method()).isEqualTo(ReturnMethod.ADDRESS);
                assertThat(may.payer()).isEqualTo(FreightPayer.CUSTOMER);
                assertThat(may.lines()).isEqualTo(ORDER.all());
            });
            assertThat(work.letters().getLast().template()).isEqualTo("RETURN_ADDRESS");
            assertThat(work.letters().getLast().variables())
                    .containsEntry("payer", "CUSTOMER")
                    .containsEntry(
                            "rmaId",
                            work.all(ReturnAuthorized.class).getFirst().rmaId().toString());
        }

        @Test
        void COV_000_10_with_its_number_the_wanted_goods_go_out_free_of_charge() {
            var work = awaitingSwap();
            work.does(work.returned(ReturnStatus.IN_TRANSIT, "R-1"));

            assertThat(edges(work)).endsWith("WPU-08 PROVIDED", "WPU-09 DONE");
            assertThat(work.all(ReshipmentAsked.class)).singleElement().satisfies(asked -> {
                assertThat(asked.charge()).isEqualTo(Effect.Charge.FREE);
                assertThat(asked.instead()).containsExactly(DISCS);
            });
            assertThat(arrived(work).last()).endsWith(closed(Outcome.EXCHANGED));
        }

        @Test
        void P_32_without_a_number_for_30_days_it_is_decided_otherwise() {
            var work = awaitingSwap();
            assertThat(work.run().stay().due())
                    .containsExactly(
                            new NodeDeadlineSet("WPU-08", 1, Patience.TIME_OUT, NOW.plus(Duration.ofDays(30)), "P-32"));

            assertThat(work.waits().at()).isEqualTo("WPU-10/1");
        }
    }

    @Nested
    class Declined {

        @Test
        void COV_000_10_a_part_may_go_back_and_the_customer_keeps_the_goods() {
            var work = offered().answers("DECLINES").answers("PARTIAL_REFUND", amount("12.00"));

            assertThat(edges(work)).endsWith("WPU-02 DECLINES", "WPU-10 PARTIAL_REFUND", "WPU-14 DONE");
            assertThat(work.all(RefundRequested.class))
                    .extracting(RefundRequested::kind, RefundRequested::amount)
                    .containsExactly(tuple(RefundKind.PARTIAL, List.of(Money.of("12.00", "EUR"))));
            assertThat(work.last()).endsWith(closed(Outcome.REFUNDED_PARTIAL));
        }

        @Test
        void I_01_the_part_is_less_than_the_whole() {
            var work = boughtWrong().told("NO");

            assertThat(work.refusal(work.answer("PARTIAL_REFUND", amount("54.90"), ANN)))
                    .isEqualTo("answer.input-bad");
            assertThat(work.refusal(work.answer("PARTIAL_REFUND", Inputs.NONE, ANN)))
                    .isEqualTo("answer.input-missing");
        }
    }

    @Nested
    class ReturnedForMoney {

        @Test
        void COV_000_10_P_07_for_car_parts_the_number_of_the_return_is_enough() {
            var work = awaitingReturn();
            work.does(work.returned(ReturnStatus.IN_TRANSIT, "R-1"));

            assertThat(edges(work)).endsWith("WPU-12 PROVIDED", "WPU-13 DONE");
            assertThat(work.all(RefundRequested.class))
                    .extracting(RefundRequested::kind, RefundRequested::lines)
                    .containsExactly(tuple(RefundKind.FULL, ORDER.all()));
            assertThat(work.last()).endsWith(closed(Outcome.RETURNED_REFUNDED));
        }

        @Test
        void P_07_without_a_number_it_waits() {
            var work = awaitingReturn();
            work.does(work.returned(ReturnStatus.RECEIVED, ""));

            assertThat(work.at()).isEqualTo("WPU-12/1");
        }

        @Test
        void ENG_6_P_07_elsewhere_the_goods_must_have_been_checked() {
            var work = awaitingInspection();
            work.does(work.returned(ReturnStatus.IN_TRANSIT, "R-1")).does(work.returned(ReturnStatus.RECEIVED, "R-1"));
            assertThat(work.at()).isEqualTo("WPU-12/1");

            work.does(work.returned(ReturnStatus.INSPECTED_OK, "R-1"));

            assertThat(work.last()).endsWith(closed(Outcome.RETURNED_REFUNDED));
        }

        @Test
        void ENG_6_goods_that_do_not_pass_are_told_to_a_supervisor_and_it_keeps_waiting() {
            var work = awaitingInspection();
            var due = work.run().stay().due();
            work.does(work.returned(ReturnStatus.INSPECTED_NOT_OK, "R-1"));

            assertThat(work.latest(CaseEscalated.class))
                    .containsExactly(new CaseEscalated(Role.SUPERVISOR, "ENG-6", "WPU-12", 0));
            assertThat(work.at()).isEqualTo("WPU-12/1");
            assertThat(work.run().stay().due()).isEqualTo(due);
            assertThat(work.decided(work.returned(ReturnStatus.INSPECTED_NOT_OK, "R-1")))
                    .isEmpty();
            assertThat(work.does(work.returned(ReturnStatus.INSPECTED_OK, "R-1"))
                            .status())
                    .isEqualTo(CaseStatus.CLOSED);
        }

        @Test
        void P_32_that_never_comes_ends_without_any_response_and_a_message_reopens_it() {
            var work = awaitingReturn().waits();
            assertThat(edges(work)).endsWith("WPU-12 TIMEOUT");
            assertThat(work.last()).endsWith(closed(Outcome.NO_RESPONSE));

            assertThat(work.does(received("M-2", unknown())).at()).isEqualTo("WPU-10/2");
        }
    }

    @Nested
    class Labels {

        static final String LABELS = """
            id: INC
            version: 1
            title: { en: Incomplete, zh: 少件 }
            start: INC-01
            nodes:
              - id: INC-01
                kind: DECISION
                text: { en: Decide, zh: 判断 }
                answers: { YES: INC-01, NO: INC-01, REJECTED: INC-01, DONE: INC-90 }
                onAnswer:
                  YES: [ { type: RETURN_LABEL, payer: SELLER } ]
                  NO: [ { type: RETURN_ADDRESS, payer: SPLIT_HALF } ]
                  REJECTED: [ { type: CANCEL_LABEL } ]
              - { id: INC-90, kind: END, outcome: INFORMED_ONLY, text: { en: End, zh: 结束 } }
            """;

        static final Playbooks PLAYBOOKS_WITH_LABELS = WalkTest.playbooks(LABELS);

        final CaseInWork work = new CaseInWork(PLAYBOOKS_WITH_LABELS).opens(INCOMPLETE);

        @Test
        void can_be_cancelled_whether_they_are_there_or_not() {
            work.answers("YES").answers("REJECTED");

            var may = work.all(ReturnAuthorized.class).getFirst();
            assertThat(may.method()).isEqualTo(ReturnMethod.LABEL);
            assertThat(work.last()).contains(new LabelCancellationAsked(may.rmaId()));
            work.does(labelled()).answers("REJECTED");
            assertThat(work.last()).contains(new LabelCancellationAsked(may.rmaId()));
        }

        @Test
        void COV_000_23_are_told_to_the_customer_once_they_are_there_and_not_before() {
            work.answers("YES");
            assertThat(work.templates()).isEmpty();

            work.does(labelled());

            assertThat(work.templates()).containsExactly("RETURN_LABEL");
            assertThat(work.letters().getFirst().variables())
                    .containsEntry("labelId", "L-1")
                    .containsEntry("carrier", "DHL")
                    .containsKey("rmaId");
            assertThat(work.works().returns().getFirst().cost()).containsExactly(Money.of("6.00", "EUR"));
            assertThat(work.decided(labelled())).isEmpty(); // I-16
        }

        @Test
        void I_08_are_told_to_the_customer_of_a_closed_case_too() {
            work.answers("YES").answers("DONE").does(labelled());

            assertThat(work.templates()).containsExactly("RETURN_LABEL");
            assertThat(work.status()).isEqualTo(CaseStatus.CLOSED);
        }

        @Test
        void are_not_told_to_a_customer_who_sent_the_goods_already_but_what_they_cost_is_kept() {
            work.answers("YES");
            work.does(work.returned(ReturnStatus.IN_TRANSIT, "R-1")).does(labelled());

            assertThat(work.templates()).isEmpty();
            assertThat(work.works().returns().getFirst().status()).isEqualTo(ReturnStatus.IN_TRANSIT);
            assertThat(work.works().returns().getFirst().cost()).containsExactly(Money.of("6.00", "EUR"));
        }

        @Test
        void ENG_17_what_is_told_late_of_goods_that_are_here_turns_nothing_back() {
            work.answers("YES");
            work.does(work.returned(ReturnStatus.INSPECTED_OK, ""));

            work.does(work.returned(ReturnStatus.RECEIVED, "R-9")).does(work.returned(ReturnStatus.RECEIVED, "R-1"));

            var back = work.works().returns().getFirst();
            assertThat(back.status()).isEqualTo(ReturnStatus.INSPECTED_OK);
            assertThat(back.waybill()).isEqualTo("R-9");
        }

        private TakeFact labelled() {
            return fact(new ReturnReported(
                    work.all(ReturnAuthorized.class).getLast().rmaId(),
                    ReturnStatus.LABEL_ISSUED,
                    "",
                    List.of(Money.of("6.00", "EUR")),
                    List.of(new ReturnReported.Label("L-1", "DHL"))));
        }

        @Test
        void an_address_or_nothing_at_all_is_not_cancelled() {
            assertThat(work.answers("REJECTED").all(LabelCancellationAsked.class))
                    .isEmpty();
            assertThat(work.answers("NO").answers("REJECTED").all(LabelCancellationAsked.class))
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource(
                value = ReturnStatus.class,
                names = {"IN_TRANSIT", "RECEIVED", "LABEL_CANCELLED"})
        void I_07_one_that_was_used_or_cancelled_is_not_cancelled(ReturnStatus status) {
            work.answers("YES");

            work.does(work.returned(status, "R-1")).answers("REJECTED");

            assertThat(work.all(LabelCancellationAsked.class)).isEmpty();
        }
    }

    static Stream<CaseInWork> everyWay() {
        var ways = new ArrayList<CaseInWork>();
        var paid = awaitingPayment();
        ways.add(arrived(paid.does(paid.topUp(TopUpStatus.PAID))));
        ways.add(awaitingPayment().waits());
        var swapped = awaitingSwap();
        ways.add(arrived(swapped.does(swapped.returned(ReturnStatus.IN_TRANSIT, "R-1"))));
        ways.add(awaitingSwap().waits());
        ways.add(offered().answers("DECLINES").answers("PARTIAL_REFUND", amount("1.00")));
        var returned = awaitingReturn();
        ways.add(returned.does(returned.returned(ReturnStatus.IN_TRANSIT, "R-1")));
        ways.add(awaitingReturn().waits());
        return ways.stream();
    }
}
