package redress.supplierclaims.domain;

import static redress.decider.DeciderSpec.given;
import static redress.supplierclaims.domain.SampleClaim.*;
import static redress.supplierclaims.domain.SupplierClaim.DECIDER;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import redress.contracts.Money;
import redress.contracts.SupplierPlan;
import redress.supplierclaims.domain.SupplierClaimCommand.*;
import redress.supplierclaims.domain.SupplierClaimEvent.*;

/// COV-000-20: every row of every table.
class SupplierClaimTest {

    static final SupplierClaimEvent[] NONE = {};
    static final SupplierClaimEvent[] UNPRICED = {openedUnpriced(), costAsked()};
    static final SupplierClaimEvent[] OPENED = {opened(), valued()};
    static final SupplierClaimEvent[] SUBMITTED = {opened(), valued(), submitted()};
    static final SupplierClaimEvent[] OVERDUE = {opened(), valued(), submitted(), overdue()};
    static final SupplierClaimEvent[] RESHIP = {opened(), valued(), submitted(), reship()};
    static final SupplierClaimEvent[] REFUND = {opened(), valued(), submitted(), refund("70.00")};
    static final SupplierClaimEvent[] REJECTED = {opened(), valued(), submitted(), rejected()};
    static final SupplierClaimEvent[] RESHIP_ACCEPTED = {
        opened(), valued(), submitted(), reship(), accepted(SupplierPlan.RESHIP, "90.00")
    };
    static final SupplierClaimEvent[] REFUND_ACCEPTED = {
        opened(), valued(), submitted(), refund("70.00"), accepted(SupplierPlan.REFUND, "70.00")
    };
    static final SupplierClaimEvent[] SETTLED = {
        opened(),
        valued(),
        submitted(),
        refund("70.00"),
        accepted(SupplierPlan.REFUND, "70.00"),
        paid("P-1", "70.00"),
        settled("70.00")
    };
    static final SupplierClaimEvent[] WRITTEN_OFF = {opened(), valued(), submitted(), rejected(), writtenOff()};

    static SupplierClaimEvent[] then(SupplierClaimEvent[] history, SupplierClaimEvent... more) {
        var all = new ArrayList<>(List.of(history));
        all.addAll(List.of(more));
        return all.toArray(SupplierClaimEvent[]::new);
    }

    @Nested
    class Requesting {

        @Test
        void a_wish_with_known_costs_opens_a_claim_of_cost_and_freight() {
            given(DECIDER, NONE).when(new RequestClaim(priced())).then(opened(), valued());
        }

        @Test
        void an_unknown_cost_is_asked_of_purchasing_and_never_taken_as_zero() {
            given(DECIDER, NONE).when(new RequestClaim(unpriced())).then(openedUnpriced(), costAsked());

            var zero = terms(List.of(pads(List.of(cny("0.00")))), List.of(), List.of());
            given(DECIDER, NONE)
                    .when(new RequestClaim(zero))
                    .then(new SupplierClaimOpened(zero), new PurchaseCostAsked(List.of()));
            var noLines = terms(List.of(), List.of(cny("10.00")), List.of(cny("5.00")));
            given(DECIDER, NONE)
                    .when(new RequestClaim(noLines))
                    .then(new SupplierClaimOpened(noLines), new PurchaseCostAsked(List.of()));
        }

        @Test
        void costs_in_two_currencies_are_asked_of_purchasing() {
            var mixed = terms(List.of(pads(List.of(cny("40.00")))), List.of(Money.of("3.00", "EUR")), List.of());
            given(DECIDER, NONE)
                    .when(new RequestClaim(mixed))
                    .then(new SupplierClaimOpened(mixed), new PurchaseCostAsked(List.of()));
        }

