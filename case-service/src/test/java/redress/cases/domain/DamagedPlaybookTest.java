package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static redress.cases.domain.CaseInWork.*;
import static redress.cases.domain.EveryEdgeTest.edges;
import static redress.cases.domain.SampleCase.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent.*;
import redress.cases.domain.Scene.ParcelNow;
import redress.cases.domain.Scene.Receipt;
import redress.cases.domain.Standing.AllowedInput;
import redress.cases.domain.Standing.Bounds;
import redress.cases.intake.Classification;
import redress.cases.intake.Classification.Classified;
import redress.cases.playbook.Input.Need;
import redress.contracts.CarrierClaimCause;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;
import redress.contracts.RefundKind;
import redress.policy.Department;
import redress.policy.IssueType;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;
import redress.policy.Party;
import redress.policy.Role;

/// DMG, edge by edge: the goods came damaged.
class DamagedPlaybookTest {

    static final Classification DAMAGED = new Classified(IssueType.DAMAGED, SURE);
    static final ParcelNow WHOLE = new ParcelNow("p1", "W-1", "DHL", List.of(), Receipt.SIGNED);
    static final ParcelNow WITH_PADS = new ParcelNow("p1", "W-1", "DHL", List.of("1"), Receipt.SIGNED);
    static final ParcelNow WITH_SCREWS = new ParcelNow("p2", "W-2", "UPS", List.of("2"), Receipt.SIGNED);
    static final ParcelNow UNTOLD = new ParcelNow("p3", "W-3", "GLS", List.of(), Receipt.SIGNED);

    /// Two parts for 50.00 and 4.90 EUR, at these costs of one.
    static CaseOrder costing(List<Money> pads, List<Money> screws) {
        return new CaseOrder(
                "O-1",
                "ebay",
                "brake-and-bolt",
                ORDER.profile(),
                "C-1",
                "en",
                List.of(costing(PADS, pads), costing(SCREWS, screws)));
    }

    private static CaseOrder.Line costing(CaseOrder.Line line, List<Money> cost) {
        return new CaseOrder.Line(
                line.lineId(),
                line.sku(),
                line.title(),
                line.quantity(),
                line.unitPrice(),
                cost,
                line.grams(),
                line.supplierId());
    }

    static List<Money> usd(String amount) {
        return List.of(Money.of(amount, "USD"));
    }

    static CaseOrder cheap() {
        return costing(usd("31.00"), usd("0.40"));
    }

    static CaseOrder dear() {
        return costing(usd("0.40"), usd("100.00"));
    }

    /// The customer complains; photos are asked for.
    static CaseInWork broken(CaseOrder order, ParcelNow... parcels) {
        return new CaseInWork(PLAYBOOKS).carriedBy(parcels).opens(order, DAMAGED);
    }

    static CaseInWork photographed(CaseOrder order, ParcelNow... parcels) {
        return broken(order, parcels).shows(1, EvidenceKind.PRODUCT_PHOTO).shows(2, EvidenceKind.OUTER_PACKAGING_PHOTO);
    }

    /// The after-sales group is asked whether it can still be used.
    static CaseInWork judged(ParcelNow... parcels) {
        return photographed(cheap(), parcels);
    }

    static CaseInWork unusable(ParcelNow... parcels) {
        return judged(parcels).told("YES");
    }

    static CaseInWork usable(String severity) {
        return judged(WHOLE).told("NO", severity(severity));
    }

    static CaseInWork withoutEvidence() {
        return broken(cheap(), WHOLE).answers("REFUSED");
    }

    static Inputs severity(String severity) {
        return Inputs.of(Map.of("severity", severity), NO_TEXTS);
    }

    static Inputs damaged(Quantity... lines) {
        return new Inputs(Map.of(), Map.of(), Map.of("damaged", List.of(lines)), Map.of(), Map.of());
    }

    static Inputs figure(String amount, String currency) {
        return new Inputs(Map.of(), Map.of("figure", Money.of(amount, currency)), Map.of(), Map.of(), Map.of());
    }

    static CaseInWork arrived(CaseInWork work) {
        return work.does(work.dispatched()).does(work.sent());
    }

