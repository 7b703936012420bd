package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static redress.cases.domain.CaseInWork.*;
import static redress.cases.domain.SampleCase.*;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent.*;
import redress.contracts.Money;
import redress.policy.Department;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;
import redress.policy.Role;

/// What a case sets going, and what keeps it from doing so twice or too much.
class DeedsTest {

    /// Causes are found, and followed up or not.
    static final String CAUSES = """
        id: INC
        version: 1
        title: { en: Incomplete, zh: 少件 }
        start: INC-01
        nodes:
          - id: INC-01
            kind: DECISION
            text: { en: Decide, zh: 判断 }
            answers:
              WAREHOUSE_MISPICK: INC-01
              CARRIER_LOSS: INC-01
              LISTING_IMAGE: INC-01
              UNKNOWN: INC-01
              CUSTOMER_MISREAD: INC-01
              PRODUCT_DEFECT: INC-01
              DONE: INC-90
            onAnswer:
              WAREHOUSE_MISPICK: [ { type: SET_LIABILITY, cause: answer } ]
              CARRIER_LOSS: [ { type: SET_LIABILITY, cause: answer, ifNone: true } ]
              LISTING_IMAGE: [ { type: SET_LIABILITY, cause: answer }, { type: FAULT_LOG, department: DESIGN } ]
              UNKNOWN: [ { type: SET_LIABILITY, cause: answer } ]
              CUSTOMER_MISREAD: [ { type: SET_LIABILITY, cause: answer } ]
              PRODUCT_DEFECT: [ { type: SET_LIABILITY, cause: PRODUCT_DEFECT }, { type: OPEN_SUPPLIER_CLAIM, cause: PRODUCT_DEFECT } ]
          - { id: INC-90, kind: END, outcome: INFORMED_ONLY, text: { en: End, zh: 结束 } }
        """;

    final CaseInWork found = new CaseInWork(WalkTest.playbooks(CAUSES)).opens(INCOMPLETE);

    static CaseInWork with(CaseOrder.Line... lines) {
        var order = new CaseOrder("O-1", "ebay", "brake-and-bolt", ORDER.profile(), "C-1", "en", List.of(lines));
        return new CaseInWork(WalkTest.playbooks(CAUSES)).opens(order, INCOMPLETE);
    }

    static CaseOrder.Line line(String lineId, String supplierId) {
        return new CaseOrder.Line(
                lineId, "SKU-" + lineId, "Part", 1, Money.of("5.00", "EUR"), List.of(), List.of(), supplierId);
    }

    @Nested
    class Liability {

        @Test
        void ENG_20_a_later_finding_replaces_an_earlier_one_and_both_stay() {
            found.answers("WAREHOUSE_MISPICK").answers("LISTING_IMAGE");

            assertThat(found.works().lastLiability().orElseThrow().cause()).isEqualTo(LiabilityCause.LISTING_IMAGE);
            assertThat(found.works().liability()).hasSize(2);
        }

        @Test
        void ENG_20_if_none_says_nothing_where_a_cause_is_known() {
            assertThat(found.answers("CARRIER_LOSS").works().liability()).hasSize(1);
            assertThat(found.answers("WAREHOUSE_MISPICK")
                            .answers("CARRIER_LOSS")
                            .works()
                            .liability())
                    .hasSize(2);
        }

        @ParameterizedTest
        @CsvSource({"WAREHOUSE_MISPICK, WAREHOUSE", "CARRIER_LOSS, FULFILMENT"})
        void ENG_12_I_19_a_cause_that_nothing_follows_from_becomes_a_task_at_the_end(
                LiabilityCause cause, Department department) {
            found.answers(cause.name()).answers("DONE");

            assertThat(found.works().tasks()).singleElement().satisfies(task -> {
                assertThat(task.cause()).isEqualTo(cause);
                assertThat(task.department()).isEqualTo(department);
            });
            assertThat(found.last()).endsWith(new CaseClosed(Outcome.INFORMED_ONLY, NO_TEXTS));
        }

        @Test
        void ENG_12_I_19_also_where_the_case_is_closed_by_hand() {
            found.answers("WAREHOUSE_MISPICK").does(new CloseCase(Outcome.REJECTED, NOTE, ANN));

            assertThat(found.works().tasks()).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({"LISTING_IMAGE, 1", "PRODUCT_DEFECT, 0", "UNKNOWN, 0", "CUSTOMER_MISREAD, 0"})
        void ENG_12_I_19_not_where_something_follows_or_nobody_of_us_is_at_fault(String cause, int tasks) {
            found.answers(cause).answers("DONE");

            assertThat(found.works().tasks()).hasSize(tasks);
        }

        @Test
        void I_19_a_task_for_an_earlier_cause_is_none_for_the_last() {
            found.answers("LISTING_IMAGE").answers("WAREHOUSE_MISPICK").answers("DONE");

            assertThat(found.works().tasks())
                    .extracting(ImprovementTaskOpened::department)
                    .containsExactly(Department.DESIGN, Department.WAREHOUSE);
        }

        @Test
        void I_19_closing_again_opens_no_second_task() {
            found.answers("WAREHOUSE_MISPICK").answers("DONE").does(new ReopenCase(REASON, ANN));

            assertThat(found.answers("DONE").works().tasks()).hasSize(1);
        }
    }

