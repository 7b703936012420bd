package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.CaseInWork.*;
import static redress.cases.domain.SampleCase.*;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent.*;
import redress.cases.domain.Standing.AllowedAnswer;
import redress.decider.Refused;
import redress.policy.Outcome;
import redress.policy.Role;

/// Departments are asked, and answer.
class RequestTest {

    /// Two departments are asked; a third one beside the way.
    static final String TWO = """
        id: INC
        version: 1
        title: { en: Incomplete, zh: 少件 }
        start: INC-01
        nodes:
          - id: INC-01
            kind: ASK_DEPARTMENT
            ask: [ { department: PURCHASING, topic: CAUSE }, { department: WAREHOUSE, topic: CAUSE } ]
            text: { en: Why, zh: 原因 }
            onEnter: [ { type: ASK_DEPT, department: QA, topic: LOOK } ]
            answers: { ORDERING_ERROR: INC-02, WAREHOUSE_MISPICK: INC-02, PRODUCT_DEFECT: INC-02 }
            inputs: { ORDERING_ERROR: [ { name: amount, type: money, required: true, below: lines.price } ] }
            onAnswer: { "*": [ { type: SET_LIABILITY, cause: answer } ] }
          - id: INC-02
            kind: DECISION
            text: { en: Decide, zh: 判断 }
            answers: { YES: INC-90 }
          - { id: INC-90, kind: END, outcome: INFORMED_ONLY, text: { en: End, zh: 结束 } }
        """;

    static final Actor WIM = person("wim", Role.WAREHOUSE);
    static final Actor PIA = person("pia", Role.PRODUCT);

    final CaseInWork two = new CaseInWork(WalkTest.playbooks(TWO)).opens(INCOMPLETE);
    final DepartmentRequestOpened purchasing = two.requests().get(1);
    final DepartmentRequestOpened warehouse = two.requests().get(2);

    @Nested
    class OneDepartment {

        final CaseInWork work = askedForCause();
        final DepartmentRequestOpened request = work.requests().getFirst();

        @Test
        void answers_the_node_and_is_answerable_for_what_follows() {
            work.does(said(request, "ORDERING_ERROR", PAT));

            assertThat(work.last().getFirst())
                    .isEqualTo(new DepartmentRequestAnswered(
                            request.requestId(), "ORDERING_ERROR", Inputs.NONE, Requester.of(PAT)));
            assertThat(work.all(NodeAnswered.class))
                    .filteredOn(answered -> answered.nodeId().equals("INC-09"))
                    .singleElement()
                    .satisfies(answered -> assertThat(answered.by()).isEqualTo(Requester.of(PAT)));
        }

        @Test
        void may_write_a_note_with_it() {
            var noted = new AnswerRequest(request.requestId(), "ORDERING_ERROR", Inputs.of(Map.of(), NOTE), PAT);

            assertThat(work.does(noted)
                            .latest(NodeAnswered.class)
                            .getFirst()
                            .inputs()
                            .texts())
                    .isEqualTo(NOTE);
        }

        @Test
        void nobody_else_may_answer_for_it() {
            assertThat(work.refused(said(request, "ORDERING_ERROR", WIM)))
                    .extracting(Refused::rule, Refused::kind)
                    .containsExactly("request.role", Refused.Kind.FORBIDDEN);
            assertThat(work.refusal(said(request, "ORDERING_ERROR", ANN))).isEqualTo("request.role");
        }

        @Test
        void ENG_9_takes_no_undeclared_answer_and_no_input_nobody_asked_for() {
            assertThat(work.refused(said(request, "SHRUGGED", PAT)))
                    .extracting(Refused::rule, Refused::kind)
                    .containsExactly("answer.unknown", Refused.Kind.IMPOSSIBLE);
            assertThat(work.refusal(new AnswerRequest(request.requestId(), "ORDERING_ERROR", amount("1"), PAT)))
                    .isEqualTo("answer.input-unknown");
        }

        @Test
        void I_16_the_same_answer_again_changes_nothing_another_one_is_too_late() {
            work.does(said(request, "ORDERING_ERROR", PAT));

            assertThat(work.decided(said(request, "ORDERING_ERROR", PAT))).isEmpty();
            assertThat(work.refused(said(request, "SKU_MATCHING_ERROR", PAT)))
                    .extracting(Refused::rule, Refused::kind)
                    .containsExactly("request.over", Refused.Kind.CONFLICT);
        }

        @Test
        void is_too_late_once_the_case_went_on_or_is_closed() {
            work.does(new CloseCase(Outcome.REJECTED, NOTE, ANN));

            assertThat(work.works().requests())
                    .extracting(asked -> asked.status())
                    .containsExactly(RequestStatus.CANCELLED);
            assertThat(work.refusal(said(request, "ORDERING_ERROR", PAT))).isEqualTo("request.over");
        }

