package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static redress.cases.domain.CaseInWork.*;
import static redress.cases.domain.EveryEdgeTest.edges;
import static redress.cases.domain.SampleCase.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent.*;
import redress.cases.domain.Scene.ParcelNow;
import redress.cases.domain.Scene.Receipt;
import redress.cases.intake.Classification.Classified;
import redress.cases.playbook.Effect;
import redress.contracts.Channel;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;
import redress.contracts.RefundKind;
import redress.contracts.Sourcing;
import redress.contracts.SupplierClaimCause;
import redress.contracts.SupplierPlan;
import redress.policy.Department;
import redress.policy.IssueType;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;
import redress.policy.Party;
import redress.policy.Role;

/// INC, edge by edge: something is missing from the order.
class IncompletePlaybookTest {

    static final ParcelNow SIGNED = new ParcelNow("p1", "W-1", "DHL", List.of(), Receipt.SIGNED);
    static final ParcelNow UNDER_WAY = new ParcelNow("p2", "W-2", "DHL", List.of(), Receipt.UNDER_WAY);

    @Nested
    class ParcelsStillUnderWay {

        @Test
        void COV_000_02_R_000_02_the_customer_is_told_and_nothing_is_claimed() {
            var work = complained(SIGNED, UNDER_WAY);

            assertThat(edges(work)).containsExactly("INT-01 INCOMPLETE", "INC-01 YES", "INC-02 NO", "INC-03 DONE");
            assertThat(work.letters()).singleElement().satisfies(letter -> {
                assertThat(letter.template()).isEqualTo("SPLIT_PARCEL_INFO");
                assertThat(letter.customerId()).isEqualTo("C-1");
                assertThat(letter.channel()).containsExactly(Channel.EMAIL);
                assertThat(letter.language()).isEqualTo("en");
                assertThat(letter.variables()).containsEntry("waybills", "W-2").containsEntry("orderId", "O-1");
            });
            assertThat(work.last()).endsWith(new CaseClosed(Outcome.INFORMED_ONLY, NO_TEXTS));
            assertThat(work.works().claims()).isEmpty();
        }

        @Test
        void COV_000_02_a_check_tells_the_facts_it_decided_on() {
            assertThat(complained(SIGNED, UNDER_WAY).all(NodeAnswered.class))
                    .extracting(NodeAnswered::nodeId, NodeAnswered::facts)
                    .contains(
                            tuple("INC-01", Map.of("order.isSplit", "true")),
                            tuple("INC-02", Map.of("order.allSigned", "false")));
        }

        @Test
        void COV_000_02_split_and_signed_is_asked_what_is_missing() {
            var work = complained(SIGNED, new ParcelNow("p2", "W-2", "DHL", List.of(), Receipt.SIGNED));

            assertThat(edges(work)).containsExactly("INT-01 INCOMPLETE", "INC-01 YES", "INC-02 YES");
            assertThat(work.at()).isEqualTo("INC-04/1");
        }

        @Test
        void COV_000_02_not_split_is_asked_what_is_missing_whether_parcels_are_known_or_not() {
            assertThat(complained(SIGNED).at()).isEqualTo("INC-04/1");
            assertThat(complained(UNDER_WAY).at()).isEqualTo("INC-04/1");
            assertThat(complained().at()).isEqualTo("INC-04/1");
        }
    }

    @Nested
    class ParcelsHeardOfAfterTheComplaint {

        static final LookAgain HEARD = new LookAgain(CLOCK);

        @Test
        void COV_000_02_R_000_02_a_split_is_seen_as_soon_as_it_is_known() {
            var work = complained().carriedBy(SIGNED, UNDER_WAY).does(HEARD);

            assertThat(edges(work))
                    .containsExactly("INT-01 INCOMPLETE", "INC-01 NO", "INC-01 YES", "INC-02 NO", "INC-03 DONE");
            assertThat(work.templates()).containsExactly("SPLIT_PARCEL_INFO");
            assertThat(work.last()).endsWith(new CaseClosed(Outcome.INFORMED_ONLY, NO_TEXTS));
        }

