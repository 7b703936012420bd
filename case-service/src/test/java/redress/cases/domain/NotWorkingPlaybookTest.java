package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static redress.cases.domain.CaseInWork.*;
import static redress.cases.domain.DamagedPlaybookTest.*;
import static redress.cases.domain.EveryEdgeTest.edges;
import static redress.cases.domain.FitPlaybookTest.*;
import static redress.cases.domain.SampleCase.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.cases.domain.CaseEvent.*;
import redress.cases.intake.Classification.Classified;
import redress.cases.intake.Classification.Reading;
import redress.contracts.EvidenceKind;
import redress.contracts.FreightPayer;
import redress.contracts.RefundKind;
import redress.contracts.ReturnMethod;
import redress.contracts.Sourcing;
import redress.contracts.SupplierClaimCause;
import redress.contracts.SupplierPlan;
import redress.policy.IssueType;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;

/// NWK, edge by edge: it does not work, soon after it was bought.
class NotWorkingPlaybookTest {

    static CaseInWork aged(IssueType type, int days, String cost) {
        var reading = new Reading(new BigDecimal("1.00"), List.of("broken"), "en", 1, days);
        return new CaseInWork(PLAYBOOKS).carriedBy(WHOLE).opens(euros(cost), new Classified(type, reading));
    }

    static CaseInWork faulty(CaseInWork work) {
        return showing(work, EvidenceKind.FAULT_MEDIA, EvidenceKind.OLD_PART_PHOTO, EvidenceKind.NAMEPLATE_PHOTO);
    }

    static CaseInWork shown(String wish, String cost) {
        return faulty(aged(IssueType.NOT_WORKING, 10, cost).answers(wish));
    }

    static CaseInWork claimed(String wish, String cost) {
        return shown(wish, cost).told("NO");
    }

