package redress.cases.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.CaseEvent.FigureGiven;
import redress.cases.domain.CaseEvent.NodeAnswered;
import redress.cases.domain.CaseEvent.NodeEntered;
import redress.cases.domain.CaseEvent.PlaybookStarted;
import redress.cases.domain.CaseEvent.PlaybookSwitched;
import redress.cases.domain.CaseFile;
import redress.cases.domain.InScene;
import redress.cases.domain.Scene;
import redress.cases.playbook.FaultyExpression;
import redress.decider.Decider;
import redress.decider.Refused;

/// Who did what to a case, and when: its log read as what was asked of it.
///
/// Read by giving each command anew, to the case as its log has it, under the versions it was worked by. If that does
/// not lead to what the log says, the log cannot be read: the engine or the policy were others then.
record Script(List<Deed> deeds, CaseFile end, Duration waited) {

    Script {
        deeds = List.copyOf(deeds);
    }

    /// @param decider over the versions that the case was worked by
    /// @throws Unreadable if the engine does not do today what it did then
    static Script of(ClosedCase known, Decider<CaseFile, InScene, CaseEvent> decider) throws Unreadable {
        return new Reader(known, decider).read();
    }

    /// The log is not what the engine would write today.
    static final class Unreadable extends Exception {

        /// @param at the first event it would not write
        private Unreadable(int at) {
            super("event " + at, null, false, false);
            this.at = at;
        }

        private final int at;

        int at() {
            return at;
        }
    }

    private static final class Reader {

        private final ClosedCase known;
        private final List<CaseEvent> events;
        private final Decider<CaseFile, InScene, CaseEvent> decider;
        private final List<Deed> deeds = new ArrayList<>();
        private CaseFile file;
        private Instant openSince = Instant.MIN;
        private Duration waited = Duration.ZERO;

        Reader(ClosedCase known, Decider<CaseFile, InScene, CaseEvent> decider) {
            this.known = known;
            this.events = known.events();
            this.decider = decider;
            this.file = decider.initial().get();
        }

        Script read() throws Unreadable {
            var i = 0;
            while (i < events.size()) {
                i += next(i);
            }
            return new Script(deeds, file, waited);
        }

        private int next(int i) throws Unreadable {
            var at = known.log().get(i).at();
            for (var command : new Beginning(file, events.subList(i, events.size())).commands()) {
                var led = led(command, at);
                if (isWritten(led, i)) {
                    note(command, at, i, led.size());
                    return led.size();
                }
            }
            throw new Unreadable(i + 1);
        }

        private List<CaseEvent> led(CaseCommand command, Instant at) {
            var scene = new Scene(known.caseId(), at, known.parcels().at(at));
            try {
                return decider.decide(file, new InScene(command, scene));
            } catch (Refused | FaultyExpression | IllegalStateException _) {
                return List.of();
            }
        }

        private boolean isWritten(List<CaseEvent> led, int from) {
            return !led.isEmpty()
                    && from + led.size() <= events.size()
                    && IntStream.range(0, led.size()).allMatch(k -> isSame(led.get(k), events.get(from + k)));
        }

        private void note(CaseCommand command, Instant at, int from, int many) {
            var asked = Question.of(file);
            var open = asked.stream().map(_ -> Duration.between(openSince, at)).toList();
            var fact = events.get(from) instanceof FigureGiven figure ? figure.fact() : "";
            deeds.add(new Deed(at, command, Place.of(file), fact, open));
            for (var event : events.subList(from, from + many)) {
                file = CaseFile.evolve(file, event);
            }
            if (!Question.of(file).equals(asked)) {
                waited = open.stream().reduce(waited, Duration::plus);
                openSince = at;
            }
        }

        /// The way is the same; what is beside it differs in times at least.
        private static boolean isSame(CaseEvent led, CaseEvent written) {
            return switch (led) {
                case NodeEntered _, PlaybookStarted _, PlaybookSwitched _ -> led.equals(written);
                case NodeAnswered answered ->
                    written instanceof NodeAnswered other && way(answered).equals(way(other));
                case CaseClosed closed -> written instanceof CaseClosed other && closed.outcome() == other.outcome();
                case CaseEvent _ -> led.getClass() == written.getClass();
            };
        }

        private static List<Object> way(NodeAnswered e) {
            return List.of(e.nodeId(), e.visit(), e.answer(), e.next());
        }
    }
}
