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
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.cases.domain.CaseEvent.*;
import redress.cases.intake.Classification.Classified;
import redress.contracts.EvidenceKind;
import redress.contracts.FreightPayer;
import redress.contracts.ListingTaskKind;
import redress.contracts.Money;
import redress.contracts.RefundKind;
import redress.contracts.ReturnMethod;
import redress.contracts.SupplierClaimCause;
import redress.policy.Department;
import redress.policy.IssueType;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;

/// FIT, edge by edge: the product does not fit.
class FitPlaybookTest {

    static final Goods RIGHT = new Goods("PAD-5", "Brake pads", 4, Money.of("12.50", "EUR"), List.of());

    /// Four parts for 50.00, in a shop that reckons in euros, at this cost of one.
    static CaseOrder euros(List<Money> cost) {
        var pads = new CaseOrder.Line(
                "1", "PAD-4", "Brake pads", 4, Money.of("12.50", "EUR"), cost, List.of(900), "S-1", "PAGE-4");
        return new CaseOrder("O-1", "amazon", "brake-and-bolt", ORDER.profile(), "C-1", "en", List.of(pads));
    }

    static CaseOrder euros(String cost) {
        return euros(List.of(Money.of(cost, "EUR")));
    }

    static CaseInWork about(IssueType type, CaseOrder order) {
        return new CaseInWork(PLAYBOOKS).carriedBy(WHOLE).opens(order, new Classified(type, SURE));
    }

    static CaseInWork showing(CaseInWork work, EvidenceKind... kinds) {
        for (int i = 0; i < kinds.length; i++) {
            work.shows(i + 1, kinds[i]);
        }
        return work;
    }

    static Inputs goods(String name, Goods goods) {
        return new Inputs(Map.of(), Map.of(), Map.of(), Map.of(name, goods), Map.of());
    }

    static Inputs right(String cause) {
        return new Inputs(Map.of("cause", cause), Map.of(), Map.of(), Map.of("right", RIGHT), Map.of());
    }

    static Inputs cause(String cause) {
        return Inputs.of(Map.of("cause", cause), NO_TEXTS);
    }

    static CaseInWork unfit(CaseOrder order) {
        return about(IssueType.NOT_FIT, order);
    }

    static CaseInWork exchanging() {
        return showing(
                unfit(euros("9.00")).answers("EXCHANGE"), EvidenceKind.COMPARISON_PHOTO, EvidenceKind.NAMEPLATE_PHOTO);
    }

    static CaseInWork ofOurCause() {
        return exchanging().told("NO");
    }

    static CaseInWork exchanged() {
        return arrived(ofOurCause().answers("LISTING_IMAGE", goods("right", RIGHT)));
    }

    static CaseInWork returning(CaseOrder order) {
        return showing(unfit(order).answers("RETURN"), EvidenceKind.PRODUCT_PHOTO, EvidenceKind.OUTER_PACKAGING_PHOTO);
    }

    static CaseInWork addressed(CaseOrder order) {
        return returning(order).told("CUSTOMER").answers("RETURN_REFUND");
    }

    static CaseInWork insisting(CaseOrder order) {
        return addressed(order).answers("YES").answers("INSISTS");
    }

    static CaseInWork dear() {
        return insisting(euros("9.00")).answers("FIGURE", figure("36.00", "EUR"));
    }

    @Nested
    class Exchange {

        @ParameterizedTest
        @CsvSource({"LISTING_IMAGE, IMAGE", "LISTING_PART_NUMBER, PART_NUMBER", "LISTING_FITMENT, FITMENT"})
        void COV_000_06_R_000_17_a_listing_at_fault_is_put_right_and_the_right_goods_go_out(
                LiabilityCause cause, ListingTaskKind wrong) {
            var work = ofOurCause().answers(cause.name(), goods("right", RIGHT));

            assertThat(edges(work)).endsWith("FIT-04 " + cause, "FIT-05 DONE", "FIT-07 DONE");
            assertThat(work.works().lastLiability())
                    .map(LiabilityDetermined::cause)
                    .contains(cause);
            assertThat(work.all(ListingTaskOpened.class))
                    .extracting(
                            ListingTaskOpened::department,
                            ListingTaskOpened::listingId,
                            ListingTaskOpened::sku,
                            ListingTaskOpened::kind)
                    .containsExactly(tuple(Department.PRODUCT_TEAM, "PAGE-4", "PAD-4", wrong));
            assertThat(work.all(MessageRequested.class))
                    .extracting(MessageRequested::template, MessageRequested::to)
                    .contains(tuple("LISTING_TASK", "PRODUCT_TEAM"));
            assertThat(work.all(ReshipmentAsked.class).getFirst().instead()).containsExactly(RIGHT);
        }

