package redress.cases.domain;

import static redress.cases.domain.SampleCase.*;
import static redress.decider.DeciderSpec.given;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent.*;
import redress.cases.playbook.NodeKind;
import redress.policy.IssueType;
import redress.policy.Outcome;
import redress.policy.Role;

class CaseFileTest {

    @Nested
    class ReceivingAMessage {

        @Test
        void COV_000_01_opens_a_case_and_walks_it_to_the_first_node_that_waits() {
            given(CASE).when(received("M-1", known(INCOMPLETE))).then(inManual());
        }

        @Test
        void COV_000_01_P_03_an_unclear_message_waits_for_an_agent() {
            given(CASE).when(received("M-1", known(UNCLEAR))).then(atTypeSetting());
        }

        @Test
        void without_its_order_the_case_is_kept_inert() {
            given(CASE).when(received("M-1", unknown())).then(inert());
        }

        @Test
        void cannot_open_a_case_about_another_order_than_it_names() {
            given(CASE)
                    .when(received("M-1", new Intake.OrderKnown(order("O-2"), INCOMPLETE)))
                    .thenRefused("case.other-order");
        }

        @Test
        void a_second_one_is_a_reply_whatever_the_case_waits_for() {
            given(CASE, inManual()).when(received("M-2", known(UNCLEAR))).then(reply("M-2"));
            given(CASE, inert()).when(received("M-2", unknown())).then(reply("M-2"));
        }

        @Test
        void I_16_the_same_one_again_changes_nothing() {
            given(CASE, inManual()).when(received("M-1", known(INCOMPLETE))).thenNothing();
            given(CASE, inert()).when(received("M-1", known(INCOMPLETE))).thenNothing();
            given(CASE, ended()).when(received("M-1", known(INCOMPLETE))).thenNothing();
            given(CASE, and(inManual(), reply("M-2")))
                    .when(received("M-2", unknown()))
                    .thenNothing();
        }

        @Test
        void I_08_a_closed_case_takes_none() {
            given(CASE, ended()).when(received("M-2", known(INCOMPLETE))).thenRefused("case.closed");
        }

        @Test
        void is_not_for_a_person_here() {
            given(CASE).when(new ReceiveMessage(message("M-1"), unknown(), ANN)).thenRefused("case.role");
        }
    }

    @Nested
    class OpeningByHand {

        @Test
        void opens_a_case_as_a_message_does() {
            given(CASE)
                    .when(new OpenCase(message("M-1"), known(INCOMPLETE), ANN))
                    .then(and(
                            new CaseEvent[] {opened(Source.AGENT, "O-1"), recognised(), classified(), started()},
                            walkedIntoManual(1, IssueType.INCOMPLETE)));
        }

        @Test
        void without_its_order_the_case_is_kept_inert() {
            given(CASE).when(new OpenCase(message("M-1", ""), unknown(), ANN)).then(opened(Source.AGENT, ""));
        }

        @Test
        void I_16_again_changes_nothing() {
            given(CASE, inManual())
                    .when(new OpenCase(message("M-1"), known(INCOMPLETE), ANN))
                    .thenNothing();
        }

        @Test
        void an_id_stays_with_its_case() {
            given(CASE, inManual())
                    .when(new OpenCase(message("M-9"), known(INCOMPLETE), ANN))
                    .thenRefused("case.id-taken");
        }

        @Test
        void is_for_those_who_work_cases() {
            given(CASE).when(new OpenCase(message("M-1"), unknown(), PAT)).thenRefused("case.role");
        }
    }

    @Nested
    class RecognisingTheOrder {

        @Test
        void wakes_an_inert_case() {
            given(CASE, inert())
                    .when(new RecogniseOrder(ORDER, INCOMPLETE, SYSTEM))
                    .then(and(
                            new CaseEvent[] {recognised(), classified(), started()},
                            walkedIntoManual(1, IssueType.INCOMPLETE)));
        }

        @Test
        void gives_a_case_without_an_order_any_one() {
            given(CASE, opened(Source.MESSAGE, ""))
                    .when(new RecogniseOrder(ORDER, INCOMPLETE, SYSTEM))
                    .then(and(
                            new CaseEvent[] {recognised(), classified(), started()},
                            walkedIntoManual(1, IssueType.INCOMPLETE)));
        }