        @Test
        void I_09_a_wished_amount_may_be_cost_and_freight_but_no_more() {
            var lines = List.of(pads(List.of(cny("40.00"))));
            var all = terms(lines, List.of(cny("10.00")), List.of(cny("90.00")));
            var less = terms(lines, List.of(cny("10.00")), List.of(cny("30.00")));
            var more = terms(lines, List.of(cny("10.00")), List.of(cny("90.01")));

            given(DECIDER, NONE).when(new RequestClaim(all)).then(new SupplierClaimOpened(all), valued());
            given(DECIDER, NONE)
                    .when(new RequestClaim(less))
                    .then(
                            new SupplierClaimOpened(less),
                            new SupplierClaimValued(cny("80.00"), cny("10.00"), cny("30.00")));
            given(DECIDER, NONE).when(new RequestClaim(more)).thenRefused("supplierclaim.above-cost");
        }

        @Test
        void amounts_no_money_can_hold_are_refused() {
            var most = cny("999999999999.00");
            var line = terms(List.of(pads(List.of(most))), List.of(), List.of());
            var freight = terms(List.of(new ClaimedLine("1", "", 1, List.of(most))), List.of(most), List.of());
            given(DECIDER, NONE).when(new RequestClaim(line)).thenRefused("supplierclaim.too-much");
            given(DECIDER, NONE).when(new RequestClaim(freight)).thenRefused("supplierclaim.too-much");
            given(DECIDER, UNPRICED)
                    .when(new StateCost(most, List.of(most), List.of(), PAT))
                    .thenRefused("supplierclaim.too-much");
            given(DECIDER, then(SUBMITTED, paid("P-1", "999999999999.00")))
                    .when(pay("P-2", "1.00"))
                    .thenRefused("supplierclaim.too-much");
        }

        @Test
        void I_16_the_same_wish_again_changes_nothing_whatever_became_of_the_claim() {
            for (var history : List.of(OPENED, SUBMITTED, REFUND, REFUND_ACCEPTED, SETTLED, WRITTEN_OFF)) {
                given(DECIDER, history).when(new RequestClaim(priced())).thenNothing();
            }
        }

        @Test
        void another_wish_under_the_same_id_is_refused() {
            given(DECIDER, OPENED).when(new RequestClaim(unpriced())).thenRefused("supplierclaim.id-taken");
        }
    }

    @Nested
    class StatingTheCost {

        @Test
        void purchasing_says_what_the_goods_cost() {
            given(DECIDER, UNPRICED).when(stateCost("80.00", "10.00")).then(valued());
        }

        @Test
        void it_may_be_corrected_until_the_claim_is_submitted() {
            given(DECIDER, OPENED)
                    .when(stateCost("60.00", "10.00"))
                    .then(new SupplierClaimValued(cny("60.00"), cny("10.00"), cny("70.00")));
            given(DECIDER, OPENED).when(stateCost("80.00", "10.00")).thenNothing();
            given(DECIDER, SUBMITTED).when(stateCost("80.00", "10.00")).thenNothing();
            for (var history : List.of(SUBMITTED, REFUND, REFUND_ACCEPTED, SETTLED)) {
                given(DECIDER, history).when(stateCost("60.00", "10.00")).thenRefused("supplierclaim.submitted");
            }
            given(DECIDER, WRITTEN_OFF).when(stateCost("60.00", "10.00")).thenRefused("supplierclaim.written-off");
            given(DECIDER, NONE).when(stateCost("60.00", "10.00")).thenRefused("supplier-claim.absent");
        }

        @Test
        void I_09_the_amount_stays_within_cost_and_freight() {
            given(DECIDER, UNPRICED)
                    .when(new StateCost(cny("80.00"), List.of(), List.of(cny("80.01")), PAT))
                    .thenRefused("supplierclaim.above-cost");
        }

        @Test
        void it_is_above_zero_and_in_one_currency() {
            given(DECIDER, UNPRICED).when(stateCost("0.00", "0.00")).thenRefused("supplierclaim.no-amount");
            given(DECIDER, UNPRICED).when(stateCost("-1.00", "10.00")).thenRefused("supplierclaim.no-amount");
            given(DECIDER, UNPRICED)
                    .when(new StateCost(cny("80.00"), List.of(Money.of("1.00", "EUR")), List.of(), PAT))
                    .thenRefused("supplierclaim.one-currency");
            given(DECIDER, then(UNPRICED, paid("P-1", "5.00")))
                    .when(new StateCost(Money.of("80.00", "EUR"), List.of(), List.of(), PAT))
                    .thenRefused("supplierclaim.one-currency");
        }