        @ParameterizedTest
        @CsvSource({
            "WAREHOUSE_MISPICK, WAREHOUSE",
            "SUPPLIER_WRONG_GOODS, PURCHASING",
            "PRODUCT_DEVELOPMENT_ERROR, PRODUCT_TEAM",
            "DATA_ENTRY_ERROR, PURCHASING",
            "ORDERING_ERROR, PURCHASING"
        })
        void R_000_17_another_cause_of_ours_is_improved_by_its_department(LiabilityCause cause, Department department) {
            var work = ofOurCause().answers("OTHER_SELLER_CAUSE", right(cause.name()));

            assertThat(edges(work)).endsWith("FIT-06 DONE", "FIT-07 DONE");
            assertThat(work.all(ImprovementTaskOpened.class))
                    .extracting(ImprovementTaskOpened::department, ImprovementTaskOpened::cause)
                    .containsExactly(tuple(department, cause));
        }

        @Test
        void ENG_9_needs_the_right_goods_and_a_cause_of_ours() {
            var work = ofOurCause();

            assertThat(work.refusal(work.answer("LISTING_IMAGE", Inputs.NONE, ANN)))
                    .isEqualTo("answer.input-missing");
            assertThat(work.refusal(work.answer("OTHER_SELLER_CAUSE", goods("right", RIGHT), ANN)))
                    .isEqualTo("answer.input-missing");
            assertThat(work.refusal(work.answer("OTHER_SELLER_CAUSE", right("CARRIER_DAMAGE"), ANN)))
                    .isEqualTo("answer.input-bad");
        }

        @Test
        void R_000_11_is_asked_for_with_comparison_and_nameplate() {
            assertThat(unfit(euros("9.00"))
                            .answers("EXCHANGE")
                            .all(EvidenceRequested.class)
                            .getFirst()
                            .kinds())
                    .containsExactly(EvidenceKind.COMPARISON_PHOTO, EvidenceKind.NAMEPLATE_PHOTO);
        }

        @Test
        void COV_000_06_R_000_27_with_its_number_told_the_wrong_item_may_stay() {
            var work = exchanged();
            assertThat(work.at()).isEqualTo("FIT-09/1");

            assertThat(work.answers("NO").last()).endsWith(closed(Outcome.RESHIPPED));
            assertThat(work.works().returns()).isEmpty();
        }

        @Test
        void COV_000_06_or_come_back_with_our_label() {
            var work = exchanged().answers("YES");
            assertThat(work.all(ReturnAuthorized.class))
                    .extracting(ReturnAuthorized::method, ReturnAuthorized::payer)
                    .containsExactly(tuple(ReturnMethod.LABEL, FreightPayer.SELLER));

            work.does(work.returned(ReturnStatus.RECEIVED, ""));

            assertThat(edges(work)).endsWith("FIT-10 DONE", "FIT-11 RECEIVED");
            assertThat(work.last()).endsWith(closed(Outcome.RESHIPPED));
        }

        @Test
        void COV_000_06_COV_000_23_P_12_R_000_16_a_label_that_nobody_used_for_30_days_is_cancelled() {
            var work = exchanged().answers("YES");
            assertThat(work.run().stay().due())
                    .containsExactly(new NodeDeadlineSet(
                            "FIT-11", 1, Patience.TIME_OUT, work.now().plus(Duration.ofDays(30)), "P-12"));

            work.waits();

            assertThat(edges(work)).endsWith("FIT-11 TIMEOUT", "FIT-12 DONE");
            assertThat(work.latest(LabelCancellationAsked.class)).hasSize(1);
            assertThat(work.last()).endsWith(closed(Outcome.RESHIPPED));
        }
    }

    @Nested
    class ReturnOfTheCustomersCause {

        @Test
        void COV_000_07_R_000_14_goes_to_our_address_at_the_customers_cost() {
            var work = addressed(euros("9.00"));

            assertThat(work.works().lastLiability())
                    .map(LiabilityDetermined::cause)
                    .contains(LiabilityCause.CUSTOMER_WRONG_PURCHASE);
            assertThat(work.all(ReturnAuthorized.class))
                    .extracting(ReturnAuthorized::method, ReturnAuthorized::payer)
                    .containsExactly(tuple(ReturnMethod.ADDRESS, FreightPayer.CUSTOMER));
        }

        @ParameterizedTest
        @ValueSource(strings = {"NO", "YES"})
        void COV_000_07_P_07_with_its_number_the_money_goes_back(String demands) {
            var work = addressed(euros("9.00")).answers(demands);
            if (demands.equals("YES")) {
                assertThat(work.templates()).endsWith("WRONG_PURCHASE_EXPLANATION");
                work.answers("ACCEPTS");
            }
            work.does(work.returned(ReturnStatus.IN_TRANSIT, "R-1"));

            assertThat(work.all(RefundRequested.class))
                    .extracting(RefundRequested::kind)
                    .containsExactly(RefundKind.FULL);
            assertThat(work.last()).endsWith(closed(Outcome.RETURNED_REFUNDED));
        }