        @Test
        void I_16_again_changes_nothing() {
            given(CASE, inManual())
                    .when(new RecogniseOrder(ORDER, UNCLEAR, SYSTEM))
                    .thenNothing();
        }

        @Test
        void takes_no_other_order() {
            given(CASE, inert())
                    .when(new RecogniseOrder(order("O-2"), INCOMPLETE, SYSTEM))
                    .thenRefused("case.other-order");
            given(CASE, inManual())
                    .when(new RecogniseOrder(order("O-2"), INCOMPLETE, SYSTEM))
                    .thenRefused("case.other-order");
        }

        @Test
        void I_08_is_kept_on_a_closed_case_as_a_late_fact() {
            given(CASE, closedByHand(inert()))
                    .when(new RecogniseOrder(ORDER, INCOMPLETE, SYSTEM))
                    .then(recognised(), classified());
        }

        @Test
        void needs_a_case() {
            given(CASE).when(new RecogniseOrder(ORDER, INCOMPLETE, SYSTEM)).thenRefused("case.absent");
        }
    }

    @Nested
    class Answering {

        @ParameterizedTest
        @EnumSource(Outcome.class)
        void COV_X_05_manual_handling_ends_with_each_outcome(Outcome outcome) {
            given(CASE, inManual())
                    .when(answer("MAN-01", 1, outcome.name()))
                    .then(
                            resolvedByHand(1, outcome),
                            new ResolutionRecorded(outcome),
                            entered("MAN-90", 1, NodeKind.END),
                            new CaseClosed(outcome, NO_TEXTS));
        }

        @Test
        void COV_X_05_manual_handling_needs_a_note() {
            given(CASE, inManual())
                    .when(new AnswerNode("MAN-01", 1, "RESHIPPED", Inputs.NONE, ANN))
                    .thenRefused("answer.input-missing");
        }

        @Test
        void COV_000_01_INT_02_sets_the_type_and_goes_through_intake_again() {
            given(CASE, atTypeSetting()).when(typeSet("DAMAGED")).then(and(new CaseEvent[] {
                byHand("DAMAGED", NO_TEXTS),
                setByHand(IssueType.DAMAGED, NO_TEXTS),
                entered("INT-01", 2, NodeKind.CHECK),
                read(2, "DAMAGED", "DMG-01"),
                toManual("DMG"),
                entered("MAN-01", 1, NodeKind.DECISION)
            }));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PRICE_DROP", "NONSENSE", ""})
        void INT_02_takes_only_a_type_the_profile_offers(String issueType) {
            given(CASE, atTypeSetting()).when(typeSet(issueType)).thenRefused("answer.input-bad");
        }

        @Test
        void INT_02_needs_the_type() {
            given(CASE, atTypeSetting())
                    .when(new AnswerNode("INT-02", 1, "TYPE_SET", Inputs.NONE, ANN))
                    .thenRefused("answer.input-missing");
        }

        @Test
        void any_answer_may_carry_a_note() {
            given(CASE, atTypeSetting())
                    .when(new AnswerNode("INT-02", 1, "TYPE_SET", Inputs.of(Map.of("issueType", "TRACE"), NOTE), ANN))
                    .then(
                            byHand("TRACE", NOTE),
                            setByHand(IssueType.TRACE, NO_TEXTS),
                            entered("INT-01", 2, NodeKind.CHECK),
                            read(2, "TRACE", "TRQ-01"),
                            toManual("TRQ"),
                            entered("MAN-01", 1, NodeKind.DECISION));
        }

        @Test
        void ENG_9_an_answer_to_another_node_or_visit_is_refused() {
            given(CASE, inManual()).when(answer("INT-02", 1, "TYPE_SET")).thenRefused("answer.elsewhere");
            given(CASE, inManual()).when(answer("MAN-01", 2, "RESHIPPED")).thenRefused("answer.elsewhere");
        }

        @Test
        void ENG_9_an_undeclared_answer_is_refused() {
            given(CASE, inManual()).when(answer("MAN-01", 1, "SHRUGGED")).thenRefused("answer.unknown");
        }

        @Test
        void ENG_9_an_input_nobody_asked_for_is_refused() {
            given(CASE, inManual())
                    .when(new AnswerNode("MAN-01", 1, "RESHIPPED", Inputs.of(Map.of("amount", "1"), NOTE), ANN))
                    .thenRefused("answer.input-unknown");
            given(CASE, inManual())
                    .when(new AnswerNode(
                            "MAN-01",
                            1,
                            "RESHIPPED",
                            Inputs.of(Map.of(), Map.of("note", NOTE_REF, "poem", NOTE_REF)),
                            ANN))
                    .thenRefused("answer.input-unknown");
        }

        @Test
        void needs_a_case_whose_order_is_known() {
            given(CASE).when(answer("MAN-01", 1, "RESHIPPED")).thenRefused("case.absent");
            given(CASE, inert()).when(answer("MAN-01", 1, "RESHIPPED")).thenRefused("case.order-unknown");
        }

        @Test
        void I_08_is_too_late_on_a_closed_case() {
            given(CASE, ended()).when(answer("MAN-01", 1, "RESHIPPED")).thenRefused("case.closed");
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"AGENT", "LEAD", "SUPERVISOR"})
        void those_who_work_cases_may(Role role) {
            given(CASE, inManual())
                    .when(new AnswerNode("MAN-01", 1, "RETAINED", Inputs.of(Map.of(), NOTE), person("x", role)))
                    .then(
                            new NodeAnswered(
                                    "MAN-01",
                                    1,
                                    "RETAINED",
                                    Inputs.of(Map.of(), NOTE),
                                    Map.of(),
                                    List.of(new Requester("x", List.of(role))),
                                    "MAN-90"),
                            new ResolutionRecorded(Outcome.RETAINED),
                            entered("MAN-90", 1, NodeKind.END),
                            new CaseClosed(Outcome.RETAINED, NO_TEXTS));
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = {"AGENT", "LEAD", "SUPERVISOR"})
        void nobody_else_may(Role role) {
            given(CASE, inManual())
                    .when(new AnswerNode("MAN-01", 1, "RETAINED", Inputs.of(Map.of(), NOTE), person("x", role)))
                    .thenRefused("case.role");
        }
    }

