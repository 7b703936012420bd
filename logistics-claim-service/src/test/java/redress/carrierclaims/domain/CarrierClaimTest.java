package redress.carrierclaims.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.carrierclaims.domain.CarrierClaim.DECIDER;
import static redress.carrierclaims.domain.SampleClaim.*;
import static redress.decider.DeciderSpec.given;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import redress.carrierclaims.domain.CarrierClaim.Known;
import redress.carrierclaims.domain.CarrierClaimCommand.*;
import redress.carrierclaims.domain.CarrierClaimEvent.*;
import redress.carrierclaims.domain.FilingDeadline.Since;
import redress.contracts.CarrierClaimCause;
import redress.contracts.CarrierDecision;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;
import redress.policy.Role;

/// COV-000-21: every row of every table.
class CarrierClaimTest {

    static final CarrierClaimEvent[] NONE = {};
    static final CarrierClaimEvent[] UNPRICED = {new CarrierClaimOpened(unpriced()), costAsked()};
    static final CarrierClaimEvent[] BARE = {openedWith(GOODS), valued()};
    static final CarrierClaimEvent[] DRAFT = {opened(), valued()};
    static final CarrierClaimEvent[] LOST = {new CarrierClaimOpened(loss()), valued()};
    static final CarrierClaimEvent[] FILED = {opened(), valued(), filed()};
    static final CarrierClaimEvent[] ACCEPTED = {opened(), valued(), filed(), accepted()};
    static final CarrierClaimEvent[] PARTLY = {opened(), valued(), filed(), partly("50.00")};
    static final CarrierClaimEvent[] REJECTED = {opened(), valued(), filed(), rejected()};
    static final CarrierClaimEvent[] PAID = {
        opened(), valued(), filed(), partly("50.00"), received("P-1", "50.00"), paid("50.00", "50.00")
    };
    static final CarrierClaimEvent[] WRITTEN_OFF = {opened(), valued(), filed(), rejected(), writtenOff()};

    static CarrierClaimEvent[] then(CarrierClaimEvent[] history, CarrierClaimEvent... more) {
        var all = new ArrayList<>(List.of(history));
        all.addAll(List.of(more));
        return all.toArray(CarrierClaimEvent[]::new);
    }

    static ClaimStatus statusOf(CarrierClaimEvent... history) {
        return CarrierClaim.status((Known) DECIDER.fold(List.of(history)));
    }

    @Test
    void each_state_has_its_name() {
        assertThat(statusOf(DRAFT)).isEqualTo(ClaimStatus.DRAFT);
        assertThat(statusOf(BARE)).isEqualTo(ClaimStatus.EVIDENCE_MISSING);
        assertThat(statusOf(LOST)).isEqualTo(ClaimStatus.EVIDENCE_MISSING);
        assertThat(statusOf(FILED)).isEqualTo(ClaimStatus.FILED);
        assertThat(statusOf(ACCEPTED)).isEqualTo(ClaimStatus.ACCEPTED);
        assertThat(statusOf(PARTLY)).isEqualTo(ClaimStatus.PARTLY_ACCEPTED);
        assertThat(statusOf(REJECTED)).isEqualTo(ClaimStatus.REJECTED);
        assertThat(statusOf(PAID)).isEqualTo(ClaimStatus.PAID);
        assertThat(statusOf(WRITTEN_OFF)).isEqualTo(ClaimStatus.WRITTEN_OFF);
    }

    @Nested
    class Requesting {

        @Test
        void a_wish_that_names_an_amount_opens_a_claim_of_it() {
            given(DECIDER, NONE).when(new RequestClaim(damage(BOTH))).then(opened(), valued());
        }

        @Test
        void without_one_it_is_what_the_goods_cost_us() {
            var priced = terms(CarrierClaimCause.DAMAGE, List.of(pads(List.of(cny("40.00")))), List.of(), List.of());
            given(DECIDER, NONE)
                    .when(new RequestClaim(priced))
                    .then(new CarrierClaimOpened(priced), new CarrierClaimValued(cny("80.00")));
        }