        @ParameterizedTest
        @CsvSource({"36.01, FIT-27", "36.00, FIT-28", "0.00, FIT-28"})
        void P_13_goods_are_of_low_cost_below_the_cost_of_their_label_which_an_agent_is_asked(
                String label, String node) {
            var work = insisting(euros("9.00"));
            assertThat(work.latest(FigureAsked.class)).containsExactly(new FigureAsked("FIT-26", 1, "label.cost"));
            assertThat(work.refusal(work.answer("FIGURE", figure("-0.01", "EUR"), ANN)))
                    .isEqualTo("answer.input-bad");

            work.answers("FIGURE", figure(label, "EUR"));

            assertThat(edges(work)).contains(node + " DONE");
        }

        @Test
        void P_13_a_cost_that_nobody_told_is_asked_for_too() {
            var work = insisting(euros(List.of()));
            assertThat(work.latest(FigureAsked.class)).containsExactly(new FigureAsked("FIT-26", 1, "goods.cost"));

            work.answers("FIGURE", figure("5.00", "EUR")).answers("FIGURE", figure("5.01", "EUR"));

            assertThat(edges(work)).endsWith("FIT-26 LOW", "FIT-27 DONE");
        }

        @Test
        void COV_000_07_R_000_14_insisting_on_cheap_goods_gets_the_money_and_keeps_them() {
            var work = insisting(euros("9.00")).answers("FIGURE", figure("40.00", "EUR"));

            assertThat(work.latest(ReturnWithdrawalAsked.class)).hasSize(1);
            assertThat(work.last()).endsWith(closed(Outcome.REFUNDED_FULL));
        }

        @Test
        void COV_000_07_R_000_14_insisting_on_dear_ones_gets_a_label() {
            var work = dear();
            assertThat(work.latest(ReturnWithdrawalAsked.class)).hasSize(1);
            assertThat(work.latest(ReturnAuthorized.class))
                    .extracting(ReturnAuthorized::method, ReturnAuthorized::payer)
                    .containsExactly(tuple(ReturnMethod.LABEL, FreightPayer.SELLER));
            assertThat(work.at()).isEqualTo("FIT-29/1");

            work.does(work.returned(ReturnStatus.IN_TRANSIT, "R-1"));

            assertThat(work.last()).endsWith(closed(Outcome.RETURNED_REFUNDED));
        }

        @Test
        void R_000_16_what_never_comes_ends_without_response_and_only_a_label_is_cancelled() {
            var labelled = dear().waits();
            assertThat(labelled.latest(LabelCancellationAsked.class)).hasSize(1);
            assertThat(labelled.last()).endsWith(closed(Outcome.NO_RESPONSE));

            var addressed = addressed(euros("9.00")).answers("NO").waits();
            assertThat(addressed.all(LabelCancellationAsked.class)).isEmpty();
            assertThat(addressed.last()).endsWith(closed(Outcome.NO_RESPONSE));
        }

        @Test
        void COV_000_07_I_01_or_the_customer_keeps_them_for_a_part() {
            var work = returning(euros("9.00")).told("CUSTOMER");
            assertThat(work.refusal(work.answer("PARTIAL_REFUND", amount("50.00"), ANN)))
                    .isEqualTo("answer.input-bad");

            work.answers("PARTIAL_REFUND", amount("49.99"));

            assertThat(work.all(RefundRequested.class))
                    .extracting(RefundRequested::kind, RefundRequested::amount)
                    .containsExactly(tuple(RefundKind.PARTIAL, List.of(Money.of("49.99", "EUR"))));
            assertThat(work.last()).endsWith(closed(Outcome.REFUNDED_PARTIAL));
        }
    }

    @Nested
    class ReturnOfOurCause {