    static CaseClosed closed(Outcome outcome) {
        return new CaseClosed(outcome, NO_TEXTS);
    }

    @Nested
    class Photos {

        @Test
        void R_000_07_of_goods_and_packaging_are_asked_for_with_the_label_if_possible() {
            var work = broken(cheap(), WHOLE);

            assertThat(work.at()).isEqualTo("DMG-02/1");
            assertThat(work.templates()).containsExactly("ASK_DAMAGE_PHOTOS");
            assertThat(work.all(EvidenceRequested.class))
                    .containsExactly(new EvidenceRequested(
                            "DMG-02",
                            1,
                            List.of(EvidenceKind.PRODUCT_PHOTO, EvidenceKind.OUTER_PACKAGING_PHOTO),
                            List.of(EvidenceKind.WAYBILL_LABEL_PHOTO),
                            1));
        }

        @Test
        void R_000_09_go_without_the_label() {
            assertThat(judged(WHOLE).at()).isEqualTo("DMG-05/1");
        }

        @Test
        void of_the_label_alone_are_not_enough() {
            assertThat(broken(cheap(), WHOLE)
                            .shows(1, EvidenceKind.WAYBILL_LABEL_PHOTO)
                            .shows(2, EvidenceKind.PRODUCT_PHOTO)
                            .at())
                    .isEqualTo("DMG-02/1");
        }

        @Test
        void ENG_11_that_are_there_already_are_not_asked_for() {
            var labelled = complained()
                    .shows(1, EvidenceKind.WAYBILL_LABEL_PHOTO)
                    .shows(2, EvidenceKind.PRODUCT_PHOTO)
                    .does(new Reclassify(IssueType.DAMAGED, REASON, ANN));

            assertThat(labelled.all(EvidenceRequested.class))
                    .containsExactly(new EvidenceRequested(
                            "DMG-02", 1, List.of(EvidenceKind.OUTER_PACKAGING_PHOTO), List.of(), 1));
        }

        @Test
        void P_05_that_never_come_leave_it_to_the_agent() {
            assertThat(broken(cheap(), WHOLE).waits().waits().waits().waits().at())
                    .isEqualTo("DMG-13/1");
        }
    }

    @Nested
    class Value {

        @ParameterizedTest
        @CsvSource({"0.00, DMG-05", "99.99, DMG-05", "100.00, DMG-04", "5000.00, DMG-04"})
        void P_10_is_high_from_100_of_the_shops_currency_on(String cost, String node) {
            assertThat(photographed(costing(usd(cost), usd("0.00")), WHOLE)
                            .run()
                            .node())
                    .isEqualTo(node);
        }

        @Test
        void P_10_is_that_of_the_dearest_line() {
            assertThat(photographed(dear(), WHOLE).at()).isEqualTo("DMG-04/1");
        }

        @Test
        void R_000_07_if_high_asks_for_the_old_part_and_does_not_need_it() {
            var work = photographed(dear(), WHOLE);

            assertThat(work.templates()).endsWith("ASK_OLD_PART");
            assertThat(work.all(EvidenceRequested.class).getLast().kinds())
                    .containsExactly(EvidenceKind.OLD_PART_PHOTO, EvidenceKind.NAMEPLATE_PHOTO);
            assertThat(photographed(dear(), WHOLE)
                            .waits()
                            .waits()
                            .waits()
                            .waits()
                            .at())
                    .isEqualTo("DMG-05/1");
            assertThat(work.shows(3, EvidenceKind.OLD_PART_PHOTO)
                            .shows(4, EvidenceKind.NAMEPLATE_PHOTO)
                            .at())
                    .isEqualTo("DMG-05/1");
        }
    }

    @Nested
    class AFigureNobodyTold {

        final CaseInWork work = photographed(costing(List.of(), usd("0.40")), WHOLE);

        @Test
        void is_asked_of_an_agent() {
            assertThat(work.last()).endsWith(new FigureAsked("DMG-03", 1, "goods.unitCost"));
            assertThat(work.status()).isEqualTo(CaseStatus.OPEN);
            assertThat(work.standing().allowedAnswers()).singleElement().satisfies(allowed -> {
                assertThat(allowed.answer()).isEqualTo("FIGURE");
                assertThat(allowed.inputs())
                        .containsExactly(new AllowedInput(
                                "figure", "money", Need.REQUIRED, List.of(), List.of(), List.of(), Bounds.NONE));
            });
        }