    @ParameterizedTest
    @CsvSource({"0, NWK-02", "60, NWK-02", "61, WAR-01", "400, WAR-01"})
    void COV_000_11_P_02_R_000_18_an_order_of_more_than_60_days_is_a_matter_of_warranty(int days, String node) {
        assertThat(aged(IssueType.NOT_WORKING, days, "9.00").run().node()).isEqualTo(node);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESHIP", "REFUND"})
    void COV_000_11_R_000_19_first_it_is_asked_whether_the_customer_bought_wrong(String wish) {
        assertThat(shown(wish, "9.00").requests().getLast().topic()).isEqualTo("WRONG_PURCHASE");
        assertThat(shown(wish, "9.00").told("YES").at()).isEqualTo("WPU-01/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESHIP", "REFUND"})
    void COV_000_11_R_000_19_then_the_supplier_is_held_to_account_for_a_defect(String wish) {
        var work = claimed(wish, "9.00");

        assertThat(work.works().lastLiability())
                .map(LiabilityDetermined::cause)
                .contains(LiabilityCause.PRODUCT_DEFECT);
        assertThat(work.all(SupplierClaimRequested.class))
                .extracting(SupplierClaimRequested::cause, SupplierClaimRequested::supplierId)
                .containsExactly(tuple(SupplierClaimCause.DEFECT, "S-1"));
        assertThat(work.all(SupplierClaimRequested.class).getFirst().evidence()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"RESHIP, SUPPLIER_REPLACEMENT", "REFUND, OWN_STOCK"})
    void COV_000_11_it_is_sent_again_as_the_supplier_plans(SupplierPlan plan, Sourcing from) {
        var work = claimed("RESHIP", "9.00").plans(plan);

        assertThat(edges(work)).endsWith("NWK-06 YES", "NWK-07 DONE");
        assertThat(work.all(ReshipmentAsked.class))
                .extracting(ReshipmentAsked::sourcing)
                .containsExactly(from);
        assertThat(arrived(work).last()).endsWith(closed(Outcome.RESHIPPED));
    }

    @Test
    void COV_000_11_R_000_20_if_he_refuses_or_is_silent_it_is_at_our_cost() {
        for (var work : List.of(
                claimed("RESHIP", "99.99").plans(SupplierPlan.REJECTED),
                claimed("RESHIP", "99.99").waits())) {
            assertThat(edges(work)).endsWith("NWK-08 DONE", "NWK-09 NO");
            assertThat(work.all(ReshipmentAsked.class))
                    .extracting(ReshipmentAsked::sourcing)
                    .containsExactly(Sourcing.OWN_COST);
            assertThat(work.all(ReturnAuthorized.class)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"RESHIP, NWK-16", "REFUND, NWK-20"})
    void COV_000_11_P_10_R_000_20_goods_of_high_value_come_back_and_go_on_to_the_supplier(String wish, String node) {
        var work = claimed(wish, "100.00").plans(SupplierPlan.REJECTED);

        assertThat(edges(work)).contains(node + " DONE");
        assertThat(work.all(ReturnAuthorized.class))
                .extracting(ReturnAuthorized::method, ReturnAuthorized::payer)
                .containsExactly(tuple(ReturnMethod.LABEL, FreightPayer.SELLER));
        assertThat(work.all(SupplierReturnAsked.class))
                .extracting(SupplierReturnAsked::claimId, SupplierReturnAsked::rmaId)
                .containsExactly(tuple(
                        work.all(SupplierClaimRequested.class).getFirst().claimId(),
                        work.all(ReturnAuthorized.class).getFirst().rmaId()));
    }

    @Test
    void P_10_a_cost_that_nobody_told_is_asked_of_an_agent() {
        var work = new CaseInWork(PLAYBOOKS)
                .carriedBy(WHOLE)
                .opens(euros(List.of()), new Classified(IssueType.NOT_WORKING, SURE))
                .answers("REFUND");
        faulty(work).told("NO").plans(SupplierPlan.REJECTED);
        assertThat(work.latest(FigureAsked.class)).containsExactly(new FigureAsked("NWK-18", 1, "goods.unitCost"));

        assertThat(work.answers("FIGURE", figure("99.99", "EUR")).last()).endsWith(closed(Outcome.REFUNDED_FULL));
    }

    @Test
    void COV_000_11_R_000_28_a_refund_is_promised_if_it_is_our_fault_and_given_with_the_plan() {
        assertThat(aged(IssueType.NOT_WORKING, 10, "9.00").answers("REFUND").templates())
                .containsExactly("REFUND_IF_OUR_FAULT");
        var work = claimed("REFUND", "9.00").plans(SupplierPlan.REFUND);

        assertThat(work.all(RefundRequested.class))
                .extracting(RefundRequested::kind)
                .containsExactly(RefundKind.FULL);
        assertThat(work.last()).endsWith(closed(Outcome.REFUNDED_FULL));
    }

    @Test
    void COV_000_11_R_000_20_it_is_given_without_too_at_our_cost() {
        assertThat(claimed("REFUND", "9.00").waits().last()).endsWith(closed(Outcome.REFUNDED_FULL));
    }

    @Test
    void ENG_3_nobody_waits_for_a_supplier_where_the_customer_is_urgent() {
        var work = claimed("RESHIP", "9.00").does(new CaseCommand.MarkUrgency(Urgency.URGENT, REASON, ANN));
        work.does(new CaseCommand.SkipAwait(REASON, ANN));

        assertThat(edges(work)).contains("NWK-06 TIMEOUT");
    }

    @Test
    void COV_000_11_a_wish_that_is_not_known_is_steered_to_a_reshipment() {
        assertThat(aged(IssueType.NOT_WORKING, 10, "9.00").answers("NOT_STATED").templates())
                .containsExactly("RESHIP_SUGGESTION");
    }

    static Stream<CaseInWork> everyWay() {
        var ways = new ArrayList<CaseInWork>();
        ways.add(aged(IssueType.NOT_WORKING, 61, "9.00"));
        for (var wish : List.of("RESHIP", "REFUND")) {
            ways.add(shown(wish, "9.00").told("YES"));
            ways.add(claimed(wish, "9.00").waits());
            ways.add(claimed(wish, "9.00").plans(SupplierPlan.REJECTED));
            ways.add(claimed(wish, "100.00").plans(SupplierPlan.REJECTED));
        }
        ways.add(arrived(claimed("RESHIP", "9.00").plans(SupplierPlan.RESHIP)));
        ways.add(claimed("REFUND", "9.00").plans(SupplierPlan.REFUND));
        for (var answer : List.of("ACCEPTS", "PREFERS_REFUND")) {
            ways.add(aged(IssueType.NOT_WORKING, 10, "9.00")
                    .answers("NOT_STATED")
                    .answers(answer));
        }
        return ways.stream();
    }
}