    @Nested
    class Reclassifying {

        @Test
        void ENG_2_R_000_01_leads_through_intake_again_and_keeps_what_is_there() {
            given(CASE, and(inManual(), reply("M-2")))
                    .when(new Reclassify(IssueType.DAMAGED, REASON, ANN))
                    .then(and(
                            new CaseEvent[] {
                                new IssueReclassified(IssueType.INCOMPLETE, IssueType.DAMAGED, REASON), backToIntake()
                            },
                            walkedIntoManual(2, IssueType.DAMAGED)));
        }

        @Test
        void before_anybody_knew_the_type_sets_it() {
            given(CASE, atTypeSetting())
                    .when(new Reclassify(IssueType.DAMAGED, REASON, ANN))
                    .then(
                            setByHand(IssueType.DAMAGED, REASON),
                            entered("INT-01", 2, NodeKind.CHECK),
                            read(2, "DAMAGED", "DMG-01"),
                            toManual("DMG"),
                            entered("MAN-01", 1, NodeKind.DECISION));
        }

        @Test
        void as_what_it_is_already_changes_nothing() {
            given(CASE, inManual())
                    .when(new Reclassify(IssueType.INCOMPLETE, REASON, ANN))
                    .thenNothing();
        }

        @Test
        void takes_only_a_type_the_profile_offers() {
            given(CASE, inManual())
                    .when(new Reclassify(IssueType.PRICE_DROP, REASON, ANN))
                    .thenRefused("case.type-not-offered");
            given(CASE, atTypeSetting())
                    .when(new Reclassify(IssueType.PRICE_DROP, REASON, ANN))
                    .thenRefused("case.type-not-offered");
        }

        @Test
        void I_08_a_closed_case_is_reclassified_and_stays_closed() {
            given(CASE, ended())
                    .when(new Reclassify(IssueType.DAMAGED, REASON, ANN))
                    .then(new IssueReclassified(IssueType.INCOMPLETE, IssueType.DAMAGED, REASON));
            given(CASE, closedByHand(atTypeSetting()))
                    .when(new Reclassify(IssueType.DAMAGED, REASON, ANN))
                    .then(setByHand(IssueType.DAMAGED, REASON));
        }