        @Test
        void is_asked_too_where_it_was_told_in_another_currency() {
            assertThat(photographed(ORDER, WHOLE).last()).endsWith(new FigureAsked("DMG-03", 1, "goods.unitCost"));
        }

        @ParameterizedTest
        @CsvSource({"0, DMG-05", "99.99, DMG-05", "100, DMG-04"})
        void goes_into_the_check_as_the_agent_says_it(String amount, String node) {
            work.answers("FIGURE", figure(amount, "USD"));

            assertThat(work.last().getFirst())
                    .isEqualTo(
                            new FigureGiven("DMG-03", 1, "goods.unitCost", Money.of(amount, "USD"), Requester.of(ANN)));
            assertThat(work.run().node()).isEqualTo(node);
            assertThat(work.latest(NodeAnswered.class).getFirst().facts()).containsKey("goods.unitCost");
        }

        @ParameterizedTest
        @CsvSource({"-0.01, USD", "5.00, EUR"})
        void is_in_the_shops_currency_and_not_below_zero(String amount, String currency) {
            assertThat(work.refusal(work.answer("FIGURE", figure(amount, currency), ANN)))
                    .isEqualTo("answer.input-bad");
        }

        @Test
        void ENG_9_is_all_that_can_be_said() {
            assertThat(work.refusal(work.answer("YES", figure("5.00", "USD"), ANN)))
                    .isEqualTo("answer.unknown");
            assertThat(work.refusal(work.answer("FIGURE", Inputs.NONE, ANN))).isEqualTo("answer.input-missing");
            assertThat(work.refusal(work.answer("FIGURE", amount(Money.of("5.00", "USD")), ANN)))
                    .isEqualTo("answer.input-unknown");
            assertThat(work.refusal(work.answer("FIGURE", figure("5.00", "USD"), PAT)))
                    .isEqualTo("case.role");
        }

        @Test
        void may_come_with_a_note() {
            var noted = new Inputs(Map.of(), figure("5.00", "USD").amounts(), Map.of(), Map.of(), NOTE);

            assertThat(work.answers("FIGURE", noted).last()).contains(new NoteWritten(NOTE_REF));
        }

        @Test
        void is_kept_and_not_asked_for_again() {
            work.answers("FIGURE", figure("5.00", "USD"))
                    .does(new Reclassify(IssueType.INCOMPLETE, REASON, ANN))
                    .does(new Reclassify(IssueType.DAMAGED, REASON, ANN));

            assertThat(work.at()).isEqualTo("DMG-05/2");
            assertThat(work.all(FigureAsked.class)).hasSize(1);
        }

        @Test
        void is_asked_for_again_where_nobody_said_it() {
            work.does(new CloseCase(Outcome.REJECTED, NOTE, ANN)).does(new ReopenCase(REASON, ANN));

            assertThat(work.last()).endsWith(new FigureAsked("DMG-03", 2, "goods.unitCost"));
        }
    }

    @Nested
    class TheGroup {

        @Test
        void COV_000_04_is_asked_whether_it_can_be_used() {
            var work = judged(WHOLE);

            assertThat(work.requests()).singleElement().satisfies(request -> {
                assertThat(request.department()).isEqualTo(Department.AFTER_SALES_GROUP);
                assertThat(request.topic()).isEqualTo("DAMAGE_USABILITY");
                assertThat(request.answers()).containsExactly("YES", "NO", "BOUGHT_WRONG");
            });
        }

        @Test
        void finds_the_carrier_at_fault_for_all_lines_unless_it_names_some() {
            assertThat(unusable(WHOLE).works().liability())
                    .containsExactly(new LiabilityDetermined(Party.CARRIER, LiabilityCause.CARRIER_DAMAGE));
            assertThat(usable("MINOR").works().liability())
                    .containsExactly(new LiabilityDetermined(Party.CARRIER, LiabilityCause.CARRIER_DAMAGE));
            assertThat(unusable(WHOLE).known().dossier().affected()).isEqualTo(ORDER.all());
            assertThat(judged(WHOLE)
                            .told("YES", damaged(new Quantity("1", 2)))
                            .known()
                            .dossier()
                            .affected())
                    .containsExactly(new Quantity("1", 2));
        }

