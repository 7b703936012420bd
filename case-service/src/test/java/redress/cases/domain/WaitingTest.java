package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.CaseInWork.*;
import static redress.cases.domain.SampleCase.*;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent.*;
import redress.contracts.EvidenceKind;
import redress.policy.Outcome;
import redress.policy.Role;

/// What happens when nothing happens: reminders, silence, dormant cases, and who wakes them.
class WaitingTest {

    /// It asks the customer, and has no answer for one who stays silent.
    static final String ASKING = """
        id: INC
        version: 1
        title: { en: Incomplete, zh: 少件 }
        start: INC-01
        nodes:
          - id: INC-01
            kind: ASK_CUSTOMER
            template: ASK_MISSING_ITEM
            text: { en: Ask, zh: 询问 }
            answers: { PROVIDED: INC-90 }
          - { id: INC-90, kind: END, outcome: INFORMED_ONLY, text: { en: End, zh: 结束 } }
        """;

    static CaseInWork asking() {
        return new CaseInWork(WalkTest.playbooks(ASKING)).opens(INCOMPLETE);
    }

    static CaseInWork dormant() {
        return asking().waits().waits().waits().waits();
    }

    @Nested
    class ASilentCustomer {

        @Test
        void ENG_1_P_04_is_reminded_after_48_hours() {
            var work = askedForPhotos();
            assertThat(work.run().stay().due())
                    .containsExactly(
                            new NodeDeadlineSet("INC-07", 1, Patience.REMIND, NOW.plus(Duration.ofDays(2)), "ENG-1"));

            work.waits();

            assertThat(work.templates()).containsExactly("ASK_PHOTOS", "REMINDER");
            assertThat(work.latest(NodeDeadlineSet.class))
                    .containsExactly(
                            new NodeDeadlineSet("INC-07", 1, Patience.REMIND, NOW.plus(Duration.ofDays(4)), "ENG-1"));
            assertThat(work.status()).isEqualTo(CaseStatus.WAITING_CUSTOMER);
        }

        @Test
        void ENG_1_P_05_after_three_reminders_silence_is_the_refusal_that_the_node_knows() {
            var work = askedForPhotos().waits().waits().waits();
            assertThat(work.templates()).containsExactly("ASK_PHOTOS", "REMINDER", "REMINDER", "REMINDER");

            work.waits();

            assertThat(work.at()).isEqualTo("INC-08/1");
            assertThat(work.latest(NodeAnswered.class)).singleElement().satisfies(answered -> {
                assertThat(answered.answer()).isEqualTo("REFUSED");
                assertThat(answered.by()).isEmpty();
                assertThat(answered.facts()).containsEntry("silence", "ENG-1");
            });
            assertThat(work.letters()).hasSize(4);
        }

        @Test
        void ENG_1_P_06_else_the_case_falls_dormant_and_is_closed_after_14_days() {
            var work = dormant();
            assertThat(work.last())
                    .containsExactly(
                            new CaseFellDormant("INC-01", 1, 3),
                            new NodeDeadlineSet(
                                    "INC-01", 1, Patience.CLOSE, work.now().plus(Duration.ofDays(14)), "P-06"));
            assertThat(work.status()).isEqualTo(CaseStatus.DORMANT);

            work.waits();

            assertThat(work.last()).containsExactly(new CaseClosed(Outcome.NO_RESPONSE, NO_TEXTS));
        }

        @Test
        void ENG_7_I_16_each_reminder_has_an_id_of_its_own() {
            var ids = dormant().letters().stream()
                    .map(MessageRequested::messageId)
                    .toList();

            assertThat(new HashSet<>(ids)).hasSameSizeAs(ids).hasSize(4);
        }
    }

    @Nested
    class AReply {