    @Nested
    class Claims {

        @Test
        void R_000_04_go_to_each_supplier_for_his_own_lines() {
            var work =
                    with(line("1", "S-1"), line("2", "S-2"), line("3", "S-1")).answers("PRODUCT_DEFECT");

            assertThat(work.all(SupplierClaimRequested.class))
                    .extracting(
                            SupplierClaimRequested::supplierId,
                            claim -> claim.lines().stream().map(Claimed::lineId).toList())
                    .containsExactly(tuple("S-1", List.of("1", "3")), tuple("S-2", List.of("2")));
            assertThat(work.all(SupplierClaimRequested.class))
                    .extracting(SupplierClaimRequested::claimId)
                    .doesNotHaveDuplicates();
        }

        @Test
        void of_a_line_without_supplier_a_lead_is_told() {
            var work = with(line("1", "S-1"), line("2", "")).answers("PRODUCT_DEFECT");

            assertThat(work.all(SupplierClaimRequested.class)).hasSize(1);
            assertThat(work.all(CaseEscalated.class))
                    .containsExactly(new CaseEscalated(Role.LEAD, "R-000-04", "INC-01", 0));
        }
    }

    @Nested
    class Reshipments {

        final CaseInWork reshipped = askedForPhotos().answers("REFUSED").answers("RESHIP");

        void again() {
            reshipped.does(reshipped.dispatched()).does(reshipped.sent()).does(new ReopenCase(REASON, ANN));
        }

        @Test
        void I_06_no_more_is_sent_again_than_was_ordered() {
            again();
            var three = missing(new Quantity("1", 3));

            assertThat(reshipped.refusal(reshipped.answer("RESHIP", three, ANN)))
                    .isEqualTo("reshipment.over-ordered");
            assertThat(reshipped.answers("RESHIP", TWO_PADS).at()).isEqualTo("INC-18/2");
        }

        @Test
        void I_06_unless_a_supervisor_answers_for_it() {
            again();

            reshipped.does(reshipped.answer("RESHIP", missing(new Quantity("1", 3)), SUE));

            assertThat(reshipped.works().reshipments()).hasSize(2);
        }

        @Test
        void I_06_one_that_was_cancelled_does_not_count() {
            again();
            var first = reshipped.all(ReshipmentAsked.class).getFirst().reshipmentId();
            reshipped.does(fact(new ReshipmentReported(first, ReshipmentStatus.CANCELLED, "", "", List.of())));

            assertThat(reshipped
                            .answers("RESHIP", missing(new Quantity("1", 3)))
                            .at())
                    .isEqualTo("INC-18/2");
        }

        @Test
        void ENG_7_I_16_the_second_one_has_an_id_of_its_own() {
            again();

            assertThat(reshipped.answers("RESHIP").all(ReshipmentAsked.class))
                    .extracting(ReshipmentAsked::reshipmentId)
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }

        @Test
        void ENG_7_I_16_the_same_step_always_gives_the_same_id() {
            var other = askedForPhotos().answers("REFUSED").answers("RESHIP");

            assertThat(other.history()).isEqualTo(reshipped.history());
        }
    }

    @Nested
    class Refunds {

        final CaseInWork refunded = askedForWish().answers("REFUND").answers("NO");

        @Test
        void I_02_of_the_same_lines_are_not_asked_for_twice() {
            refunded.does(new ReopenCase(REASON, ANN));

            assertThat(refunded.refusal(refunded.answer("NO", Inputs.NONE, ANN)))
                    .isEqualTo("refund.under-way");
            assertThat(refunded.refusal(refunded.answer("YES", amount("1.00"), ANN)))
                    .isEqualTo("refund.under-way");
        }

        @Test
        void I_02_may_be_asked_for_again_after_a_refusal() {
            refunded.does(refunded.refund(RefundStatus.REJECTED)).answers("NO");

            assertThat(refunded.all(RefundRequested.class))
                    .extracting(RefundRequested::refundId)
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }

        @Test
        void I_02_of_other_lines_are_fine() {
            var work = askedForPhotos().answers("REFUSED").answers("FULL_REFUND");
            work.does(new ReopenCase(REASON, ANN)).answers("FULL_REFUND", missing(new Quantity("2", 1)));

            assertThat(work.works().refunds()).hasSize(2);
        }
    }
}
