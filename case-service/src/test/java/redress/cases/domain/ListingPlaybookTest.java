package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static redress.cases.domain.CaseInWork.*;
import static redress.cases.domain.DamagedPlaybookTest.*;
import static redress.cases.domain.EveryEdgeTest.edges;
import static redress.cases.domain.FitPlaybookTest.*;
import static redress.cases.domain.SampleCase.*;
import static redress.cases.domain.WrongPurchasePlaybookTest.wanted;

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
import redress.cases.playbook.Effect;
import redress.contracts.EvidenceKind;
import redress.contracts.ListingTaskKind;
import redress.contracts.Money;
import redress.contracts.RefundKind;
import redress.contracts.Sourcing;
import redress.contracts.SupplierClaimCause;
import redress.contracts.SupplierPlan;
import redress.policy.Department;
import redress.policy.IssueType;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;

/// LST, edge by edge: the goods differ from the listing.
class ListingPlaybookTest {

    static final String DEAR = "75.00";

    static CaseInWork differs(String cause) {
        return showing(
                        about(IssueType.LISTING_MISMATCH, euros("9.00")),
                        EvidenceKind.PRODUCT_PHOTO,
                        EvidenceKind.OUTER_PACKAGING_PHOTO,
                        EvidenceKind.OLD_PART_PHOTO,
                        EvidenceKind.NAMEPLATE_PHOTO)
                .told(cause);
    }

    /// The customer takes a reshipment of what the image promised.
    static CaseInWork accepting() {
        return differs("LISTING_IMAGE").answers("YES");
    }

    /// One piece at this price, at this cost.
    static Goods other(String price, String cost) {
        return new Goods("DSC-2", "Brake discs", 1, Money.of(price, "EUR"), List.of(Money.of(cost, "EUR")));
    }

    static CaseInWork wanting(String price, String cost) {
        return accepting().told("YES", wanted(other(price, cost)));
    }

    /// Goods for 75.00 that cost 60.00 instead of those for 50.00.
    static CaseInWork askedToPay() {
        return wanting(DEAR, "60.00");
    }

    static CaseInWork refusing(String freight, String fees) {
        return askedToPay().answers("REFUSES", losses(freight, fees));
    }

    static Inputs losses(String freight, String fees) {
        return new Inputs(
                Map.of(),
                Map.of("outboundFreight", Money.of(freight, "EUR"), "lostFees", Money.of(fees, "EUR")),
                Map.of(),
                Map.of(),
                Map.of());
    }

    static Inputs sentSku(String sku) {
        return Inputs.of(Map.of("sentSku", sku), NO_TEXTS);
    }