        @Test
        void P_11_says_how_severe_it_is_if_it_can_be_used() {
            var work = judged(WHOLE);
            var request = work.requests().getLast().requestId();

            assertThat(work.refusal(new AnswerRequest(request, "NO", Inputs.NONE, PAT)))
                    .isEqualTo("answer.input-missing");
            assertThat(work.refusal(new AnswerRequest(request, "NO", severity("HUGE"), PAT)))
                    .isEqualTo("answer.input-bad");
        }

        @Test
        void R_000_12_may_find_that_the_customer_bought_the_wrong_item() {
            var work = judged(WHOLE).told("BOUGHT_WRONG");

            assertThat(work.last()).contains(new PlaybookSwitched("DMG", "WPU", 1, "WPU-01", ""));
            assertThat(work.at()).isEqualTo("WPU-01/1");
            assertThat(work.works().liability())
                    .containsExactly(new LiabilityDetermined(Party.CUSTOMER, LiabilityCause.CUSTOMER_WRONG_PURCHASE));
        }
    }

    @Nested
    class UseAffected {

        @Test
        void COV_000_04_is_sent_again_and_claimed_once_the_number_is_sent() {
            var work = unusable(WHOLE).answers("RESHIP");
            assertThat(work.at()).isEqualTo("DMG-08/1");
            assertThat(work.all(CarrierClaimRequested.class)).isEmpty();

            arrived(work);

            assertThat(edges(work)).endsWith("DMG-07 DONE", "DMG-08 DONE", "DMG-15 DONE");
            assertThat(work.all(CarrierClaimRequested.class)).hasSize(1);
            assertThat(work.last()).endsWith(closed(Outcome.RESHIPPED));
        }

        @Test
        void COV_000_04_is_refunded_in_full_and_claimed() {
            var work = unusable(WHOLE).answers("REFUND");

            assertThat(edges(work)).endsWith("DMG-06 REFUND", "DMG-09 DONE", "DMG-15 DONE");
            assertThat(work.all(RefundRequested.class)).singleElement().satisfies(refund -> {
                assertThat(refund.kind()).isEqualTo(RefundKind.FULL);
                assertThat(refund.lines()).isEqualTo(ORDER.all());
            });
            assertThat(work.all(CarrierClaimRequested.class)).hasSize(1);
            assertThat(work.last()).endsWith(closed(Outcome.REFUNDED_FULL));
        }
    }

    @Nested
    class UseNotAffected {

        @ParameterizedTest
        @CsvSource({"MINOR, 5.49", "MODERATE, 13.73", "MAJOR, 21.96"})
        void R_000_08_P_11_a_share_of_the_price_by_severity_is_offered_first(String severity, String share) {
            var work = usable(severity);

            assertThat(work.at()).isEqualTo("DMG-10/1");
            assertThat(work.letters().getLast().template()).isEqualTo("OFFER_PARTIAL_REFUND");
            assertThat(work.letters().getLast().variables()).containsEntry("amount", share + " EUR");
            assertThat(work.standing().allowedAnswers().getFirst().inputs())
                    .containsExactly(new AllowedInput(
                            "amount",
                            "money",
                            Need.REQUIRED,
                            List.of(),
                            List.of(),
                            List.of(Money.of(share, "EUR")),
                            new Bounds(
                                    List.of(), List.of(Money.of("5.49", "EUR")), List.of(Money.of("21.96", "EUR")))));
        }

        @Test
        void P_11_the_share_is_of_the_lines_that_are_damaged() {
            var lines = new Inputs(
                    Map.of("severity", "MINOR"),
                    Map.of(),
                    damaged(new Quantity("1", 2)).lines(),
                    Map.of(),
                    Map.of());

            assertThat(judged(WHOLE).told("NO", lines).letters().getLast().variables())
                    .containsEntry("amount", "2.50 EUR");
        }