        @Test
        void parcels_that_change_no_answer_change_nothing() {
            assertThat(complained().carriedBy(SIGNED).decided(HEARD)).isEmpty();
            assertThat(complained(SIGNED, new ParcelNow("p2", "W-2", "DHL", List.of(), Receipt.SIGNED))
                            .decided(HEARD))
                    .isEmpty();
        }

        @Test
        void what_was_seen_anew_is_not_seen_again() {
            var signed = new ParcelNow("p2", "W-2", "DHL", List.of(), Receipt.SIGNED);
            var work = complained(SIGNED).carriedBy(SIGNED, signed).does(HEARD);

            assertThat(work.at()).isEqualTo("INC-04/2");
            assertThat(work.decided(HEARD)).isEmpty();
        }

        @Test
        void once_a_person_answered_nothing_is_turned_back() {
            assertThat(complained(SIGNED)
                            .answers("YES", TWO_PADS)
                            .carriedBy(SIGNED, UNDER_WAY)
                            .decided(HEARD))
                    .isEmpty();
        }

        @Test
        void ENG_2_about_another_matter_it_is_not_turned_back_into_the_first() {
            assertThat(complained(SIGNED)
                            .does(new Reclassify(IssueType.DAMAGED, REASON, ANN))
                            .carriedBy(SIGNED, UNDER_WAY)
                            .decided(HEARD))
                    .isEmpty();
        }

        @Test
        void it_is_no_persons_to_say() {
            assertThat(complained(SIGNED).refusal(new LookAgain(ANN))).isEqualTo("case.role");
        }
    }

    @Nested
    class Photos {

        @Test
        void COV_000_03_R_000_03_are_asked_for_before_anybody_asks_purchasing() {
            var work = askedForPhotos();

            assertThat(work.at()).isEqualTo("INC-07/1");
            assertThat(work.status()).isEqualTo(CaseStatus.WAITING_CUSTOMER);
            assertThat(work.templates()).containsExactly("ASK_PHOTOS");
            assertThat(work.requests()).isEmpty();
        }

        @Test
        void ENG_11_only_those_that_are_not_there_are_asked_for() {
            var work = complained(SIGNED).shows(1, EvidenceKind.PRODUCT_PHOTO).answers("YES", TWO_PADS);

            assertThat(work.all(EvidenceRequested.class))
                    .containsExactly(new EvidenceRequested(
                            "INC-07", 1, List.of(EvidenceKind.OUTER_PACKAGING_PHOTO), List.of(), 1));
        }

        @Test
        void ENG_11_the_check_passes_at_once_if_they_are_there() {
            var work = complained(SIGNED)
                    .shows(1, EvidenceKind.PRODUCT_PHOTO)
                    .shows(2, EvidenceKind.OUTER_PACKAGING_PHOTO)
                    .answers("YES", TWO_PADS);

            assertThat(work.at()).isEqualTo("INC-09/1");
            assertThat(work.letters()).isEmpty();
        }

        @Test
        void ENG_17_the_last_of_them_answers_INC_07_by_itself() {
            var work = askedForPhotos().shows(1, EvidenceKind.PRODUCT_PHOTO);
            assertThat(work.at()).isEqualTo("INC-07/1");

            work.shows(2, EvidenceKind.OUTER_PACKAGING_PHOTO);

            assertThat(work.at()).isEqualTo("INC-09/1");
            assertThat(work.latest(NodeAnswered.class)).singleElement().satisfies(answered -> {
                assertThat(answered.answer()).isEqualTo("PROVIDED");
                assertThat(answered.by()).isEmpty();
            });
        }