        @Test
        void needs_a_case_whose_order_is_known() {
            given(CASE).when(new Reclassify(IssueType.DAMAGED, REASON, ANN)).thenRefused("case.absent");
            given(CASE, inert())
                    .when(new Reclassify(IssueType.DAMAGED, REASON, ANN))
                    .thenRefused("case.order-unknown");
        }

        @Test
        void is_for_those_who_work_cases() {
            given(CASE, inManual())
                    .when(new Reclassify(IssueType.DAMAGED, REASON, PAT))
                    .thenRefused("case.role");
        }
    }

    @Nested
    class MarkingUrgency {

        @Test
        void marks_the_customer_urgent_and_not_urgent_again() {
            given(CASE, inManual())
                    .when(new MarkUrgency(Urgency.URGENT, REASON, ANN))
                    .then(new CustomerUrgencyMarked(Urgency.URGENT, REASON));
            given(CASE, and(inert(), new CustomerUrgencyMarked(Urgency.URGENT, REASON)))
                    .when(new MarkUrgency(Urgency.NORMAL, NO_TEXTS, ANN))
                    .then(new CustomerUrgencyMarked(Urgency.NORMAL, NO_TEXTS));
        }

        @Test
        void as_it_is_already_changes_nothing() {
            given(CASE, inManual())
                    .when(new MarkUrgency(Urgency.NORMAL, REASON, ANN))
                    .thenNothing();
            given(CASE, ended())
                    .when(new MarkUrgency(Urgency.NORMAL, REASON, ANN))
                    .thenNothing();
        }

        @Test
        void needs_a_case_that_is_not_closed() {
            given(CASE).when(new MarkUrgency(Urgency.URGENT, REASON, ANN)).thenRefused("case.absent");
            given(CASE, ended())
                    .when(new MarkUrgency(Urgency.URGENT, REASON, ANN))
                    .thenRefused("case.closed");
        }

        @Test
        void is_for_those_who_work_cases() {
            given(CASE, inManual())
                    .when(new MarkUrgency(Urgency.URGENT, REASON, PAT))
                    .thenRefused("case.role");
        }
    }

    @Nested
    class Assigning {

        @Test
        void gives_the_case_to_an_agent_and_then_to_another() {
            given(CASE, inManual()).when(new AssignCase("ann", ANN)).then(new CaseAssigned("ann"));
            given(CASE, and(inert(), new CaseAssigned("ann")))
                    .when(new AssignCase("bea", ANN))
                    .then(new CaseAssigned("bea"));
        }

        @Test
        void to_the_same_agent_changes_nothing() {
            given(CASE, and(inManual(), new CaseAssigned("ann")))
                    .when(new AssignCase("ann", ANN))
                    .thenNothing();
        }

        @Test
        void needs_a_case_that_is_not_closed() {
            given(CASE).when(new AssignCase("ann", ANN)).thenRefused("case.absent");
            given(CASE, ended()).when(new AssignCase("ann", ANN)).thenRefused("case.closed");
        }

        @Test
        void is_for_those_who_work_cases() {
            given(CASE, inManual()).when(new AssignCase("pat", PAT)).thenRefused("case.role");
        }
    }

    @Nested
    class WritingANote {

        @Test
        void I_08_works_on_every_case() {
            given(CASE, inert()).when(new WriteNote(NOTE_REF, ANN)).then(new NoteWritten(NOTE_REF));
            given(CASE, inManual()).when(new WriteNote(NOTE_REF, ANN)).then(new NoteWritten(NOTE_REF));
            given(CASE, ended()).when(new WriteNote(NOTE_REF, ANN)).then(new NoteWritten(NOTE_REF));
        }

        @Test
        void I_16_again_changes_nothing() {
            given(CASE, and(inManual(), new NoteWritten(NOTE_REF)))
                    .when(new WriteNote(NOTE_REF, ANN))
                    .thenNothing();
        }

        @Test
        void needs_a_case() {
            given(CASE).when(new WriteNote(NOTE_REF, ANN)).thenRefused("case.absent");
        }

        @Test
        void is_for_those_who_work_cases() {
            given(CASE, inManual()).when(new WriteNote(NOTE_REF, PAT)).thenRefused("case.role");
        }
    }