        @Test
        void must_have_been_asked() {
            var never = new AnswerRequest(new UUID(3, 3), "ORDERING_ERROR", Inputs.NONE, PAT);

            assertThat(work.refusal(never)).isEqualTo("request.absent");
            assertThat(new CaseInWork(PLAYBOOKS).refusal(never)).isEqualTo("case.absent");
        }

        @Test
        void ENG_21_an_agent_does_not_answer_in_its_place() {
            assertThat(work.refusal(work.answer("ORDERING_ERROR", Inputs.NONE, ANN)))
                    .isEqualTo("answer.awaits-department");
            assertThat(work.standing().allowedAnswers()).isEmpty();
        }

        @Test
        void I_16_a_second_visit_asks_anew_with_an_id_of_its_own() {
            work.does(new CloseCase(Outcome.REJECTED, NOTE, ANN)).does(new ReopenCase(REASON, ANN));

            assertThat(work.at()).isEqualTo("INC-09/2");
            assertThat(work.requests())
                    .extracting(DepartmentRequestOpened::requestId)
                    .doesNotHaveDuplicates();
            assertThat(work.told("ORDERING_ERROR").at()).isEqualTo("INC-16/1");
        }
    }

    @Nested
    class TwoDepartments {

        @Test
        void ENG_21_the_node_waits_for_both() {
            two.does(said(purchasing, "PRODUCT_DEFECT", PAT));

            assertThat(two.last()).hasSize(1);
            assertThat(two.at()).isEqualTo("INC-01/1");
            assertThat(two.standing().allowedAnswers()).isEmpty();
            assertThat(two.refusal(two.answer("PRODUCT_DEFECT", Inputs.NONE, ANN)))
                    .isEqualTo("answer.awaits-department");
        }

        @Test
        void ENG_21_with_one_voice_they_answer_it() {
            two.does(said(purchasing, "PRODUCT_DEFECT", PAT)).does(said(warehouse, "PRODUCT_DEFECT", WIM));

            assertThat(two.at()).isEqualTo("INC-02/1");
            assertThat(two.run().requester().id()).isEqualTo("wim");
        }

        @Test
        void ENG_21_else_an_agent_picks_one_of_their_answers() {
            two.does(said(purchasing, "PRODUCT_DEFECT", PAT)).does(said(warehouse, "WAREHOUSE_MISPICK", WIM));
            assertThat(two.at()).isEqualTo("INC-01/1");
            assertThat(two.standing().allowedAnswers())
                    .extracting(AllowedAnswer::answer)
                    .containsExactlyInAnyOrder("PRODUCT_DEFECT", "WAREHOUSE_MISPICK");
            assertThat(two.refusal(two.answer("ORDERING_ERROR", amount("1"), ANN)))
                    .isEqualTo("answer.awaits-department");

            assertThat(two.answers("WAREHOUSE_MISPICK").at()).isEqualTo("INC-02/1");
            assertThat(two.run().requester().id()).isEqualTo("ann");
        }

        @Test
        void an_answer_brings_its_inputs() {
            var without = said(purchasing, "ORDERING_ERROR", PAT);
            assertThat(two.refusal(without)).isEqualTo("answer.input-missing");
            var with = new AnswerRequest(purchasing.requestId(), "ORDERING_ERROR", amount("2.00"), PAT);
            var same = new AnswerRequest(warehouse.requestId(), "ORDERING_ERROR", amount("3.00"), WIM);

            two.does(with).does(same);

            assertThat(two.latest(NodeAnswered.class).getFirst().inputs()).isEqualTo(amount("3.00"));
        }
    }

    @Nested
    class BesideTheWay {

        final DepartmentRequestOpened aside = two.requests().getFirst();

        @Test
        void ENG_21_nothing_waits_for_the_answer() {
            assertThat(aside.hold()).isEqualTo(Hold.ASIDE);

            two.does(said(aside, "DONE", PIA));

            assertThat(two.last())
                    .isEqualTo(List.of(
                            new DepartmentRequestAnswered(aside.requestId(), "DONE", Inputs.NONE, Requester.of(PIA))));
        }

        @Test
        void I_08_it_reaches_a_closed_case_too() {
            two.does(new CloseCase(Outcome.REJECTED, NOTE, ANN)).does(said(aside, "DONE", PIA));

            assertThat(two.status()).isEqualTo(CaseStatus.CLOSED);
            assertThat(two.works().request(aside.requestId()).orElseThrow().status())
                    .isEqualTo(RequestStatus.ANSWERED);
        }

        @Test
        void ENG_9_takes_a_note_and_no_other_words() {
            assertThat(two.refusal(said(aside, "looks fine to me", PIA))).isEqualTo("answer.unknown");
            assertThat(two.refusal(new AnswerRequest(aside.requestId(), "DONE", amount("1"), PIA)))
                    .isEqualTo("answer.input-unknown");
            assertThat(two.decided(new AnswerRequest(aside.requestId(), "DONE", Inputs.of(Map.of(), NOTE), PIA)))
                    .hasSize(1);
        }
    }
}
