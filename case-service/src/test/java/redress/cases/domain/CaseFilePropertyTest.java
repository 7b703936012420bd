package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.SampleCase.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent.*;
import redress.decider.Refused;
import redress.policy.IssueType;
import redress.policy.Outcome;

/// Whatever is asked, in whatever order.
class CaseFilePropertyTest {

    /// A command, as somebody gives it who sees the case as it is.
    record Step(String name, Function<CaseFile, CaseCommand> command) {

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Step> STEPS = List.of(
            new Step("message", _ -> received("M-1", known(INCOMPLETE))),
            new Step("message of an unknown order", _ -> received("M-1", unknown())),
            new Step("unclear message", _ -> received("M-2", known(UNCLEAR))),
            new Step("open", _ -> new OpenCase(message("M-3"), known(UNCLEAR), ANN)),
            new Step("open without order", _ -> new OpenCase(message("M-4", ""), unknown(), ANN)),
            new Step("order", _ -> new RecogniseOrder(ORDER, INCOMPLETE, SYSTEM)),
            new Step("order, unclear", _ -> new RecogniseOrder(ORDER, UNCLEAR, SYSTEM)),
            new Step("other order", _ -> new RecogniseOrder(order("O-2"), UNCLEAR, SYSTEM)),
            new Step("set type", file -> here(file, "TYPE_SET", Map.of("issueType", "TRACE"))),
            new Step("set type not offered", file -> here(file, "TYPE_SET", Map.of("issueType", "PRICE_DROP"))),
            new Step("answer reshipped", file -> here(file, "RESHIPPED", Map.of())),
            new Step("answer rejected", file -> here(file, "REJECTED", Map.of())),
            new Step("answer nonsense", file -> here(file, "SHRUGGED", Map.of())),
            new Step("answer the first visit", _ -> answer("MAN-01", 1, "RETAINED")),
            new Step("damaged", _ -> new Reclassify(IssueType.DAMAGED, REASON, ANN)),
            new Step("warranty", _ -> new Reclassify(IssueType.WARRANTY, NO_TEXTS, ANN)),
            new Step("type not offered", _ -> new Reclassify(IssueType.REVIEW, REASON, ANN)),
            new Step("urgent", _ -> new MarkUrgency(Urgency.URGENT, REASON, ANN)),
            new Step("not urgent", _ -> new MarkUrgency(Urgency.NORMAL, REASON, ANN)),
            new Step("assign", _ -> new AssignCase("ann", ANN)),
            new Step("assign by purchasing", _ -> new AssignCase("bea", PAT)),
            new Step("note", _ -> new WriteNote(NOTE_REF, ANN)),
            new Step("close", _ -> new CloseCase(Outcome.REFUNDED_FULL, NOTE, ANN)),
            new Step("close without note", _ -> new CloseCase(Outcome.REFUNDED_FULL, NO_TEXTS, ANN)),
            new Step("reopen", _ -> new ReopenCase(REASON, ANN)));

    static final long SEED = 20260302;

    @Test
    void COV_X_01_a_case_answers_every_command_with_events_or_a_refusal_and_folds_again_to_what_it_is() {
        RandomSequences.forAll(SEED, STEPS, steps -> {
            var played = play(steps);
            assertThat(CASE.fold(played.history())).isEqualTo(played.file());
        });
    }

    @Test
    void I_16_a_command_given_twice_in_a_row_changes_nothing_the_second_time() {
        RandomSequences.forAll(SEED, STEPS, steps -> {
            CaseFile file = new CaseFile.None();
            for (var step : steps) {
                var command = step.command().apply(file);
                file = after(file, decide(file, command));
                assertThat(decide(file, command)).as("%s on %s", command, file).isEmpty();
            }
        });
    }

    @Test
    void I_08_a_case_has_one_run_and_a_closed_one_moves_only_when_it_is_reopened() {
        RandomSequences.forAll(SEED, STEPS, steps -> {
            var visits = new HashMap<String, Integer>();
            var runs = 0;
            var closed = false;
            for (var event : play(steps).history()) {
                assertThat(closed && moves(event))
                        .as("%s on a closed case", event)
                        .isFalse();
                closed = event instanceof CaseClosed || (closed && !(event instanceof CaseReopened));
                runs += event instanceof PlaybookStarted ? 1 : 0;
                if (event instanceof NodeEntered(var node, var visit, var _)) {
                    assertThat(visit).isEqualTo(visits.merge(node, 1, Integer::sum));
                }
            }
            assertThat(runs).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void any_events_in_any_order_fold() {
        var events = Stream.of(ended(), atTypeSetting(), closedByHand(inert()))
                .flatMap(Stream::of)
                .toList();
        RandomSequences.forAll(
                SEED, events, history -> assertThat(CASE.fold(history)).isNotNull());
    }

    record Played(CaseFile file, List<CaseEvent> history) {}

    static Played play(List<Step> steps) {
        CaseFile file = new CaseFile.None();
        var history = new ArrayList<CaseEvent>();
        for (var step : steps) {
            var events = decide(file, step.command().apply(file));
            history.addAll(events);
            file = after(file, events);
        }
        return new Played(file, history);
    }

    static List<CaseEvent> decide(CaseFile file, CaseCommand command) {
        try {
            return CASE.decide(file, command);
        } catch (Refused refused) {
            return List.of();
        }
    }

    static CaseFile after(CaseFile file, List<CaseEvent> events) {
        var next = file;
        for (var event : events) {
            next = CaseFile.evolve(next, event);
        }
        return next;
    }

    static boolean moves(CaseEvent event) {
        return event instanceof NodeEntered
                || event instanceof NodeAnswered
                || event instanceof PlaybookStarted
                || event instanceof PlaybookSwitched
                || event instanceof ResolutionRecorded
                || event instanceof CaseClosed;
    }

    /// An answer to the node the case stands at.
    static CaseCommand here(CaseFile file, String answer, Map<String, String> inputs) {
        return file instanceof CaseFile.Open(var _, var run)
                ? new AnswerNode(run.node(), run.visit(), answer, Inputs.of(inputs, NOTE), ANN)
                : answer("MAN-01", 1, answer);
    }
}