        @Test
        void an_unknown_worth_is_asked_of_an_agent_and_never_taken_as_zero() {
            given(DECIDER, NONE)
                    .when(new RequestClaim(unpriced()))
                    .then(new CarrierClaimOpened(unpriced()), costAsked());

            var paid = List.of(pads(List.of(cny("40.00"))));
            for (var terms : List.of(
                    terms(CarrierClaimCause.DAMAGE, paid, List.of(cny("0.00")), BOTH),
                    terms(CarrierClaimCause.DAMAGE, List.of(pads(List.of(cny("0.00")))), List.of(), BOTH),
                    terms(CarrierClaimCause.RETURN_FREIGHT, paid, List.of(), List.of()),
                    terms(CarrierClaimCause.DELAY, paid, List.of(), List.of()))) {
                given(DECIDER, NONE).when(new RequestClaim(terms)).then(new CarrierClaimOpened(terms), costAsked());
            }
            var noLines = terms(CarrierClaimCause.DAMAGE, List.of(), List.of(), BOTH);
            given(DECIDER, NONE)
                    .when(new RequestClaim(noLines))
                    .then(new CarrierClaimOpened(noLines), new CarrierClaimCostAsked(List.of()));
            var mixed = terms(
                    CarrierClaimCause.DAMAGE,
                    List.of(
                            new ClaimedLine("1", "", 1, List.of(cny("1.00"))),
                            new ClaimedLine("2", "", 1, List.of(Money.of("1.00", "EUR")))),
                    List.of(),
                    BOTH);
            given(DECIDER, NONE)
                    .when(new RequestClaim(mixed))
                    .then(new CarrierClaimOpened(mixed), new CarrierClaimCostAsked(List.of("1", "2")));
        }

        @Test
        void I_16_the_same_wish_again_changes_nothing_whatever_became_of_the_claim() {
            for (var history : List.of(DRAFT, FILED, ACCEPTED, REJECTED, PAID, WRITTEN_OFF)) {
                given(DECIDER, history).when(new RequestClaim(damage(BOTH))).thenNothing();
            }
        }

        @Test
        void repeated_with_more_evidence_it_adds_that() {
            given(DECIDER, BARE).when(new RequestClaim(damage(BOTH))).then(shown(PACKAGING));
            given(DECIDER, then(BARE, shown(PACKAGING)))
                    .when(new RequestClaim(damage(BOTH)))
                    .thenNothing();
            var all = damage(List.of(GOODS, PACKAGING, LABEL));
            for (var history : List.of(FILED, ACCEPTED, REJECTED)) {
                given(DECIDER, history).when(new RequestClaim(all)).then(shown(LABEL));
            }
            for (var history : List.of(PAID, WRITTEN_OFF)) {
                given(DECIDER, history).when(new RequestClaim(all)).thenNothing();
            }
        }

        @Test
        void another_wish_under_the_same_id_is_refused() {
            for (var history : List.of(DRAFT, FILED, PAID, WRITTEN_OFF)) {
                given(DECIDER, history).when(new RequestClaim(loss())).thenRefused("carrierclaim.id-taken");
            }
        }

        @Test
        void an_amount_no_money_can_hold_is_refused() {
            var line = List.of(pads(List.of(cny("999999999999.00"))));
            given(DECIDER, NONE)
                    .when(new RequestClaim(terms(CarrierClaimCause.DAMAGE, line, List.of(), BOTH)))
                    .thenRefused("carrierclaim.too-much");
        }
    }

    @Nested
    class StatingTheCost {

        @Test
        void an_agent_says_what_it_is_worth() {
            given(DECIDER, UNPRICED).when(stateCost("80.00", "10.00")).then(valued());
            given(DECIDER, UNPRICED)
                    .when(new StateCost(cny("80.00"), List.of(), List.of(cny("90.00")), LEE))
                    .then(valued());
        }