        @Test
        void I_15_only_purchasing_does() {
            given(DECIDER, UNPRICED)
                    .when(new StateCost(cny("80.00"), List.of(), List.of(), SUE))
                    .thenRefused("supplierclaim.role");
        }
    }

    @Nested
    class Submitting {

        @Test
        void an_opened_claim_is_put_to_the_supplier() {
            given(DECIDER, OPENED).when(submit()).then(submitted());
        }

        @Test
        void not_while_its_worth_is_unknown() {
            given(DECIDER, UNPRICED).when(submit()).thenRefused("supplierclaim.cost-unknown");
        }

        @Test
        void once_is_enough() {
            for (var history : List.of(SUBMITTED, OVERDUE, REFUND, REFUND_ACCEPTED, SETTLED)) {
                given(DECIDER, history).when(submit()).thenNothing();
            }
        }

        @Test
        void not_what_was_given_up_or_never_opened() {
            given(DECIDER, WRITTEN_OFF).when(submit()).thenRefused("supplierclaim.written-off");
            given(DECIDER, NONE).when(submit()).thenRefused("supplier-claim.absent");
        }

        @Test
        void I_15_only_purchasing_does() {
            given(DECIDER, OPENED)
                    .when(new SubmitClaim("EMAIL", 3, THURSDAY, List.of(), ANN))
                    .thenRefused("supplierclaim.role");
        }
    }

    @Nested
    class Reminding {

        @Test
        void S_24_an_answer_that_did_not_come_in_time_is_noted_once() {
            given(DECIDER, SUBMITTED).when(new RemindOfAnswer(THURSDAY)).then(overdue());
            given(DECIDER, OVERDUE).when(new RemindOfAnswer(THURSDAY)).thenNothing();
        }

        @Test
        void ENG_17_it_decides_nothing() {
            given(DECIDER, OVERDUE).when(propose(refund("70.00"))).then(refund("70.00"));
            given(DECIDER, OVERDUE).when(writeOff()).then(writtenOff());
        }

        @Test
        void nobody_is_reminded_of_what_came_or_ended_or_of_another_time() {
            for (var history : List.of(OPENED, REFUND, REFUND_ACCEPTED, SETTLED, WRITTEN_OFF)) {
                given(DECIDER, history).when(new RemindOfAnswer(THURSDAY)).thenNothing();
            }
            given(DECIDER, SUBMITTED).when(new RemindOfAnswer(MONDAY)).thenNothing();
            given(DECIDER, NONE).when(new RemindOfAnswer(THURSDAY)).thenRefused("supplier-claim.absent");
        }
    }

    @Nested
    class Proposing {

        @Test
        void R_000_04_the_supplier_reships_refunds_or_refuses() {
            for (var plan : List.of(reship(), refund("70.00"), rejected())) {
                given(DECIDER, SUBMITTED).when(propose(plan)).then(plan);
            }
        }

        @Test
        void the_same_answer_again_changes_nothing() {
            for (var history : List.of(REFUND, REFUND_ACCEPTED, SETTLED)) {
                given(DECIDER, history).when(propose(refund("70.00"))).thenNothing();
            }
            given(DECIDER, WRITTEN_OFF).when(propose(rejected())).thenNothing();
        }

        @Test
        void they_may_think_again_until_a_plan_is_accepted() {
            var better = new SupplierPlanProposed(CASE, SupplierPlan.REFUND, List.of(cny("80.00")), TUESDAY, List.of());
            given(DECIDER, REJECTED).when(propose(better)).then(better);
            given(DECIDER, REFUND).when(propose(better)).then(better);
            given(DECIDER, REFUND_ACCEPTED).when(propose(better)).thenRefused("supplierclaim.plan-accepted");
            given(DECIDER, SETTLED).when(propose(better)).thenRefused("supplierclaim.plan-accepted");
            given(DECIDER, WRITTEN_OFF).when(propose(better)).thenRefused("supplierclaim.written-off");
            given(DECIDER, then(REJECTED, better)).when(accept()).then(accepted(SupplierPlan.REFUND, "80.00"));
        }