        @Test
        void ENG_1_wakes_a_dormant_case_and_stops_its_clock() {
            var work = dormant().does(received("M-2", unknown()));

            assertThat(work.status()).isEqualTo(CaseStatus.OPEN);
            assertThat(work.at()).isEqualTo("INC-01/1");
            assertThat(work.run().stay().due()).isEmpty();
        }

        @Test
        void ENG_1_reopens_a_case_closed_for_silence_at_the_same_node() {
            var work = dormant().waits().does(received("M-2", unknown()));

            assertThat(work.last()).startsWith(new CaseReopened(NO_TEXTS)).hasSize(2);
            assertThat(work.at()).isEqualTo("INC-01/1");
            assertThat(work.status()).isEqualTo(CaseStatus.OPEN);
            assertThat(work.answers("PROVIDED").status()).isEqualTo(CaseStatus.CLOSED);
        }

        @Test
        void ENG_1_reopens_a_case_that_ended_with_no_response_where_somebody_can_answer() {
            var work = new CaseInWork(MANUAL_ONLY)
                    .opens(INCOMPLETE)
                    .answers("NO_RESPONSE", Inputs.of(Map.of(), NOTE))
                    .does(received("M-2", unknown()));

            assertThat(work.at()).isEqualTo("MAN-01/2");
        }

        @Test
        void ENG_1_reopens_a_case_that_waited_for_others_with_a_new_deadline() {
            var work = awaitingPlan()
                    .does(new CloseCase(Outcome.NO_RESPONSE, NOTE, ANN))
                    .does(received("M-2", unknown()));

            assertThat(work.at()).isEqualTo("INC-12/2");
            assertThat(work.run().stay().due()).hasSize(1);
        }

        @Test
        void ENG_1_reopens_an_inert_case_and_takes_it_through_intake_if_the_order_came() {
            var inert = new CaseInWork(PLAYBOOKS)
                    .does(received("M-1", unknown()))
                    .does(new CloseCase(Outcome.NO_RESPONSE, NOTE, ANN));

            assertThat(inert.decided(received("M-2", unknown()))).hasSize(2);
            inert.does(new RecogniseOrder(ORDER, INCOMPLETE, SYSTEM)).does(received("M-2", unknown()));
            assertThat(inert.at()).isEqualTo("INC-04/1");
        }

        @Test
        void at_a_node_that_asks_her_it_is_an_agents_turn_and_nobody_reminds() {
            var work = askedForPhotos();
            var due = work.run().stay().due().getFirst().dueAt();

            work.does(received("M-2", unknown()));

            assertThat(work.status()).isEqualTo(CaseStatus.OPEN);
            assertThat(work.decided(new WaitIsOver(due, CLOCK))).isEmpty();
        }
    }

    @Nested
    class AnOldDeadline {

        @Test
        void says_nothing_once_the_node_is_left() {
            var work = askedForPhotos();
            var due = work.run().stay().due().getFirst().dueAt();

            assertThat(work.answers("REFUSED").decided(new WaitIsOver(due, CLOCK)))
                    .isEmpty();
        }

        @Test
        void says_nothing_once_it_was_heard() {
            var work = askedForPhotos();
            var due = work.run().stay().due().getFirst().dueAt();

            assertThat(work.waits().decided(new WaitIsOver(due, CLOCK))).isEmpty();
        }

        @Test
        void I_08_says_nothing_to_a_closed_or_an_inert_case() {
            assertThat(CASE.decide(CASE.fold(List.of(ended())), new WaitIsOver(NOW, CLOCK)))
                    .isEmpty();
            assertThat(CASE.decide(CASE.fold(List.of(inert())), new WaitIsOver(NOW, CLOCK)))
                    .isEmpty();
        }
    }

    @Nested
    class SkippingAWait {

        final CaseInWork urgent = awaitingPlan().does(new MarkUrgency(Urgency.URGENT, REASON, ANN));