        @Test
        void it_may_be_corrected_until_the_claim_is_filed() {
            given(DECIDER, DRAFT).when(stateCost("60.00", "0.00")).then(new CarrierClaimValued(cny("60.00")));
            for (var history : List.of(DRAFT, FILED, PAID)) {
                given(DECIDER, history).when(stateCost("80.00", "10.00")).thenNothing();
            }
            for (var history : List.of(FILED, ACCEPTED, PAID)) {
                given(DECIDER, history).when(stateCost("60.00", "0.00")).thenRefused("carrierclaim.filed");
            }
            given(DECIDER, WRITTEN_OFF).when(stateCost("60.00", "0.00")).thenRefused("carrierclaim.written-off");
            given(DECIDER, NONE).when(stateCost("60.00", "0.00")).thenRefused("carrier-claim.absent");
        }

        @Test
        void it_is_above_zero_and_in_one_currency() {
            given(DECIDER, UNPRICED).when(stateCost("0.00", "0.00")).thenRefused("carrierclaim.no-amount");
            given(DECIDER, UNPRICED).when(stateCost("-1.00", "2.00")).thenRefused("carrierclaim.one-currency");
            given(DECIDER, UNPRICED)
                    .when(new StateCost(cny("80.00"), List.of(Money.of("1.00", "EUR")), List.of(), ANN))
                    .thenRefused("carrierclaim.one-currency");
        }

        @Test
        void I_15_only_after_sales_does() {
            given(DECIDER, UNPRICED)
                    .when(new StateCost(cny("80.00"), List.of(), List.of(), FIN))
                    .thenRefused("carrierclaim.role");
        }
    }

    @Nested
    class AddingEvidence {

        @Test
        void COV_000_21_a_missing_photo_makes_it_ready() {
            given(DECIDER, BARE).when(show(PACKAGING)).then(shown(PACKAGING));
            assertThat(statusOf(then(BARE, shown(PACKAGING)))).isEqualTo(ClaimStatus.DRAFT);
        }

        @Test
        void a_photo_found_to_show_something_else_makes_it_lack_one_again() {
            var other = photo(5, EvidenceKind.WAYBILL_LABEL_PHOTO);
            given(DECIDER, DRAFT).when(show(other)).then(shown(other));
            assertThat(statusOf(then(DRAFT, shown(other)))).isEqualTo(ClaimStatus.EVIDENCE_MISSING);
        }

        @Test
        void what_is_there_already_is_not_added() {
            given(DECIDER, DRAFT).when(show(PACKAGING, GOODS)).thenNothing();
            given(DECIDER, DRAFT).when(show(PACKAGING, LABEL)).then(shown(LABEL));
        }

        @Test
        void a_filed_claim_may_get_more_until_it_ends() {
            for (var history : List.of(FILED, ACCEPTED, PARTLY, REJECTED)) {
                given(DECIDER, history).when(show(LABEL)).then(shown(LABEL));
            }
            given(DECIDER, PAID).when(show(LABEL)).thenRefused("carrierclaim.paid");
            given(DECIDER, WRITTEN_OFF).when(show(LABEL)).thenRefused("carrierclaim.written-off");
            given(DECIDER, NONE).when(show(LABEL)).thenRefused("carrier-claim.absent");
        }

        @Test
        void I_15_only_after_sales_does() {
            given(DECIDER, BARE).when(new AddEvidence(List.of(PACKAGING), FIN)).thenRefused("carrierclaim.role");
        }
    }

    @Nested
    class StampingTheForm {

        @Test
        void it_is_stamped_once() {
            var stamped = new CarrierClaimFormStamped(MONDAY);
            given(DECIDER, LOST).when(new StampForm(MONDAY)).then(stamped);
            given(DECIDER, then(LOST, stamped)).when(new StampForm(TUESDAY)).thenNothing();
            given(DECIDER, NONE).when(new StampForm(MONDAY)).thenRefused("carrier-claim.absent");
        }
    }

    @Nested
    class TheTimeForFiling {

        static final FilingDeadline LATER =
                new FilingDeadline(Since.LOSS, TUESDAY, 30, WARNED.plusSeconds(1), DUE.plusSeconds(1));