        @ParameterizedTest
        @CsvSource({
            "WAREHOUSE_MISPICK, WAREHOUSE, 0",
            "SUPPLIER_WRONG_GOODS, PURCHASING, 1",
            "PRODUCT_DEVELOPMENT_ERROR, PRODUCT_TEAM, 0",
            "DATA_ENTRY_ERROR, PURCHASING, 0",
            "ORDERING_ERROR, PURCHASING, 0"
        })
        void COV_000_08_R_000_15_is_refunded_in_full_and_improved(
                LiabilityCause cause, Department department, int claims) {
            var work = returning(euros("9.00")).told("SELLER").answers(cause.name());

            assertThat(work.at()).isEqualTo("FIT-37/1");
            assertThat(work.all(RefundRequested.class))
                    .extracting(RefundRequested::kind)
                    .containsExactly(RefundKind.FULL);
            assertThat(work.all(ImprovementTaskOpened.class))
                    .extracting(ImprovementTaskOpened::department, ImprovementTaskOpened::cause)
                    .containsExactly(tuple(department, cause));
            assertThat(work.all(SupplierClaimRequested.class))
                    .hasSize(claims)
                    .allSatisfy(claim -> assertThat(claim.cause()).isEqualTo(SupplierClaimCause.SUPPLIER_WRONG_GOODS));
        }

        @Test
        void COV_000_08_R_000_17_a_listing_is_put_right() {
            var work = returning(euros("9.00")).told("SELLER");
            assertThat(work.refusal(work.answer("LISTING_ERROR", Inputs.NONE, ANN)))
                    .isEqualTo("answer.input-missing");

            work.answers("LISTING_ERROR", cause("LISTING_DESCRIPTION"));

            assertThat(work.all(ListingTaskOpened.class))
                    .extracting(ListingTaskOpened::kind)
                    .containsExactly(ListingTaskKind.DESCRIPTION);
            assertThat(work.answers("NO").last()).endsWith(closed(Outcome.REFUNDED_FULL));
            assertThat(work.all(ImprovementTaskOpened.class)).isEmpty();
        }

        @Test
        void COV_000_08_R_000_15_the_wrong_item_may_come_back_with_our_label() {
            var work = returning(euros("9.00"))
                    .told("SELLER")
                    .answers("ORDERING_ERROR")
                    .answers("YES");
            assertThat(work.all(ReturnAuthorized.class))
                    .extracting(ReturnAuthorized::method)
                    .containsExactly(ReturnMethod.LABEL);

            work.does(work.returned(ReturnStatus.RECEIVED, ""));

            assertThat(work.last()).endsWith(closed(Outcome.REFUNDED_FULL));
        }
    }

    @Test
    void COV_000_09_a_wish_that_is_not_known_is_steered_to_an_exchange() {
        var steered = unfit(euros("9.00")).answers("NOT_STATED");

        assertThat(steered.templates()).containsExactly("EXCHANGE_SUGGESTION");
        assertThat(steered.answers("YES").at()).isEqualTo("FIT-02/1");
        assertThat(unfit(euros("9.00")).answers("NOT_STATED").answers("NO").at())
                .isEqualTo("FIT-20/1");
    }

    @Test
    void COV_000_06_R_000_12_a_wrong_purchase_is_exchanged_elsewhere() {
        assertThat(exchanging().told("YES").at()).isEqualTo("WPU-01/1");
    }

    static Stream<CaseInWork> everyWay() {
        var ways = new ArrayList<CaseInWork>();
        ways.add(exchanging().told("YES"));
        for (var cause : List.of("LISTING_PART_NUMBER", "LISTING_FITMENT")) {
            ways.add(ofOurCause().answers(cause, goods("right", RIGHT)));
        }
        ways.add(ofOurCause().answers("OTHER_SELLER_CAUSE", right("DATA_ENTRY_ERROR")));
        ways.add(exchanged().answers("NO"));
        var back = exchanged().answers("YES");
        ways.add(back.does(back.returned(ReturnStatus.RECEIVED, "")));
        ways.add(exchanged().answers("YES").waits());
        var sent = addressed(euros("9.00")).answers("NO");
        ways.add(sent.does(sent.returned(ReturnStatus.IN_TRANSIT, "R-1")));
        ways.add(addressed(euros("9.00")).answers("YES").answers("ACCEPTS"));
        ways.add(insisting(euros("9.00")).answers("FIGURE", figure("40.00", "EUR")));
        ways.add(dear().waits());
        ways.add(returning(euros("9.00")).told("CUSTOMER").answers("PARTIAL_REFUND", amount("1.00")));
        for (var cause : List.of(
                "WAREHOUSE_MISPICK",
                "SUPPLIER_WRONG_GOODS",
                "PRODUCT_DEVELOPMENT_ERROR",
                "DATA_ENTRY_ERROR",
                "ORDERING_ERROR")) {
            ways.add(returning(euros("9.00")).told("SELLER").answers(cause).answers("YES"));
        }
        ways.add(returning(euros("9.00"))
                .told("SELLER")
                .answers("LISTING_ERROR", cause("LISTING_IMAGE"))
                .answers("NO"));
        ways.add(unfit(euros("9.00")).answers("NOT_STATED").answers("YES"));
        ways.add(unfit(euros("9.00")).answers("NOT_STATED").answers("NO"));
        return ways.stream();
    }
}