        @Test
        void an_older_answer_that_comes_late_does_not_replace_a_newer_one() {
            var newer = new SupplierPlanProposed(CASE, SupplierPlan.RESHIP, List.of(), TUESDAY, List.of());
            given(DECIDER, then(SUBMITTED, newer))
                    .when(propose(refund("70.00")))
                    .thenRefused("supplierclaim.plan-outdated");
        }

        @Test
        void an_answer_before_the_submission_holds_from_the_submission_on() {
            given(DECIDER, OPENED).when(propose(refund("70.00"))).then(refund("70.00"));
            var early = then(OPENED, refund("70.00"));
            given(DECIDER, early).when(accept()).thenRefused("supplierclaim.no-plan");
            given(DECIDER, early).when(submit()).then(submitted());
            given(DECIDER, then(early, submitted())).when(accept()).then(accepted(SupplierPlan.REFUND, "70.00"));
        }

        @Test
        void an_offer_in_another_currency_is_refused() {
            var euros = new Plan(SupplierPlan.REFUND, List.of(Money.of("70.00", "EUR")), TUESDAY);
            given(DECIDER, SUBMITTED).when(new ProposePlan(euros, List.of())).thenRefused("supplierclaim.one-currency");
        }

        @Test
        void to_no_claim_it_is_refused() {
            given(DECIDER, NONE).when(propose(reship())).thenRefused("supplier-claim.absent");
        }
    }

    @Nested
    class Accepting {

        @Test
        void a_refund_is_due_as_offered_else_as_claimed() {
            var whole = new SupplierPlanProposed(CASE, SupplierPlan.REFUND, List.of(), MONDAY, List.of());
            given(DECIDER, REFUND).when(accept()).then(accepted(SupplierPlan.REFUND, "70.00"));
            given(DECIDER, then(SUBMITTED, whole)).when(accept()).then(accepted(SupplierPlan.REFUND, "90.00"));
        }

        @Test
        void goods_are_due_to_the_worth_of_the_claim() {
            given(DECIDER, RESHIP).when(accept()).then(accepted(SupplierPlan.RESHIP, "90.00"));
        }

        @Test
        void what_was_paid_before_settles_at_once_if_it_is_enough() {
            given(DECIDER, then(REFUND, paid("P-1", "70.00")))
                    .when(accept())
                    .then(accepted(SupplierPlan.REFUND, "70.00"), settled("70.00"));
            given(DECIDER, then(REFUND, paid("P-1", "69.99")))
                    .when(accept())
                    .then(accepted(SupplierPlan.REFUND, "70.00"));
        }

        @Test
        void a_refusal_is_no_plan_to_accept() {
            given(DECIDER, REJECTED).when(accept()).thenRefused("supplierclaim.rejected");
        }

        @Test
        void without_a_plan_there_is_nothing_to_accept() {
            given(DECIDER, OPENED).when(accept()).thenRefused("supplierclaim.no-plan");
            given(DECIDER, SUBMITTED).when(accept()).thenRefused("supplierclaim.no-plan");
            given(DECIDER, WRITTEN_OFF).when(accept()).thenRefused("supplierclaim.written-off");
            given(DECIDER, NONE).when(accept()).thenRefused("supplier-claim.absent");
        }

        @Test
        void once_is_enough() {
            given(DECIDER, REFUND_ACCEPTED).when(accept()).thenNothing();
            given(DECIDER, SETTLED).when(accept()).thenNothing();
        }

        @Test
        void I_15_only_purchasing_does() {
            given(DECIDER, REFUND).when(new AcceptPlan(SUE)).thenRefused("supplierclaim.role");
        }
    }

    @Nested
    class Paying {

        @Test
        void money_that_is_enough_settles_an_accepted_claim() {
            given(DECIDER, REFUND_ACCEPTED).when(pay("P-1", "70.00")).then(paid("P-1", "70.00"), settled("70.00"));
        }