        @Test
        void P_26_delivery_or_loss_starts_it() {
            given(DECIDER, DRAFT).when(new SetFilingTime(DEADLINE)).then(timed());
            given(DECIDER, then(DRAFT, timed()))
                    .when(new SetFilingTime(DEADLINE))
                    .thenNothing();
            given(DECIDER, then(DRAFT, timed(), near()))
                    .when(new SetFilingTime(LATER))
                    .then(new CarrierClaimFilingTimeSet(LATER));
            given(DECIDER, NONE).when(new SetFilingTime(DEADLINE)).thenRefused("carrier-claim.absent");
        }

        @Test
        void once_filed_or_given_up_no_time_runs() {
            for (var history : List.of(FILED, ACCEPTED, PAID, WRITTEN_OFF)) {
                given(DECIDER, history).when(new SetFilingTime(DEADLINE)).thenNothing();
                given(DECIDER, history).when(new RemindOfFiling(DUE)).thenNothing();
            }
        }

        @Test
        void P_34_a_warning_comes_before_its_end_and_once() {
            var running = then(DRAFT, timed());
            given(DECIDER, running)
                    .when(new RemindOfFiling(WARNED.minusSeconds(1)))
                    .thenNothing();
            given(DECIDER, running).when(new RemindOfFiling(WARNED)).then(near());
            given(DECIDER, then(running, near()))
                    .when(new RemindOfFiling(WARNED))
                    .thenNothing();
        }

        @Test
        void P_26_its_end_is_noted_once_with_or_without_a_warning() {
            given(DECIDER, then(DRAFT, timed())).when(new RemindOfFiling(DUE)).then(missed());
            given(DECIDER, then(DRAFT, timed(), near()))
                    .when(new RemindOfFiling(DUE))
                    .then(missed());
            given(DECIDER, then(DRAFT, timed(), missed()))
                    .when(new RemindOfFiling(DUE))
                    .thenNothing();
        }

        @Test
        void a_time_set_anew_is_warned_of_anew() {
            given(DECIDER, then(DRAFT, timed(), missed(), new CarrierClaimFilingTimeSet(LATER)))
                    .when(new RemindOfFiling(LATER.dueAt()))
                    .then(new CarrierClaimFilingTimeMissed(LATER.dueAt()));
        }

        @Test
        void without_delivery_or_loss_nobody_is_reminded() {
            given(DECIDER, DRAFT).when(new RemindOfFiling(DUE)).thenNothing();
            given(DECIDER, NONE).when(new RemindOfFiling(DUE)).thenRefused("carrier-claim.absent");
        }
    }

    @Nested
    class Filing {

        @Test
        void COV_000_21_R_000_09_with_both_photos_it_is_put_to_the_carrier() {
            given(DECIDER, DRAFT).when(file()).then(filed());
        }

        @Test
        void COV_000_21_I_10_R_000_09_a_damage_is_not_filed_without_both_photos() {
            for (var history : List.of(
                    new CarrierClaimEvent[] {openedWith(), valued()},
                    new CarrierClaimEvent[] {openedWith(GOODS), valued()},
                    new CarrierClaimEvent[] {openedWith(PACKAGING), valued()},
                    new CarrierClaimEvent[] {openedWith(GOODS, LABEL), valued()})) {
                given(DECIDER, history).when(file()).thenRefused("carrierclaim.evidence-missing");
            }
        }

        @Test
        void COV_000_21_the_label_is_good_to_have_and_goes_along() {
            given(DECIDER, then(DRAFT, shown(LABEL))).when(file()).then(filedWith(List.of(GOODS, PACKAGING, LABEL)));
        }

        @Test
        void I_10_R_003_26_a_loss_waits_for_the_stamped_form() {
            given(DECIDER, LOST).when(file()).thenRefused("carrierclaim.evidence-missing");
            given(DECIDER, then(LOST, new CarrierClaimFormStamped(MONDAY)))
                    .when(file())
                    .then(new CarrierClaimFiled(
                            CASE, "DHL", "W-1", CarrierClaimCause.LOSS, cny("90.00"), List.of(), List.of()));
        }

