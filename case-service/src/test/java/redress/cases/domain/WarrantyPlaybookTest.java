package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static redress.cases.domain.CaseInWork.*;
import static redress.cases.domain.DamagedPlaybookTest.*;
import static redress.cases.domain.EveryEdgeTest.edges;
import static redress.cases.domain.FitPlaybookTest.*;
import static redress.cases.domain.NotWorkingPlaybookTest.aged;
import static redress.cases.domain.NotWorkingPlaybookTest.faulty;
import static redress.cases.domain.SampleCase.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.cases.domain.CaseEvent.*;
import redress.cases.playbook.Effect;
import redress.contracts.EvidenceKind;
import redress.contracts.FreightPayer;
import redress.contracts.Money;
import redress.contracts.ReturnMethod;
import redress.contracts.Sourcing;
import redress.contracts.SupplierClaimCause;
import redress.contracts.SupplierPlan;
import redress.policy.IssueType;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;
import redress.policy.Role;

/// WAR, edge by edge: it failed in use, long after it was bought.
class WarrantyPlaybookTest {

    static CaseInWork failed(int days, String cost) {
        return aged(IssueType.WARRANTY, days, cost);
    }

    static CaseInWork asked(int days, String cost) {
        return faulty(failed(days, cost).answers("RESHIP").answers("NO"));
    }

    static CaseInWork claimed(int days, String cost) {
        return asked(days, cost).told("NO");
    }

    static CaseInWork longAgo() {
        return claimed(181, "9.00").plans(SupplierPlan.RESHIP);
    }

    static CaseInWork refunding(String cost) {
        return faulty(failed(70, cost).answers("REFUND"));
    }

    static Inputs discount(String amount) {
        return new Inputs(Map.of(), Map.of("discount", Money.of(amount, "EUR")), Map.of(), Map.of(), Map.of());
    }

    @Test
    void COV_000_12_R_000_23_where_long_use_is_plain_the_old_part_need_not_be_shown_but_the_fault_must() {
        var work = failed(70, "9.00").answers("RESHIP").answers("YES");

        assertThat(work.all(EvidenceRequested.class).getFirst().kinds()).containsExactly(EvidenceKind.FAULT_MEDIA);
        assertThat(work.shows(1, EvidenceKind.FAULT_MEDIA).at()).isEqualTo("WAR-05/1");
        assertThat(failed(70, "9.00")
                        .answers("RESHIP")
                        .answers("NO")
                        .all(EvidenceRequested.class)
                        .getFirst()
                        .kinds())
                .hasSize(3);
    }

    @Test
    void COV_000_12_COV_000_13_R_000_19_the_supplier_is_held_to_account_under_warranty() {
        for (var work : List.of(claimed(70, "9.00"), refunding("9.00").told("NO"))) {
            assertThat(work.works().lastLiability())
                    .map(LiabilityDetermined::cause)
                    .contains(LiabilityCause.PRODUCT_DEFECT);
            assertThat(work.all(SupplierClaimRequested.class))
                    .extracting(SupplierClaimRequested::cause)
                    .containsExactly(SupplierClaimCause.WARRANTY);
        }
    }

    @ParameterizedTest
    @CsvSource({"61, WAR-10, 0", "180, WAR-10, 0", "181, WAR-11, 0", "365, WAR-11, 0", "366, WAR-11, 1"})
    void COV_000_12_P_15_R_000_22_is_recent_up_to_180_days_and_beyond_365_the_agent_is_warned(
            int days, String node, int warnings) {
        var work = claimed(days, "9.00").plans(SupplierPlan.RESHIP);

        assertThat(work.run().node()).isEqualTo(node);
        assertThat(work.all(CaseEscalated.class))
                .hasSize(warnings)
                .allSatisfy(told -> assertThat(told).isEqualTo(new CaseEscalated(Role.AGENT, "P-15", "WAR-08", 0)));
    }

    @ParameterizedTest
    @CsvSource({"RESHIP, SUPPLIER_REPLACEMENT", "REFUND, OWN_COST"})
    void COV_000_12_a_recent_one_is_replaced_at_once(SupplierPlan plan, Sourcing from) {
        var work = claimed(70, "9.00").plans(plan);

        assertThat(work.all(ReshipmentAsked.class))
                .extracting(ReshipmentAsked::sourcing)
                .containsExactly(from);
        assertThat(arrived(work).last()).endsWith(closed(Outcome.WARRANTY_REPLACED));
    }

    @Test
    void COV_000_12_R_000_22_one_bought_long_ago_goes_back_at_the_customers_cost_first() {
        var work = longAgo().answers("RETURN_AND_REPLACE");
        assertThat(work.all(ReturnAuthorized.class))
                .extracting(ReturnAuthorized::method, ReturnAuthorized::payer)
                .containsExactly(tuple(ReturnMethod.ADDRESS, FreightPayer.CUSTOMER));
        assertThat(work.all(ReshipmentAsked.class)).isEmpty();

        work.does(work.returned(ReturnStatus.RECEIVED, ""));

        assertThat(edges(work)).endsWith("WAR-13 RECEIVED", "WAR-09 DONE");
        assertThat(arrived(work).last()).endsWith(closed(Outcome.WARRANTY_REPLACED));
    }