        @Test
        void parts_add_up_and_settle_when_they_are_complete() {
            given(DECIDER, REFUND_ACCEPTED).when(pay("P-1", "30.00")).then(paid("P-1", "30.00"));
            given(DECIDER, then(REFUND_ACCEPTED, paid("P-1", "30.00")))
                    .when(pay("P-2", "40.00"))
                    .then(paid("P-2", "40.00"), settled("70.00"));
        }

        @Test
        void more_than_agreed_settles_with_what_was_paid() {
            given(DECIDER, REFUND_ACCEPTED).when(pay("P-1", "75.00")).then(paid("P-1", "75.00"), settled("75.00"));
        }

        @Test
        void money_before_the_acceptance_is_recorded() {
            for (var history : List.of(UNPRICED, OPENED, SUBMITTED, REFUND, REJECTED)) {
                given(DECIDER, history).when(pay("P-1", "70.00")).then(paid("P-1", "70.00"));
            }
        }

        @Test
        void money_instead_of_goods_settles_too() {
            given(DECIDER, RESHIP_ACCEPTED).when(pay("P-1", "90.00")).then(paid("P-1", "90.00"), settled("90.00"));
        }

        @Test
        void money_after_the_end_settles_anew_with_the_new_sum() {
            given(DECIDER, SETTLED).when(pay("P-2", "5.00")).then(paid("P-2", "5.00"), settled("75.00"));
            given(DECIDER, then(RESHIP_ACCEPTED, reshipped()))
                    .when(pay("P-2", "5.00"))
                    .then(paid("P-2", "5.00"), settled("95.00"));
            given(DECIDER, WRITTEN_OFF).when(pay("P-1", "20.00")).then(paid("P-1", "20.00"), settled("20.00"));
        }

        @Test
        void I_16_the_same_payment_again_counts_once() {
            given(DECIDER, SETTLED).when(pay("P-1", "70.00")).thenNothing();
        }

        @Test
        void a_payment_of_zero_is_recorded_and_settles_nothing() {
            for (var history : List.of(SUBMITTED, REFUND_ACCEPTED, SETTLED, WRITTEN_OFF)) {
                given(DECIDER, history).when(pay("P-0", "0.00")).then(paid("P-0", "0.00"));
            }
        }

        @Test
        void another_currency_and_an_unknown_claim_are_refused() {
            var euros = new Payment("P-1", Money.of("70.00", "EUR"), TUESDAY);
            given(DECIDER, REFUND_ACCEPTED).when(new RecordPayment(euros)).thenRefused("supplierclaim.one-currency");
            given(DECIDER, NONE).when(pay("P-1", "70.00")).thenRefused("supplier-claim.absent");
        }
    }

    @Nested
    class ReceivingGoods {

        @Test
        void the_promised_goods_settle_the_claim_to_its_worth() {
            given(DECIDER, RESHIP_ACCEPTED).when(receive()).then(reshipped());
        }

        @Test
        void a_refund_waits_for_money() {
            given(DECIDER, REFUND_ACCEPTED).when(receive()).thenRefused("supplierclaim.awaits-money");
        }

        @Test
        void only_an_accepted_plan_can_be_kept() {
            for (var history : List.of(OPENED, SUBMITTED, RESHIP)) {
                given(DECIDER, history).when(receive()).thenRefused("supplierclaim.not-accepted");
            }
            given(DECIDER, SETTLED).when(receive()).thenNothing();
            given(DECIDER, WRITTEN_OFF).when(receive()).thenRefused("supplierclaim.written-off");
            given(DECIDER, NONE).when(receive()).thenRefused("supplier-claim.absent");
        }

        @Test
        void I_15_only_purchasing_does() {
            given(DECIDER, RESHIP_ACCEPTED)
                    .when(new ReceiveGoods(List.of(), ANN))
                    .thenRefused("supplierclaim.role");
        }
    }

    @Nested
    class PlanningAReturn {