    @Nested
    class ClosingByHand {

        @Test
        void ends_it_wherever_it_stands() {
            given(CASE, inManual())
                    .when(new CloseCase(Outcome.REJECTED, NOTE, ANN))
                    .then(new CaseClosed(Outcome.REJECTED, NOTE));
            given(CASE, inert())
                    .when(new CloseCase(Outcome.NO_RESPONSE, NOTE, ANN))
                    .then(new CaseClosed(Outcome.NO_RESPONSE, NOTE));
        }

        @Test
        void needs_a_note() {
            given(CASE, inManual())
                    .when(new CloseCase(Outcome.REJECTED, REASON, ANN))
                    .thenRefused("case.note-missing");
        }

        @Test
        void with_the_same_outcome_again_changes_nothing() {
            given(CASE, ended())
                    .when(new CloseCase(Outcome.RESHIPPED, NOTE, ANN))
                    .thenNothing();
        }

        @Test
        void with_another_outcome_comes_too_late() {
            given(CASE, ended())
                    .when(new CloseCase(Outcome.REJECTED, NOTE, ANN))
                    .thenRefused("case.closed");
        }

        @Test
        void needs_a_case() {
            given(CASE).when(new CloseCase(Outcome.REJECTED, NOTE, ANN)).thenRefused("case.absent");
        }

        @Test
        void is_for_those_who_work_cases() {
            given(CASE, inManual())
                    .when(new CloseCase(Outcome.REJECTED, NOTE, PAT))
                    .thenRefused("case.role");
        }
    }

    @Nested
    class Reopening {

        @Test
        void goes_on_at_the_last_node_that_a_person_answered() {
            given(CASE, ended())
                    .when(new ReopenCase(REASON, ANN))
                    .then(new CaseReopened(REASON), entered("MAN-01", 2, NodeKind.DECISION));
        }

        @Test
        void goes_on_where_it_was_closed_by_hand() {
            given(CASE, closedByHand(atTypeSetting()))
                    .when(new ReopenCase(REASON, ANN))
                    .then(new CaseReopened(REASON), entered("INT-02", 2, NodeKind.DECISION));
        }

        @Test
        void goes_through_intake_if_the_type_was_changed_meanwhile() {
            given(CASE, and(ended(), new IssueReclassified(IssueType.INCOMPLETE, IssueType.DAMAGED, REASON)))
                    .when(new ReopenCase(REASON, ANN))
                    .then(and(
                            new CaseEvent[] {new CaseReopened(REASON), backToIntake()},
                            walkedIntoManual(2, IssueType.DAMAGED)));
        }

        @Test
        void goes_through_intake_if_the_order_came_meanwhile() {
            given(CASE, and(closedByHand(inert()), recognised(), classified()))
                    .when(new ReopenCase(REASON, ANN))
                    .then(and(
                            new CaseEvent[] {new CaseReopened(REASON), started()},
                            walkedIntoManual(1, IssueType.INCOMPLETE)));
        }

        @Test
        void leaves_it_inert_while_its_order_is_unknown() {
            given(CASE, closedByHand(inert())).when(new ReopenCase(REASON, ANN)).then(new CaseReopened(REASON));
        }

        @Test
        void of_a_case_that_is_not_closed_changes_nothing() {
            given(CASE, inManual()).when(new ReopenCase(REASON, ANN)).thenNothing();
            given(CASE, inert()).when(new ReopenCase(REASON, ANN)).thenNothing();
        }

        @Test
        void needs_a_case() {
            given(CASE).when(new ReopenCase(REASON, ANN)).thenRefused("case.absent");
        }

        @Test
        void is_for_those_who_work_cases() {
            given(CASE, ended()).when(new ReopenCase(REASON, PAT)).thenRefused("case.role");
        }
    }

    static NodeAnswered byHand(String type, Map<String, UUID> texts) {
        var inputs = Inputs.of(Map.of("issueType", type), texts);
        return new NodeAnswered("INT-02", 1, "TYPE_SET", inputs, Map.of(), Requester.of(ANN), "INT-01");
    }

    static CustomerReplyReceived reply(String messageId) {
        var m = message(messageId);
        return new CustomerReplyReceived(messageId, m.channel(), m.texts(), m.references(), m.receivedAt());
    }
}