    @Test
    void P_32_what_never_comes_ends_without_response() {
        assertThat(longAgo().answers("RETURN_AND_REPLACE").waits().last()).endsWith(closed(Outcome.NO_RESPONSE));
    }

    @Test
    void COV_000_12_R_000_22_heavy_goods_get_a_discount_on_a_new_one_told_with_its_code() {
        var work = longAgo();
        assertThat(work.refusal(work.answer("DISCOUNT_ON_NEW", Inputs.NONE, ANN)))
                .isEqualTo("answer.input-missing");
        assertThat(work.refusal(work.answer("DISCOUNT_ON_NEW", discount("0.00"), ANN)))
                .isEqualTo("answer.input-bad");

        work.answers("DISCOUNT_ON_NEW", discount("15.00"));

        assertThat(work.works().goodwill()).singleElement().satisfies(granted -> {
            assertThat(granted.kind()).isEqualTo(Effect.Goodwill.NEXT_ORDER_DISCOUNT);
            assertThat(granted.value()).isEqualTo(Money.of("15.00", "EUR"));
        });
        assertThat(work.letters().getLast().template()).isEqualTo("DISCOUNT_GRANTED");
        assertThat(work.letters().getLast().variables()).containsEntry("value", "15.00 EUR");
        assertThat(work.letters().getLast().variables().get("code")).matches("[0-9A-F]{8}");
        assertThat(work.last()).endsWith(closed(Outcome.DISCOUNTED_REPURCHASE));
    }

    @ParameterizedTest
    @CsvSource({"99.99, 0", "100.00, 1"})
    void COV_000_12_P_10_R_000_20_if_the_supplier_refuses_goods_of_high_value_come_back_to_him(
            String cost, int labels) {
        var work = claimed(70, cost).plans(SupplierPlan.REJECTED);

        assertThat(work.all(ReturnAuthorized.class)).hasSize(labels);
        assertThat(work.all(SupplierReturnAsked.class)).hasSize(labels);
        assertThat(work.all(ReshipmentAsked.class))
                .extracting(ReshipmentAsked::sourcing)
                .containsExactly(Sourcing.OWN_COST);
    }

    @Test
    void COV_000_12_goods_with_our_label_need_no_address() {
        var work = claimed(181, "100.00").plans(SupplierPlan.REJECTED).answers("RETURN_AND_REPLACE");

        assertThat(work.at()).isEqualTo("WAR-13/1");
        assertThat(work.all(ReturnAuthorized.class))
                .extracting(ReturnAuthorized::method)
                .containsExactly(ReturnMethod.LABEL);
    }

    @Test
    void COV_000_13_R_000_28_a_refund_is_given_with_the_plan_or_without() {
        assertThat(failed(70, "9.00").answers("REFUND").templates()).containsExactly("REFUND_IF_OUR_FAULT");
        assertThat(refunding("9.00").told("NO").plans(SupplierPlan.REFUND).last())
                .endsWith(closed(Outcome.REFUNDED_FULL));
        assertThat(refunding("9.00").told("NO").waits().last()).endsWith(closed(Outcome.REFUNDED_FULL));
    }

    @Test
    void COV_000_13_P_10_R_000_20_goods_of_high_value_go_on_to_the_supplier() {
        var work = refunding("100.00").told("NO").plans(SupplierPlan.REJECTED);

        assertThat(edges(work)).endsWith("WAR-25 DONE", "WAR-26 YES", "WAR-27 DONE");
        assertThat(work.all(SupplierReturnAsked.class)).hasSize(1);
    }

    @Test
    void COV_000_12_a_wish_that_is_not_known_is_steered_to_a_reshipment() {
        assertThat(failed(70, "9.00").answers("NOT_STATED").templates()).containsExactly("RESHIP_SUGGESTION");
    }

    static Stream<CaseInWork> everyWay() {
        var ways = new ArrayList<CaseInWork>();
        ways.add(failed(70, "9.00").answers("RESHIP").answers("YES").shows(1, EvidenceKind.FAULT_MEDIA));
        ways.add(asked(70, "9.00").told("YES"));
        ways.add(arrived(claimed(70, "9.00").plans(SupplierPlan.RESHIP)));
        ways.add(claimed(70, "9.00").waits());
        ways.add(claimed(70, "100.00").plans(SupplierPlan.REJECTED));
        var back = longAgo().answers("RETURN_AND_REPLACE");
        ways.add(back.does(back.returned(ReturnStatus.RECEIVED, "")));
        ways.add(longAgo().answers("RETURN_AND_REPLACE").waits());
        ways.add(longAgo().answers("DISCOUNT_ON_NEW", discount("15.00")));
        ways.add(refunding("9.00").told("YES"));
        ways.add(refunding("9.00").told("NO").plans(SupplierPlan.REFUND));
        ways.add(refunding("9.00").told("NO").waits());
        ways.add(refunding("100.00").told("NO").plans(SupplierPlan.REJECTED));
        for (var answer : List.of("ACCEPTS", "PREFERS_REFUND")) {
            ways.add(failed(70, "9.00").answers("NOT_STATED").answers(answer));
        }
        return ways.stream();
    }
}