    @Test
    void R_000_25_needs_goods_packaging_old_part_and_nameplate() {
        assertThat(about(IssueType.LISTING_MISMATCH, euros("9.00"))
                        .all(EvidenceRequested.class)
                        .getFirst()
                        .kinds())
                .containsExactly(
                        EvidenceKind.PRODUCT_PHOTO,
                        EvidenceKind.OUTER_PACKAGING_PHOTO,
                        EvidenceKind.OLD_PART_PHOTO,
                        EvidenceKind.NAMEPLATE_PHOTO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LISTING_IMAGE", "SUPPLIER_CHANGE", "SUPPLIER_WRONG_GOODS", "WAREHOUSE_MISPICK"})
    void the_group_says_who_is_at_fault(String cause) {
        assertThat(differs(cause).works().lastLiability())
                .map(LiabilityDetermined::cause)
                .contains(LiabilityCause.valueOf(cause));
    }

    @Nested
    class WrongImage {

        @Test
        void COV_000_15_R_000_17_is_replaced_by_the_product_team() {
            assertThat(differs("LISTING_IMAGE").all(ListingTaskOpened.class))
                    .extracting(ListingTaskOpened::department, ListingTaskOpened::listingId, ListingTaskOpened::kind)
                    .containsExactly(tuple(Department.PRODUCT_TEAM, "PAGE-4", ListingTaskKind.IMAGE));
        }

        @Test
        void R_000_17_a_page_that_sells_two_lines_is_one_task() {
            var discs = new CaseOrder.Line(
                    "2", "DSC-1", "Discs", 1, Money.of("30.00", "EUR"), List.of(), List.of(), "S-1", "PAGE-4");
            var other = new CaseOrder.Line(
                    "3", "OIL-1", "Oil", 1, Money.of("9.00", "EUR"), List.of(), List.of(), "S-1", "PAGE-9");
            var pads = euros("9.00").lines().getFirst();
            var order = new CaseOrder(
                    "O-1", "amazon", "brake-and-bolt", ORDER.profile(), "C-1", "en", List.of(pads, discs, other));
            var work = showing(
                            about(IssueType.LISTING_MISMATCH, order),
                            EvidenceKind.PRODUCT_PHOTO,
                            EvidenceKind.OUTER_PACKAGING_PHOTO,
                            EvidenceKind.OLD_PART_PHOTO,
                            EvidenceKind.NAMEPLATE_PHOTO)
                    .told("LISTING_IMAGE");

            assertThat(work.all(ListingTaskOpened.class))
                    .extracting(ListingTaskOpened::listingId, ListingTaskOpened::sku)
                    .containsExactly(tuple("PAGE-4", "PAD-4"), tuple("PAGE-9", "OIL-1"));
        }

        @Test
        void ENG_2_what_was_wanted_in_another_matter_is_not_sent_in_this_one() {
            var work = askedToPay()
                    .does(new CaseCommand.Reclassify(IssueType.NOT_FIT, REASON, ANN))
                    .does(new CaseCommand.Reclassify(IssueType.LISTING_MISMATCH, REASON, ANN))
                    .told("LISTING_IMAGE")
                    .answers("YES")
                    .told("NO");

            assertThat(work.all(ReshipmentAsked.class))
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.instead()).isEmpty());
        }

        @Test
        void COV_000_15_accepted_and_not_bought_wrong_the_right_goods_go_out() {
            var named = accepting().told("NO", goods("right", RIGHT));
            assertThat(named.all(ReshipmentAsked.class).getFirst().instead()).containsExactly(RIGHT);
            assertThat(arrived(named).last()).endsWith(closed(Outcome.RESHIPPED));

            assertThat(accepting()
                            .told("NO")
                            .all(ReshipmentAsked.class)
                            .getFirst()
                            .instead())
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "55.00, 41.00, SMALL",
            "55.01, 41.00, LARGE",
            "55.00, 41.01, LARGE",
            "30.00, 20.00, SMALL",
            "75.00, 60.00, LARGE"
        })
        void COV_000_15_P_17_bought_wrong_a_gap_of_10_percent_of_the_price_is_small(
                String price, String cost, String gap) {
            var work = wanting(price, cost);

            assertThat(edges(work)).contains("LST-16 " + gap);
            assertThat(work.letters())
                    .filteredOn(letter -> letter.template().equals("VARIANT_EXPLANATION"))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.variables()).containsEntry("wanted", "Brake discs"));
        }

        @Test
        void P_17_is_exact_to_the_cent_where_fractions_are_not() {
            var pads = new CaseOrder.Line(
                    "1",
                    "PAD-4",
                    "Pads",
                    1,
                    Money.of("54.90", "EUR"),
                    List.of(Money.of("9.00", "EUR")),
                    List.of(),
                    "S-1",
                    "P");
            var order = new CaseOrder("O-1", "amazon", "brake-and-bolt", ORDER.profile(), "C-1", "en", List.of(pads));
            var work = showing(
                            about(IssueType.LISTING_MISMATCH, order),
                            EvidenceKind.PRODUCT_PHOTO,
                            EvidenceKind.OUTER_PACKAGING_PHOTO,
                            EvidenceKind.OLD_PART_PHOTO,
                            EvidenceKind.NAMEPLATE_PHOTO)
                    .told("LISTING_IMAGE")
                    .answers("YES")
                    .told("YES", wanted(other("60.39", "14.49")));

            assertThat(edges(work)).contains("LST-16 SMALL");
        }

        @Test
        void COV_000_15_a_small_gap_is_ours_and_the_wanted_goods_go_out() {
            var work = wanting("55.00", "41.00");

            assertThat(work.all(ReshipmentAsked.class).getFirst().instead()).containsExactly(other("55.00", "41.00"));
            assertThat(work.all(TopUpRequested.class)).isEmpty();
        }

        @Test
        void a_cost_that_nobody_told_is_asked_of_an_agent() {
            var discs = new Goods("DSC-2", "Brake discs", 1, Money.of("55.00", "EUR"), List.of());
            var work = accepting().told("YES", wanted(discs));
            assertThat(work.latest(FigureAsked.class)).containsExactly(new FigureAsked("LST-16", 1, "wanted.cost"));

            assertThat(edges(work.answers("FIGURE", figure("41.00", "EUR")))).contains("LST-16 SMALL");
        }

        @Test
        void COV_000_15_COV_000_22_I_05_a_top_up_that_is_paid_sends_them_charged() {
            var work = askedToPay();
            assertThat(work.letters().getLast().variables()).containsEntry("gap", "25.00 EUR");
            work.answers("ACCEPTS");
            assertThat(work.all(TopUpRequested.class).getFirst().amount()).isEqualTo(Money.of("25.00", "EUR"));

            work.does(work.topUp(TopUpStatus.PAID));

            assertThat(edges(work)).endsWith("LST-19 PAID", "LST-20 DONE");
            assertThat(work.all(ReshipmentAsked.class)).singleElement().satisfies(asked -> {
                assertThat(asked.charge()).isEqualTo(Effect.Charge.CHARGED);
                assertThat(asked.instead()).containsExactly(other(DEAR, "60.00"));
            });
            assertThat(arrived(work).last()).endsWith(closed(Outcome.RESHIPPED));
        }

        @Test
        void COV_000_15_P_24_a_link_that_nobody_used_is_offered_again() {
            assertThat(askedToPay().answers("ACCEPTS").waits().at()).isEqualTo("LST-17/2");
        }

        /// A refund loses 50.00 and the fees, the goods 60.00 and the freight.
        @ParameterizedTest
        @CsvSource({
            "5.00, 15.00, REFUND_LOSS_GREATER",
            "5.00, 15.01, REFUND_LOSS_GREATER",
            "5.00, 14.99, REFUND_LOSS_SMALLER",
            "0.10, 10.10, REFUND_LOSS_GREATER",
            "0.00, 0.00, REFUND_LOSS_SMALLER"
        })
        void COV_000_15_R_000_21_without_one_the_smaller_loss_is_taken_and_equal_ones_are_sent(
                String freight, String fees, String answer) {
            assertThat(edges(refusing(freight, fees))).contains("LST-21 " + answer);
        }

        @Test
        void COV_000_15_R_000_21_a_refund_that_loses_less_is_given() {
            var work = refusing("5.00", "0.00");

            assertThat(work.all(RefundRequested.class))
                    .extracting(RefundRequested::kind)
                    .containsExactly(RefundKind.FULL);
            assertThat(work.last()).endsWith(closed(Outcome.REFUNDED_FULL));
        }

        @Test
        void ENG_9_losses_may_be_nothing_but_are_said() {
            var work = askedToPay();

            assertThat(work.refusal(work.answer("REFUSES", Inputs.NONE, ANN))).isEqualTo("answer.input-missing");
            assertThat(work.refusal(work.answer("REFUSES", losses("-1.00", "0.00"), ANN)))
                    .isEqualTo("answer.input-bad");
        }

        @Test
        void COV_000_15_declined_and_bought_wrong_it_is_returned_else_refunded() {
            assertThat(differs("LISTING_IMAGE").answers("NO").told("YES").at()).isEqualTo("FIT-22/1");
            assertThat(differs("LISTING_IMAGE").answers("NO").told("NO").last())
                    .endsWith(closed(Outcome.REFUNDED_FULL));
        }
    }

    @Nested
    class NewSupplier {

        @Test
        void COV_000_16_R_000_25_is_claimed_from_whatever_the_customer_gets() {
            var work = differs("SUPPLIER_CHANGE");

            assertThat(work.all(SupplierClaimRequested.class))
                    .extracting(SupplierClaimRequested::cause)
                    .containsExactly(SupplierClaimCause.SUPPLIER_CHANGE);
            assertThat(work.requests().getLast().department()).isEqualTo(Department.PURCHASING);
            assertThat(work.requests().getLast().topic()).isEqualTo("AFFECTS_INSTALL");
        }

        @Test
        void COV_000_16_that_can_be_fitted_gets_a_part_back_and_a_new_image() {
            var work = differs("SUPPLIER_CHANGE").told("NO");
            assertThat(work.refusal(work.answer("YES", amount("50.00"), ANN))).isEqualTo("answer.input-bad");
            work.answers("YES", amount("8.00"));

            assertThat(work.all(RefundRequested.class))
                    .extracting(RefundRequested::kind, RefundRequested::amount)
                    .containsExactly(tuple(RefundKind.PARTIAL, List.of(Money.of("8.00", "EUR"))));
            assertThat(work.all(ListingTaskOpened.class))
                    .extracting(ListingTaskOpened::kind)
                    .containsExactly(ListingTaskKind.IMAGE);
            assertThat(work.last()).endsWith(closed(Outcome.REFUNDED_PARTIAL));
        }

        @Test
        void COV_000_16_another_source_is_gone_back_to_and_sends_the_right_goods() {
            var work = differs("SUPPLIER_CHANGE").told("YES").told("YES");
            assertThat(work.all(SourcingTaskOpened.class))
                    .extracting(SourcingTaskOpened::department, SourcingTaskOpened::sku)
                    .containsExactly(tuple(Department.PURCHASING, "PAD-4"));

            assertThat(arrived(work.answers("YES")).last()).endsWith(closed(Outcome.RESHIPPED));
            assertThat(differs("SUPPLIER_CHANGE")
                            .told("YES")
                            .told("YES")
                            .answers("NO")
                            .last())
                    .endsWith(closed(Outcome.REFUNDED_FULL));
        }

        @Test
        void COV_000_16_R_000_25_without_another_source_the_page_is_taken_down_and_the_money_goes_back() {
            var work = differs("SUPPLIER_CHANGE").told("NO").answers("NO").told("NO");

            assertThat(work.all(ListingTaskOpened.class))
                    .extracting(ListingTaskOpened::kind)
                    .containsExactly(ListingTaskKind.DELIST);
            assertThat(work.last()).endsWith(closed(Outcome.REFUNDED_FULL));
        }
    }

    @Nested
    class WrongGoodsOfTheSupplier {

        @ParameterizedTest
        @CsvSource({"RESHIP, SUPPLIER_REPLACEMENT", "REFUND, OWN_STOCK", "REJECTED, OWN_STOCK"})
        void COV_000_17_are_claimed_and_sent_again_or_refunded_under_each_plan(SupplierPlan plan, Sourcing from) {
            var sent = differs("SUPPLIER_WRONG_GOODS").plans(plan).answers("RESHIP");
            assertThat(sent.all(SupplierClaimRequested.class))
                    .extracting(SupplierClaimRequested::cause)
                    .containsExactly(SupplierClaimCause.SUPPLIER_WRONG_GOODS);
            assertThat(sent.all(ReshipmentAsked.class))
                    .extracting(ReshipmentAsked::sourcing)
                    .containsExactly(from);
            assertThat(arrived(sent).last()).endsWith(closed(Outcome.RESHIPPED));

            assertThat(differs("SUPPLIER_WRONG_GOODS")
                            .plans(plan)
                            .answers("REFUND")
                            .last())
                    .endsWith(closed(Outcome.REFUNDED_FULL));
        }

        @Test
        void COV_000_17_P_09_ENG_3_silence_and_urgency_leave_it_to_the_agent_too() {
            assertThat(differs("SUPPLIER_WRONG_GOODS").waits().at()).isEqualTo("LST-47/1");
            var urgent = differs("SUPPLIER_WRONG_GOODS")
                    .does(new CaseCommand.MarkUrgency(Urgency.URGENT, REASON, ANN))
                    .does(new CaseCommand.SkipAwait(REASON, ANN));
            assertThat(urgent.at()).isEqualTo("LST-47/1");
        }
    }

    @Nested
    class WrongGoodsOfTheWarehouse {

        @Test
        void COV_000_18_R_000_26_are_counted_where_they_are_known() {
            var work = differs("WAREHOUSE_MISPICK").told("YES", sentSku("PAD-9"));

            assertThat(work.all(StockCountRequested.class))
                    .extracting(StockCountRequested::department, StockCountRequested::skus)
                    .containsExactly(tuple(Department.WAREHOUSE, List.of("PAD-4", "PAD-9")));
            assertThat(work.all(ImprovementTaskOpened.class))
                    .extracting(ImprovementTaskOpened::department, ImprovementTaskOpened::cause)
                    .containsExactly(tuple(Department.WAREHOUSE, LiabilityCause.WAREHOUSE_MISPICK));
            assertThat(work.all(MessageRequested.class))
                    .extracting(MessageRequested::template, MessageRequested::to)
                    .contains(tuple("STOCK_COUNT_TASK", "WAREHOUSE"), tuple("IMPROVEMENT_TASK", "WAREHOUSE"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " "})
        void ENG_9_must_have_a_name(String sku) {
            var work = differs("WAREHOUSE_MISPICK");
            var request = work.requests().getLast().requestId();

            assertThat(work.refusal(new CaseCommand.AnswerRequest(request, "YES", sentSku(sku), PAT)))
                    .isEqualTo("answer.input-bad");
            assertThat(work.refusal(new CaseCommand.AnswerRequest(request, "YES", Inputs.NONE, PAT)))
                    .isEqualTo("answer.input-missing");
        }

        @Test
        void COV_000_18_are_not_counted_where_nobody_knows_them_and_the_cause_is_improved_all_the_same() {
            var work = differs("WAREHOUSE_MISPICK").told("NO").answers("NO");

            assertThat(work.all(StockCountRequested.class)).isEmpty();
            assertThat(work.last()).endsWith(closed(Outcome.REFUNDED_FULL));
            assertThat(work.all(ImprovementTaskOpened.class)).hasSize(1); // ENG-12
        }

        @Test
        void COV_000_18_are_replaced_if_the_customer_likes() {
            assertThat(arrived(differs("WAREHOUSE_MISPICK").told("NO").answers("YES"))
                            .last())
                    .endsWith(closed(Outcome.RESHIPPED));
        }
    }

    static Stream<CaseInWork> everyWay() {
        var ways = new ArrayList<CaseInWork>();
        ways.add(arrived(accepting().told("NO")));
        ways.add(wanting("55.00", "41.00"));
        var paid = askedToPay().answers("ACCEPTS");
        ways.add(arrived(paid.does(paid.topUp(TopUpStatus.PAID))));
        ways.add(askedToPay().answers("ACCEPTS").waits());
        ways.add(refusing("5.00", "15.00"));
        ways.add(refusing("5.00", "0.00"));
        for (var answer : List.of("YES", "NO")) {
            ways.add(differs("LISTING_IMAGE").answers("NO").told(answer));
            ways.add(arriving(differs("SUPPLIER_CHANGE").told("YES").told("YES").answers(answer)));
            ways.add(arriving(differs("WAREHOUSE_MISPICK").told("NO").answers(answer)));
        }
        ways.add(differs("SUPPLIER_CHANGE").told("NO").answers("YES", amount("1.00")));
        ways.add(differs("SUPPLIER_CHANGE").told("NO").answers("NO").told("NO"));
        for (var plan : SupplierPlan.values()) {
            ways.add(arriving(differs("SUPPLIER_WRONG_GOODS").plans(plan).answers("RESHIP")));
        }
        ways.add(differs("SUPPLIER_WRONG_GOODS").waits().answers("REFUND"));
        ways.add(differs("WAREHOUSE_MISPICK").told("YES", sentSku("PAD-9")));
        return ways.stream();
    }

    private static CaseInWork arriving(CaseInWork work) {
        return work.status() == CaseStatus.CLOSED ? work : arrived(work);
    }
}