        @Test
        void other_causes_need_no_photo() {
            for (var cause :
                    List.of(CarrierClaimCause.SHORTAGE, CarrierClaimCause.RETURN_FREIGHT, CarrierClaimCause.DELAY)) {
                given(DECIDER, new CarrierClaimOpened(terms(cause, List.of(), List.of(), List.of())), valued())
                        .when(file())
                        .then(new CarrierClaimFiled(CASE, "DHL", "W-1", cause, cny("90.00"), List.of(), List.of()));
            }
        }

        @Test
        void I_10_P_26_not_when_its_time_is_over() {
            given(DECIDER, then(DRAFT, timed()))
                    .when(new FileClaim(DUE.minusSeconds(1), List.of(), ANN))
                    .then(filed());
            given(DECIDER, then(DRAFT, timed()))
                    .when(new FileClaim(DUE, List.of(), ANN))
                    .thenRefused("carrierclaim.filing-too-late");
        }

        @Test
        void not_while_its_worth_is_unknown() {
            given(DECIDER, UNPRICED).when(file()).thenRefused("carrierclaim.cost-unknown");
        }

        @Test
        void I_16_once_is_enough() {
            for (var history : List.of(FILED, ACCEPTED, PARTLY, REJECTED, PAID)) {
                given(DECIDER, history).when(file()).thenNothing();
            }
            given(DECIDER, WRITTEN_OFF).when(file()).thenRefused("carrierclaim.written-off");
            given(DECIDER, NONE).when(file()).thenRefused("carrier-claim.absent");
        }

        @Test
        void I_15_only_after_sales_does() {
            given(DECIDER, DRAFT).when(new FileClaim(TUESDAY, List.of(), FIN)).thenRefused("carrierclaim.role");
        }
    }

    @Nested
    class Answering {

        @Test
        void a_carrier_accepts_all_or_a_part_or_refuses() {
            given(DECIDER, FILED).when(accept()).then(accepted());
            given(DECIDER, FILED)
                    .when(new RecordAnswer(new Answer(CarrierDecision.ACCEPTED, List.of(cny("90.00")), "", MONDAY)))
                    .then(accepted());
            given(DECIDER, FILED).when(acceptPart("50.00", MONDAY)).then(partly("50.00"));
            given(DECIDER, FILED).when(reject(MONDAY)).then(rejected());
        }

        @Test
        void a_part_is_above_zero_and_below_what_was_claimed() {
            for (var amount : List.of("0.00", "90.00", "90.01")) {
                given(DECIDER, FILED).when(acceptPart(amount, MONDAY)).thenRefused("carrierclaim.part-amount");
            }
            given(DECIDER, FILED)
                    .when(new RecordAnswer(new Answer(CarrierDecision.PARTLY_ACCEPTED, List.of(), "", MONDAY)))
                    .thenRefused("carrierclaim.part-amount");
        }

        @Test
        void all_is_all_and_nothing_is_nothing() {
            given(DECIDER, FILED)
                    .when(new RecordAnswer(new Answer(CarrierDecision.ACCEPTED, List.of(cny("89.99")), "", MONDAY)))
                    .thenRefused("carrierclaim.accepted-amount");
            given(DECIDER, FILED)
                    .when(new RecordAnswer(new Answer(CarrierDecision.REJECTED, List.of(cny("1.00")), "", MONDAY)))
                    .thenRefused("carrierclaim.rejected-amount");
            given(DECIDER, FILED)
                    .when(new RecordAnswer(new Answer(CarrierDecision.REJECTED, List.of(cny("0.00")), "C-9", MONDAY)))
                    .then(rejected());
            given(DECIDER, FILED)
                    .when(new RecordAnswer(
                            new Answer(CarrierDecision.PARTLY_ACCEPTED, List.of(Money.of("5.00", "EUR")), "", MONDAY)))
                    .thenRefused("carrierclaim.one-currency");
        }

        @Test
        void I_16_the_same_answer_again_changes_nothing_whenever_it_is_told() {
            given(DECIDER, PARTLY).when(acceptPart("50.00", MONDAY)).thenNothing();
            given(DECIDER, PARTLY).when(acceptPart("50.00", TUESDAY)).thenNothing();
            given(DECIDER, PAID).when(acceptPart("50.00", TUESDAY)).thenNothing();
        }