        @Test
        void ENG_17_at_INC_06_somebody_must_say_what_is_missing_too() {
            var work = complained(SIGNED)
                    .answers("NO")
                    .shows(1, EvidenceKind.PRODUCT_PHOTO)
                    .shows(2, EvidenceKind.OUTER_PACKAGING_PHOTO);

            assertThat(work.at()).isEqualTo("INC-06/1");
            assertThat(work.refusal(work.answer("PROVIDED", Inputs.NONE, ANN))).isEqualTo("answer.input-missing");
            assertThat(work.answers("PROVIDED", TWO_PADS).at()).isEqualTo("INC-09/1");
        }

        @ParameterizedTest
        @CsvSource({"RESHIP, INC-18", "FULL_REFUND, closed", "PARTIAL_REFUND, closed"})
        void COV_000_03_R_000_03_refused_ones_leave_the_remedy_to_the_agent(String remedy, String end) {
            var work = askedForPhotos().answers("REFUSED");
            assertThat(work.at()).isEqualTo("INC-08/1");

            work.answers(remedy, remedy.equals("PARTIAL_REFUND") ? amount("24.99") : Inputs.NONE);

            assertThat(
                            work.status() == CaseStatus.CLOSED
                                    ? "closed"
                                    : work.run().node())
                    .isEqualTo(end);
            assertThat(work.known().dossier().affected()).containsExactly(new Quantity("1", 2));
        }
    }

    @Nested
    class Causes {

        @Test
        void COV_000_03_the_after_sales_group_is_asked_and_told_so() {
            var work = askedForCause();

            assertThat(work.status()).isEqualTo(CaseStatus.WAITING_DEPARTMENT);
            assertThat(work.requests()).singleElement().satisfies(request -> {
                assertThat(request.department()).isEqualTo(Department.AFTER_SALES_GROUP);
                assertThat(request.topic()).isEqualTo("MISSING_CAUSE");
                assertThat(request.answers())
                        .containsExactly(
                                "SUPPLIER_SHORT_SHIPMENT",
                                "WAREHOUSE_SHORT_SHIPMENT",
                                "ORDERING_ERROR",
                                "SKU_MATCHING_ERROR");
                assertThat(request.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(2)));
            });
            assertThat(work.all(MessageRequested.class).getLast())
                    .satisfies(told -> assertThat(told.to()).isEqualTo("AFTER_SALES_GROUP"))
                    .satisfies(told -> assertThat(told.customerId()).isEmpty());
        }

        @ParameterizedTest
        @CsvSource({
            "WAREHOUSE_SHORT_SHIPMENT, WAREHOUSE, WAREHOUSE",
            "ORDERING_ERROR, PURCHASING, PURCHASING",
            "SKU_MATCHING_ERROR, OPERATIONS, PRODUCT_TEAM"
        })
        void COV_000_03_AMB_03_a_cause_of_ours_is_a_task_and_no_claim(
                LiabilityCause cause, Department tasked, Party party) {
            var work = askedForCause().told(cause.name());

            assertThat(work.at()).isEqualTo("INC-16/1");
            assertThat(work.works().liability()).containsExactly(new LiabilityDetermined(party, cause));
            assertThat(work.all(ImprovementTaskOpened.class))
                    .extracting(ImprovementTaskOpened::department, ImprovementTaskOpened::cause)
                    .containsExactly(tuple(tasked, cause));
            assertThat(work.works().claims()).isEmpty();
        }