        @Test
        void ENG_3_goes_on_without_the_suppliers_plan() {
            urgent.does(new SkipAwait(REASON, ANN));

            assertThat(urgent.last()).startsWith(new AwaitSkipped("INC-12", 1, REASON));
            assertThat(urgent.latest(NodeAnswered.class)).singleElement().satisfies(answered -> {
                assertThat(answered.answer()).isEqualTo("TIMEOUT");
                assertThat(answered.facts()).containsEntry("skipped", "ENG-3");
            });
            assertThat(urgent.at()).isEqualTo("INC-16/1");
        }

        @Test
        void ENG_3_is_for_urgent_customers() {
            assertThat(awaitingPlan().refusal(new SkipAwait(REASON, ANN))).isEqualTo("case.not-urgent");
        }

        @Test
        void ENG_3_needs_a_reason() {
            assertThat(urgent.refusal(new SkipAwait(NOTE, ANN))).isEqualTo("case.reason-missing");
        }

        @Test
        void ENG_3_needs_something_to_wait_for() {
            assertThat(askedForPhotos().refusal(new SkipAwait(REASON, ANN))).isEqualTo("case.nothing-to-skip");
        }

        @Test
        void needs_an_open_case_and_somebody_who_works_cases() {
            assertThat(new CaseInWork(PLAYBOOKS).refusal(new SkipAwait(REASON, ANN)))
                    .isEqualTo("case.absent");
            assertThat(urgent.refusal(new SkipAwait(REASON, PAT))).isEqualTo("case.role");
            urgent.does(new CloseCase(Outcome.REJECTED, NOTE, ANN));
            assertThat(urgent.refusal(new SkipAwait(REASON, ANN))).isEqualTo("case.closed");
        }
    }

    @Nested
    class ALateDepartment {

        @Test
        void is_told_once_more() {
            var work = askedForCause();
            var request = work.requests().getFirst();

            work.does(new RequestIsLate(request.requestId(), CLOCK));

            assertThat(work.latest(DepartmentRequestOverdue.class)).hasSize(1);
            assertThat(work.latest(MessageRequested.class)).singleElement().satisfies(told -> {
                assertThat(told.to()).isEqualTo("AFTER_SALES_GROUP");
                assertThat(told.template()).isEqualTo("DEPARTMENT_REMINDER");
            });
            assertThat(work.decided(new RequestIsLate(request.requestId(), CLOCK)))
                    .isEmpty();
            assertThat(work.told("ORDERING_ERROR").at()).isEqualTo("INC-16/1");
        }

        @Test
        void is_not_bothered_once_it_answered_or_the_case_went_on() {
            var work = askedForWish();
            var late = new RequestIsLate(work.requests().getFirst().requestId(), CLOCK);

            assertThat(work.decided(late)).isEmpty();
            var left = askedForCause().does(new CloseCase(Outcome.REJECTED, NOTE, ANN));
            assertThat(left.decided(late)).isEmpty();
        }

        @Test
        void is_not_for_a_person_to_say() {
            var work = askedForCause();

            assertThat(work.refusal(new RequestIsLate(work.requests().getFirst().requestId(), person("x", Role.LEAD))))
                    .isEqualTo("case.role");
        }
    }

    @Test
    void ENG_17_photos_that_come_with_a_reply_answer_at_once() {
        var message = message("M-2");
        var withPhotos = new IncomingMessage(
                "M-2",
                message.channel(),
                "O-1",
                "C-1",
                "en",
                message.texts(),
                List.of(
                        new IncomingMessage.Attachment(
                                new UUID(9, 1), "image/jpeg", List.of(EvidenceKind.PRODUCT_PHOTO)),
                        new IncomingMessage.Attachment(
                                new UUID(9, 2), "image/jpeg", List.of(EvidenceKind.OUTER_PACKAGING_PHOTO))),
                MONDAY);

        assertThat(askedForPhotos()
                        .does(new ReceiveMessage(withPhotos, unknown(), CUSTOMER))
                        .at())
                .isEqualTo("INC-09/1");
    }
}