        @Test
        void R_000_20_goods_that_come_back_are_noted_in_every_state() {
            for (var history : List.of(
                    UNPRICED, OPENED, SUBMITTED, OVERDUE, REFUND, REJECTED, RESHIP_ACCEPTED, SETTLED, WRITTEN_OFF)) {
                given(DECIDER, history).when(sendBack(PADS_BACK)).then(returned(PADS_BACK));
            }
        }

        @Test
        void I_16_the_same_step_or_the_same_goods_again_change_nothing() {
            var otherGoods = new PlannedReturn(PADS_BACK.stepId(), new UUID(0, 7));
            var otherStep = new PlannedReturn(new UUID(0, 7), PADS_BACK.rmaId());
            for (var again : List.of(PADS_BACK, otherGoods, otherStep)) {
                given(DECIDER, then(REJECTED, returned(PADS_BACK)))
                        .when(sendBack(again))
                        .thenNothing();
            }
        }

        @Test
        void goods_of_another_return_are_noted_too() {
            var more = new PlannedReturn(new UUID(0, 7), new UUID(0, 8));
            given(DECIDER, then(REJECTED, returned(PADS_BACK)))
                    .when(sendBack(more))
                    .then(returned(more));
        }

        @Test
        void it_leaves_the_claim_where_it_is() {
            given(DECIDER, then(REFUND, returned(PADS_BACK)))
                    .when(accept())
                    .then(accepted(SupplierPlan.REFUND, "70.00"));
            given(DECIDER, then(REFUND_ACCEPTED, returned(PADS_BACK)))
                    .when(pay("P-1", "70.00"))
                    .then(paid("P-1", "70.00"), settled("70.00"));
            given(DECIDER, then(REFUND_ACCEPTED, returned(PADS_BACK), paid("P-1", "70.00")))
                    .when(sendBack(PADS_BACK))
                    .thenNothing();
            given(DECIDER, then(WRITTEN_OFF, returned(PADS_BACK)))
                    .when(submit())
                    .thenRefused("supplierclaim.written-off");
        }

        @Test
        void to_no_claim_it_is_refused() {
            given(DECIDER, NONE).when(sendBack(PADS_BACK)).thenRefused("supplier-claim.absent");
        }
    }

    @Nested
    class WritingOff {

        @Test
        void a_claim_is_given_up_with_a_reason_in_every_open_state() {
            for (var history : List.of(OPENED, SUBMITTED, OVERDUE, REFUND, REJECTED, RESHIP_ACCEPTED)) {
                given(DECIDER, history).when(writeOff()).then(writtenOff());
            }
        }

        @Test
        void one_of_unknown_worth_gives_up_an_unknown_amount() {
            given(DECIDER, UNPRICED)
                    .when(writeOff())
                    .then(new SupplierClaimWrittenOff(CASE, List.of(), List.of(), WORDS));
        }

        @Test
        void what_was_paid_stays_recovered_and_only_the_rest_is_given_up() {
            given(DECIDER, then(REFUND_ACCEPTED, paid("P-1", "30.00")))
                    .when(writeOff())
                    .then(new SupplierClaimWrittenOff(CASE, List.of(cny("60.00")), List.of(cny("30.00")), WORDS));
            given(DECIDER, then(SUBMITTED, paid("P-1", "95.00")))
                    .when(writeOff())
                    .then(new SupplierClaimWrittenOff(CASE, List.of(cny("0.00")), List.of(cny("95.00")), WORDS));
        }

        @Test
        void once_is_enough_and_a_settled_claim_is_not_given_up() {
            given(DECIDER, WRITTEN_OFF).when(new WriteOff(new UUID(0, 9), SUE)).thenNothing();
            given(DECIDER, SETTLED).when(writeOff()).thenRefused("supplierclaim.settled");
            given(DECIDER, NONE).when(writeOff()).thenRefused("supplier-claim.absent");
        }

        @Test
        void I_15_purchasing_or_a_supervisor_does() {
            given(DECIDER, REJECTED).when(new WriteOff(WORDS, SUE)).then(writtenOff());
            given(DECIDER, REJECTED).when(new WriteOff(WORDS, ANN)).thenRefused("supplierclaim.role");
        }
    }
}