        @Test
        void COV_000_03_R_000_04_a_short_shipment_of_the_supplier_is_claimed_with_what_is_missing_and_shown() {
            var work = awaitingPlan();

            assertThat(work.at()).isEqualTo("INC-12/1");
            assertThat(work.status()).isEqualTo(CaseStatus.WAITING_EXTERNAL);
            assertThat(work.all(SupplierClaimRequested.class)).singleElement().satisfies(claim -> {
                assertThat(claim.supplierId()).isEqualTo("S-1");
                assertThat(claim.cause()).isEqualTo(SupplierClaimCause.SUPPLIER_SHORT_SHIPMENT);
                assertThat(claim.lines())
                        .containsExactly(new Claimed("1", "PAD-4", 2, List.of(Money.of("31.00", "CNY"))));
                assertThat(claim.evidence())
                        .extracting(shown -> shown.kind())
                        .containsExactly(EvidenceKind.PRODUCT_PHOTO, EvidenceKind.OUTER_PACKAGING_PHOTO);
            });
        }
    }

    @Nested
    class SuppliersPlan {

        @ParameterizedTest
        @EnumSource(SupplierPlan.class)
        void COV_000_03_R_000_04_whatever_it_is_the_customer_is_asked_then(SupplierPlan plan) {
            var work = awaitingPlan().plans(plan);

            assertThat(edges(work)).endsWith("INC-12 " + plan);
            assertThat(work.at()).isEqualTo("INC-16/1");
        }

        @ParameterizedTest
        @CsvSource({"RESHIP, SUPPLIER_REPLACEMENT", "REFUND, OWN_STOCK", "REJECTED, OWN_STOCK"})
        void the_goods_come_from_the_supplier_only_if_that_is_his_plan(SupplierPlan plan, Sourcing sourcing) {
            var work = awaitingPlan().plans(plan).answers("RESHIP");

            assertThat(work.all(ReshipmentAsked.class)).singleElement().satisfies(asked -> {
                assertThat(asked.sourcing()).isEqualTo(sourcing);
                assertThat(asked.lines()).containsExactly(new Quantity("1", 2));
                assertThat(asked.charge()).isEqualTo(Effect.Charge.FREE);
                assertThat(asked.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(3)));
            });
        }

        @Test
        void P_09_after_three_working_days_of_silence_the_customer_is_asked() {
            var work = awaitingPlan();
            assertThat(work.run().stay().due()).singleElement().satisfies(due -> {
                assertThat(due.rule()).isEqualTo("P-09");
                assertThat(due.dueAt()).isEqualTo(Instant.parse("2026-03-05T10:00:00Z"));
            });

            assertThat(edges(work.waits())).endsWith("INC-12 TIMEOUT");
            assertThat(work.at()).isEqualTo("INC-16/1");
            assertThat(work.latest(NodeAnswered.class).getFirst().facts()).containsEntry("silence", "P-09");
        }

        @Test
        void COV_000_03_R_000_05_for_an_urgent_customer_nobody_waits() {
            var work = askedForCause()
                    .does(new MarkUrgency(Urgency.URGENT, REASON, ANN))
                    .told("SUPPLIER_SHORT_SHIPMENT");

            assertThat(edges(work)).endsWith("INC-10 DONE", "INC-11 YES");
            assertThat(work.at()).isEqualTo("INC-16/1");
            assertThat(work.works().claims()).hasSize(1);
        }
    }

    @Nested
    class Remedies {

        @Test
        void ENG_5_R_000_27_a_reshipment_ends_when_its_number_was_sent() {
            var work = askedForWish().answers("RESHIP");
            assertThat(work.at()).isEqualTo("INC-18/1");
            assertThat(work.status()).isEqualTo(CaseStatus.WAITING_EXTERNAL);

            work.does(work.dispatched());
            assertThat(work.templates()).endsWith("SEND_TRACKING");
            assertThat(work.letters().getLast().variables())
                    .containsEntry("waybill", "W-2")
                    .containsEntry("carrier", "DHL");
            assertThat(work.at()).isEqualTo("INC-18/1");

            work.does(work.sent());
            assertThat(work.last())
                    .contains(new ReshipmentTrackingSent(
                            work.all(ReshipmentAsked.class).getFirst().reshipmentId(),
                            work.letters().getLast().messageId()))
                    .endsWith(new CaseClosed(Outcome.RESHIPPED, NO_TEXTS));
        }

        @Test
        void COV_000_03_R_000_06_a_small_accessory_is_refunded_in_part() {
            var work = askedForWish().answers("REFUND").answers("YES", amount("3.50"));

            assertThat(work.all(RefundRequested.class)).singleElement().satisfies(refund -> {
                assertThat(refund.kind()).isEqualTo(RefundKind.PARTIAL);
                assertThat(refund.amount()).containsExactly(Money.of("3.50", "EUR"));
                assertThat(refund.lines()).containsExactly(new Quantity("1", 2));
            });
            assertThat(work.last()).endsWith(new CaseClosed(Outcome.REFUNDED_PARTIAL, NO_TEXTS));
        }

        @Test
        void ENG_14_anything_else_is_refunded_in_full_whole_lines() {
            var work = askedForWish().answers("REFUND").answers("NO");

            assertThat(work.all(RefundRequested.class)).singleElement().satisfies(refund -> {
                assertThat(refund.kind()).isEqualTo(RefundKind.FULL);
                assertThat(refund.amount()).isEmpty();
                assertThat(refund.lines()).containsExactly(new Quantity("1", 4));
            });
            assertThat(work.last()).endsWith(new CaseClosed(Outcome.REFUNDED_FULL, NO_TEXTS));
        }

        @Test
        void I_15_the_requester_is_who_gave_the_answer_that_led_to_it() {
            var work = askedForWish();
            work.does(work.answer("REFUND", Inputs.NONE, ANN)).does(work.answer("NO", Inputs.NONE, SUE));

            assertThat(work.all(RefundRequested.class).getFirst().by())
                    .isEqualTo(new Requester("sue", List.of(Role.SUPERVISOR)));
        }
    }

    static Stream<CaseInWork> everyWay() {
        var ways = new ArrayList<CaseInWork>();
        for (var type : IssueType.values()) {
            ways.add(new CaseInWork(PLAYBOOKS).opens(new Classified(type, SURE)));
        }
        for (var outcome : Outcome.values()) {
            ways.add(new CaseInWork(PLAYBOOKS)
                    .opens(new Classified(IssueType.TRACE, SURE))
                    .answers(outcome.name(), Inputs.of(Map.of(), NOTE)));
        }
        ways.add(new CaseInWork(PLAYBOOKS)
                .opens(UNCLEAR)
                .answers("TYPE_SET", Inputs.of(Map.of("issueType", "TRACE"), Map.of())));
        ways.add(complained(SIGNED, UNDER_WAY));
        ways.add(complained(SIGNED, new ParcelNow("p2", "W-2", "DHL", List.of(), Receipt.SIGNED)));
        ways.add(complained(SIGNED).answers("NO").answers("REFUSED").answers("RESHIP", TWO_PADS));
        ways.add(complained(SIGNED).answers("NO").answers("PROVIDED", TWO_PADS));
        ways.add(askedForPhotos().answers("REFUSED").answers("FULL_REFUND"));
        ways.add(askedForPhotos().answers("REFUSED").answers("PARTIAL_REFUND", amount("1.00")));
        for (var cause : List.of("ORDERING_ERROR", "SKU_MATCHING_ERROR")) {
            ways.add(askedForCause().told(cause));
        }
        for (var plan : SupplierPlan.values()) {
            ways.add(awaitingPlan().plans(plan));
        }
        ways.add(awaitingPlan().waits());
        ways.add(askedForCause()
                .does(new MarkUrgency(Urgency.URGENT, REASON, ANN))
                .told("SUPPLIER_SHORT_SHIPMENT"));
        ways.add(complained(SIGNED)
                .shows(1, EvidenceKind.PRODUCT_PHOTO)
                .shows(2, EvidenceKind.OUTER_PACKAGING_PHOTO)
                .answers("YES", TWO_PADS));
        var reshipped = askedForWish().answers("RESHIP");
        reshipped.does(reshipped.dispatched()).does(reshipped.sent());
        ways.add(reshipped);
        ways.add(askedForWish().answers("REFUND").answers("YES", amount("1.00")));
        ways.add(askedForWish().answers("REFUND").answers("NO"));
        return ways.stream();
    }
}