        @ParameterizedTest
        @ValueSource(strings = {"5.48", "21.97", "54.90"})
        void P_11_below_10_and_above_40_percent_is_refused(String amount) {
            var work = usable("MODERATE");

            assertThat(work.refusal(work.answer("YES", amount(amount), ANN))).isEqualTo("answer.input-bad");
        }

        @ParameterizedTest
        @ValueSource(strings = {"5.49", "10.00", "21.96"})
        void P_11_an_agent_may_agree_on_another_sum_within(String amount) {
            assertThat(usable("MODERATE")
                            .answers("YES", amount(amount))
                            .all(RefundRequested.class)
                            .getFirst()
                            .amount())
                    .containsExactly(Money.of(amount, "EUR"));
        }

        @Test
        void COV_000_05_accepted_is_refunded_in_part_and_claimed() {
            var work = usable("MINOR").answers("YES");

            assertThat(edges(work)).endsWith("DMG-10 YES", "DMG-11 DONE", "DMG-15 DONE");
            assertThat(work.all(RefundRequested.class))
                    .extracting(RefundRequested::kind, RefundRequested::amount)
                    .containsExactly(tuple(RefundKind.PARTIAL, List.of(Money.of("5.49", "EUR"))));
            assertThat(work.all(CarrierClaimRequested.class)).hasSize(1);
            assertThat(work.last()).endsWith(closed(Outcome.REFUNDED_PARTIAL));
        }

        @Test
        void COV_000_05_R_000_08_declined_is_refunded_in_full_or_sent_again() {
            assertThat(usable("MINOR").answers("NO").answers("FULL_REFUND").last())
                    .endsWith(closed(Outcome.REFUNDED_FULL));
            assertThat(arrived(usable("MINOR").answers("NO").answers("RESHIP")).last())
                    .endsWith(closed(Outcome.RESHIPPED));
        }

        @Test
        void ENG_1_the_offer_falls_dormant_with_a_silent_customer() {
            assertThat(usable("MINOR").waits().waits().waits().waits().status()).isEqualTo(CaseStatus.DORMANT);
        }
    }

    @Nested
    class WithoutEvidence {

        @Test
        void COV_000_05_R_000_10_it_is_sent_again_and_nobody_claims() {
            var work = withoutEvidence().answers("RESHIP", damaged(new Quantity("1", 1)));
            assertThat(work.at()).isEqualTo("DMG-17/1");
            assertThat(work.all(ReshipmentAsked.class).getFirst().lines()).containsExactly(new Quantity("1", 1));

            arrived(work);

            assertThat(work.last()).endsWith(closed(Outcome.RESHIPPED));
            assertThat(work.works().claims()).isEmpty();
        }

        @Test
        void COV_000_05_R_000_10_it_is_refunded_and_nobody_claims() {
            var work = withoutEvidence().answers("REFUND");

            assertThat(work.all(RefundRequested.class).getFirst().lines()).isEqualTo(ORDER.all());
            assertThat(work.last()).endsWith(closed(Outcome.REFUNDED_FULL));
            assertThat(work.works().claims()).isEmpty();
        }
    }

    @Nested
    class CarrierClaims {

        @Test
        void COV_000_04_R_000_09_carry_both_photos_and_what_was_damaged() {
            assertThat(unusable(WHOLE).answers("REFUND").all(CarrierClaimRequested.class))
                    .singleElement()
                    .satisfies(claim -> {
                        assertThat(claim.carrier()).isEqualTo("DHL");
                        assertThat(claim.waybill()).isEqualTo("W-1");
                        assertThat(claim.cause()).isEqualTo(CarrierClaimCause.DAMAGE);
                        assertThat(claim.lines())
                                .containsExactly(
                                        new Claimed("1", "PAD-4", 4, usd("31.00")),
                                        new Claimed("2", "SCR-9", 1, usd("0.40")));
                        assertThat(claim.evidence())
                                .extracting(shown -> shown.kind())
                                .containsExactly(EvidenceKind.PRODUCT_PHOTO, EvidenceKind.OUTER_PACKAGING_PHOTO);
                    });
        }

        @Test
        void are_one_for_each_parcel_with_what_was_in_it() {
            assertThat(claims(unusable(WITH_PADS, WITH_SCREWS)))
                    .containsExactly(tuple("W-1", List.of("1")), tuple("W-2", List.of("2")));
        }

