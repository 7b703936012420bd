package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.SampleCase.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jetbrains.jetCheck.Generator;
import org.jetbrains.jetCheck.PropertyChecker;
import org.junit.jupiter.api.Test;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent.*;
import redress.decider.Refused;
import redress.policy.IssueType;
import redress.policy.Outcome;

/// Whatever is asked, in whatever order.
class CaseFilePropertyTest {

    /// A command, as somebody gives it who sees the case as it is.
    interface Step extends Function<CaseFile, CaseCommand> {}

    static final List<Step> STEPS = Stream.<Step>of(
                    _ -> received("M-1", known(INCOMPLETE)),
                    _ -> received("M-1", unknown()),
                    _ -> received("M-2", known(UNCLEAR)),
                    _ -> new OpenCase(message("M-3"), known(UNCLEAR), ANN),
                    _ -> new OpenCase(message("M-4", ""), unknown(), ANN),
                    _ -> new RecogniseOrder(ORDER, INCOMPLETE, SYSTEM),
                    _ -> new RecogniseOrder(ORDER, UNCLEAR, SYSTEM),
                    _ -> new RecogniseOrder(order("O-2"), UNCLEAR, SYSTEM),
                    file -> here(file, "TYPE_SET", Map.of("issueType", "TRACE")),
                    file -> here(file, "TYPE_SET", Map.of("issueType", "PRICE_DROP")),
                    file -> here(file, "RESHIPPED", NO_INPUTS),
                    file -> here(file, "REJECTED", NO_INPUTS),
                    file -> here(file, "SHRUGGED", NO_INPUTS),
                    _ -> answer("MAN-01", 1, "RETAINED"),
                    _ -> new Reclassify(IssueType.DAMAGED, REASON, ANN),
                    _ -> new Reclassify(IssueType.WARRANTY, NO_TEXTS, ANN),
                    _ -> new Reclassify(IssueType.REVIEW, REASON, ANN),
                    _ -> new MarkUrgency(Urgency.URGENT, REASON, ANN),
                    _ -> new MarkUrgency(Urgency.NORMAL, REASON, ANN),
                    _ -> new AssignCase("ann", ANN),
                    _ -> new AssignCase("bea", PAT),
                    _ -> new WriteNote(NOTE_REF, ANN),
                    _ -> new CloseCase(Outcome.REFUNDED_FULL, NOTE, ANN),
                    _ -> new CloseCase(Outcome.REFUNDED_FULL, NO_TEXTS, ANN),
                    _ -> new ReopenCase(REASON, ANN))
            .toList();

    static final Generator<List<Step>> SEQUENCES = Generator.listsOf(Generator.sampledFrom(STEPS));

    @Test
    void COV_X_01_a_case_answers_every_command_with_events_or_a_refusal_and_folds_again_to_what_it_is() {
        PropertyChecker.customized().withIterationCount(1_000).forAll(SEQUENCES, steps -> {
            var played = play(steps);
            return CASE.fold(played.history()).equals(played.file());
        });
    }

    @Test
    void I_16_a_command_given_twice_in_a_row_changes_nothing_the_second_time() {
        PropertyChecker.customized().withIterationCount(1_000).forAll(SEQUENCES, steps -> {
            CaseFile file = new CaseFile.None();
            for (var step : steps) {
                var command = step.apply(file);
                file = after(file, decide(file, command));
                assertThat(decide(file, command)).as("%s on %s", command, file).isEmpty();
            }
            return true;
        });
    }

    @Test
    void I_08_a_case_has_one_run_and_a_closed_one_moves_only_when_it_is_reopened() {
        PropertyChecker.customized().withIterationCount(1_000).forAll(SEQUENCES, steps -> {
            var visits = new HashMap<String, Integer>();
            var runs = 0;
            var closed = false;
            for (var event : play(steps).history()) {
                assertThat(closed && moves(event)).as("%s on a closed case", event).isFalse();
                closed = event instanceof CaseClosed || closed && !(event instanceof CaseReopened);
                runs += event instanceof PlaybookStarted ? 1 : 0;
                if (event instanceof NodeEntered(var node, var visit, var _)) {
                    assertThat(visit).isEqualTo(visits.merge(node, 1, Integer::sum));
                }
            }
            return runs <= 1;
        });
    }

    @Test
    void any_events_in_any_order_fold() {
        var events = Stream.of(ended(), atTypeSetting(), closedByHand(inert()))
                .flatMap(Stream::of)
                .toList();
        PropertyChecker.customized()
                .withIterationCount(1_000)
                .forAll(Generator.listsOf(Generator.sampledFrom(events)), history -> CASE.fold(history) != null);
    }

    record Played(CaseFile file, List<CaseEvent> history) {}

    static Played play(List<Step> steps) {
        CaseFile file = new CaseFile.None();
        var history = new ArrayList<CaseEvent>();
        for (var step : steps) {
            var events = decide(file, step.apply(file));
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
                ? new AnswerNode(run.node(), run.visit(), answer, inputs, NOTE, ANN)
                : answer("MAN-01", 1, answer);
    }
}