        @Test
        void a_newer_answer_replaces_an_unpaid_one_and_an_older_is_refused() {
            given(DECIDER, REJECTED)
                    .when(acceptPart("50.00", TUESDAY))
                    .then(new CarrierClaimPartlyAccepted(CASE, cny("50.00"), "C-7", TUESDAY, List.of()));
            given(DECIDER, REJECTED)
                    .when(acceptPart("50.00", MONDAY.minusSeconds(1)))
                    .thenRefused("carrierclaim.answer-outdated");
        }

        @Test
        void money_that_came_before_the_answer_pays_at_once_if_it_is_enough() {
            var early = then(FILED, received("P-1", "50.00"));
            given(DECIDER, early).when(acceptPart("50.00", MONDAY)).then(partly("50.00"), paid("50.00", "50.00"));
            given(DECIDER, early).when(acceptPart("40.00", MONDAY)).then(partly("40.00"), paid("50.00", "40.00"));
            given(DECIDER, early).when(acceptPart("60.00", MONDAY)).then(partly("60.00"));
            given(DECIDER, early).when(reject(MONDAY)).then(rejected());
        }

        @Test
        void an_agent_enters_what_was_said_on_the_phone() {
            var answer = new Answer(CarrierDecision.PARTLY_ACCEPTED, List.of(cny("50.00")), "C-7", MONDAY);
            given(DECIDER, FILED)
                    .when(new EnterAnswer(answer, List.of(WORDS), ANN))
                    .then(new CarrierClaimPartlyAccepted(CASE, cny("50.00"), "C-7", MONDAY, List.of(WORDS)));
            given(DECIDER, FILED).when(new EnterAnswer(answer, List.of(), FIN)).thenRefused("carrierclaim.role");
        }

        @Test
        void only_to_a_filed_claim_that_goes_on() {
            given(DECIDER, DRAFT).when(accept()).thenRefused("carrierclaim.not-filed");
            given(DECIDER, PAID).when(reject(TUESDAY)).thenRefused("carrierclaim.paid");
            given(DECIDER, WRITTEN_OFF).when(accept()).thenRefused("carrierclaim.written-off");
            given(DECIDER, NONE).when(accept()).thenRefused("carrier-claim.absent");
        }
    }

    @Nested
    class Paying {

        @Test
        void money_that_is_enough_pays_an_accepted_claim() {
            given(DECIDER, ACCEPTED).when(pay("P-1", "90.00")).then(received("P-1", "90.00"), paid("90.00", "90.00"));
            given(DECIDER, PARTLY).when(pay("P-1", "50.00")).then(received("P-1", "50.00"), paid("50.00", "50.00"));
        }

        @Test
        void parts_add_up() {
            given(DECIDER, PARTLY).when(pay("P-1", "20.00")).then(received("P-1", "20.00"));
            given(DECIDER, then(PARTLY, received("P-1", "20.00")))
                    .when(pay("P-2", "30.00"))
                    .then(received("P-2", "30.00"), paid("50.00", "50.00"));
        }

        @Test
        void money_may_come_before_the_answer_and_after_a_refusal() {
            given(DECIDER, FILED).when(pay("P-1", "90.00")).then(received("P-1", "90.00"));
            given(DECIDER, REJECTED).when(pay("P-1", "20.00")).then(received("P-1", "20.00"));
        }

        @Test
        void more_than_they_owe_is_refused() {
            for (var history : List.of(FILED, ACCEPTED, REJECTED, WRITTEN_OFF)) {
                given(DECIDER, history).when(pay("P-9", "90.01")).thenRefused("carrierclaim.over-paid");
            }
            given(DECIDER, PARTLY).when(pay("P-9", "50.01")).thenRefused("carrierclaim.over-paid");
            given(DECIDER, then(PARTLY, received("P-1", "20.00")))
                    .when(pay("P-9", "30.01"))
                    .thenRefused("carrierclaim.over-paid");
            given(DECIDER, PAID).when(pay("P-9", "0.01")).thenRefused("carrierclaim.over-paid");
            given(DECIDER, then(FILED, received("P-1", "90.00")))
                    .when(pay("P-2", "999999999999.00"))
                    .thenRefused("carrierclaim.too-much");
        }