        @Test
        void are_for_the_parcels_of_the_damaged_lines() {
            assertThat(claims(judged(WITH_PADS, WITH_SCREWS).told("YES", damaged(new Quantity("2", 1)))))
                    .containsExactly(tuple("W-2", List.of("2")));
        }

        @Test
        void are_for_a_parcel_of_unknown_contents_where_no_other_is_known_to_carry_the_line() {
            assertThat(claims(unusable(WITH_PADS, UNTOLD)))
                    .containsExactly(tuple("W-1", List.of("1")), tuple("W-3", List.of("2")));
            assertThat(claims(unusable(WHOLE, UNTOLD)))
                    .containsExactly(tuple("W-1", List.of("1", "2")), tuple("W-3", List.of("1", "2")));
        }

        @Test
        void have_ids_of_their_own() {
            assertThat(unusable(WITH_PADS, WITH_SCREWS).answers("REFUND").all(CarrierClaimRequested.class))
                    .extracting(CarrierClaimRequested::claimId)
                    .doesNotHaveDuplicates()
                    .hasSize(2);
        }

        @Test
        void of_a_line_in_no_known_parcel_are_left_to_a_lead() {
            var work = unusable(WITH_PADS).answers("REFUND");

            assertThat(claims(work)).containsExactly(tuple("W-1", List.of("1")));
            assertThat(work.all(CaseEscalated.class))
                    .containsExactly(new CaseEscalated(Role.LEAD, "R-000-09", "DMG-15", 0));
        }

        @Test
        void I_19_leave_a_task_where_no_parcel_is_known_at_all() {
            var work = unusable().answers("REFUND");

            assertThat(work.all(CaseEscalated.class))
                    .containsExactly(new CaseEscalated(Role.LEAD, "R-000-09", "DMG-15", 0));
            assertThat(work.works().tasks())
                    .extracting(ImprovementTaskOpened::department, ImprovementTaskOpened::cause)
                    .containsExactly(tuple(Department.FULFILMENT, LiabilityCause.CARRIER_DAMAGE));
        }

        @Test
        void are_made_once_even_if_the_remedy_changes() {
            var work = unusable(WHOLE).answers("REFUND");
            work.does(work.refund(RefundStatus.REJECTED));
            assertThat(work.at()).isEqualTo("DMG-06/2");

            arrived(work.answers("RESHIP"));

            assertThat(work.status()).isEqualTo(CaseStatus.CLOSED);
            assertThat(work.all(CarrierClaimRequested.class)).hasSize(1);
        }

        static Stream<org.assertj.core.groups.Tuple> claims(CaseInWork work) {
            if (work.status() != CaseStatus.CLOSED) {
                work.answers("REFUND");
            }
            return work.all(CarrierClaimRequested.class).stream()
                    .map(claim -> tuple(
                            claim.waybill(),
                            claim.lines().stream().map(Claimed::lineId).toList()));
        }
    }

    static Stream<CaseInWork> everyWay() {
        var ways = new ArrayList<CaseInWork>();
        ways.add(complained()
                .shows(1, EvidenceKind.PRODUCT_PHOTO)
                .shows(2, EvidenceKind.OUTER_PACKAGING_PHOTO)
                .does(new Reclassify(IssueType.DAMAGED, REASON, ANN)));
        ways.add(photographed(dear(), WHOLE).answers("NOT_PROVIDED"));
        ways.add(photographed(dear(), WHOLE)
                .shows(3, EvidenceKind.OLD_PART_PHOTO)
                .shows(4, EvidenceKind.NAMEPLATE_PHOTO));
        ways.add(judged(WHOLE).told("BOUGHT_WRONG"));
        ways.add(arrived(unusable(WHOLE).answers("RESHIP")));
        ways.add(unusable(WHOLE).answers("REFUND"));
        ways.add(usable("MAJOR").answers("YES"));
        ways.add(usable("MAJOR").answers("NO").answers("FULL_REFUND"));
        ways.add(usable("MAJOR").answers("NO").answers("RESHIP"));
        ways.add(arrived(withoutEvidence().answers("RESHIP")));
        ways.add(withoutEvidence().answers("REFUND"));
        return ways.stream();
    }
}