        @Test
        void another_currency_is_refused() {
            var euros = new Payment("P-9", Money.of("1.00", "EUR"), TUESDAY);
            for (var history : List.of(FILED, PARTLY, PAID, WRITTEN_OFF)) {
                given(DECIDER, history).when(new RecordPayment(euros)).thenRefused("carrierclaim.one-currency");
            }
        }

        @Test
        void I_16_the_same_payment_again_counts_once() {
            given(DECIDER, PAID).when(pay("P-1", "50.00")).thenNothing();
            given(DECIDER, then(FILED, received("P-1", "50.00")))
                    .when(pay("P-1", "50.00"))
                    .thenNothing();
        }

        @Test
        void money_after_a_write_off_pays_anew_with_the_new_sum() {
            given(DECIDER, WRITTEN_OFF)
                    .when(pay("P-1", "20.00"))
                    .then(received("P-1", "20.00"), paid("20.00", "90.00"));
            given(DECIDER, then(WRITTEN_OFF, received("P-1", "20.00"), paid("20.00", "90.00")))
                    .when(pay("P-2", "5.00"))
                    .then(received("P-2", "5.00"), paid("25.00", "90.00"));
        }

        @Test
        void a_payment_of_zero_is_recorded_and_pays_nothing() {
            for (var history : List.of(FILED, PARTLY, PAID, WRITTEN_OFF)) {
                given(DECIDER, history).when(pay("P-0", "0.00")).then(received("P-0", "0.00"));
            }
        }

        @Test
        void what_was_never_filed_is_not_paid() {
            given(DECIDER, DRAFT).when(pay("P-1", "1.00")).thenRefused("carrierclaim.not-filed");
            given(DECIDER, then(DRAFT, writtenOff())).when(pay("P-1", "1.00")).thenRefused("carrierclaim.not-filed");
            given(DECIDER, NONE).when(pay("P-1", "1.00")).thenRefused("carrier-claim.absent");
        }
    }

    @Nested
    class WritingOff {

        @Test
        void a_claim_is_given_up_with_a_reason_in_every_open_state() {
            for (var history :
                    List.of(BARE, DRAFT, then(DRAFT, timed(), missed()), FILED, ACCEPTED, PARTLY, REJECTED)) {
                given(DECIDER, history).when(writeOff()).then(writtenOff());
            }
        }

        @Test
        void one_of_unknown_worth_gives_up_an_unknown_amount() {
            given(DECIDER, UNPRICED)
                    .when(writeOff())
                    .then(new CarrierClaimWrittenOff(CASE, List.of(), List.of(), Role.LEAD, WORDS));
        }

        @Test
        void what_was_paid_stays_recovered_and_only_the_rest_is_given_up() {
            given(DECIDER, then(PARTLY, received("P-1", "30.00")))
                    .when(writeOff())
                    .then(new CarrierClaimWrittenOff(
                            CASE, List.of(cny("60.00")), List.of(cny("30.00")), Role.LEAD, WORDS));
        }

        @Test
        void once_is_enough_and_a_paid_claim_is_not_given_up() {
            given(DECIDER, WRITTEN_OFF).when(new WriteOff(new UUID(0, 9), SUE)).thenNothing();
            given(DECIDER, PAID).when(writeOff()).thenRefused("carrierclaim.paid");
            given(DECIDER, NONE).when(writeOff()).thenRefused("carrier-claim.absent");
        }

        @Test
        void I_15_a_lead_or_a_supervisor_does_and_the_event_says_as_what() {
            given(DECIDER, REJECTED)
                    .when(new WriteOff(WORDS, SUE))
                    .then(new CarrierClaimWrittenOff(CASE, List.of(cny("90.00")), List.of(), Role.SUPERVISOR, WORDS));
            given(DECIDER, REJECTED).when(new WriteOff(WORDS, ANN)).thenRefused("carrierclaim.role");
        }
    }
}
