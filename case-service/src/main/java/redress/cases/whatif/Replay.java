package redress.cases.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseCommand.LookAgain;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseFile;
import redress.cases.domain.CaseFile.Open;
import redress.cases.domain.InScene;
import redress.cases.domain.Scene;
import redress.cases.playbook.FaultyExpression;
import redress.cases.playbook.Node;
import redress.cases.playbook.Playbooks;
import redress.decider.Decider;
import redress.decider.Refused;
import redress.policy.Policy;

/// A case once more, by other playbooks: the same things are done to it in the same order. What was done at a node is
/// kept until the case stands there; what was never done is not made up.
final class Replay {

    /// How it came out.
    ///
    /// @param waited how long people were waited for; none if it came to a node of which that is not known
    /// @param doubt why it came to no end; none if it did
    record Replayed(CaseFile file, List<CaseEvent> events, Optional<Duration> waited, List<Doubt> doubt) {

        Replayed {
            events = List.copyOf(events);
            doubt = List.copyOf(doubt);
        }
    }

    private final ClosedCase known;
    private final Way recordedWay;
    private final Wishes recordedWishes;
    private final Playbooks playbooks;
    private final Decider<CaseFile, InScene, CaseEvent> decider;
    private final Wishes wishes = new Wishes();
    private final List<CaseEvent> events = new ArrayList<>();
    private final List<Deed> kept = new ArrayList<>();
    private final List<Doubt> doubt = new ArrayList<>();
    private CaseFile file;
    private Instant now = Instant.MIN;
    private Optional<Duration> waited = Optional.of(Duration.ZERO);

    Replay(ClosedCase known, Playbooks playbooks, Policy policy) {
        this.known = known;
        this.recordedWay = Way.of(known.events());
        this.recordedWishes = Wishes.of(known.events());
        this.playbooks = playbooks;
        this.decider = CaseFile.decider(playbooks, policy);
        this.file = decider.initial().get();
    }

    Replayed of(List<Deed> deeds) {
        for (var deed : deeds) {
            lookAtParcels(deed.at());
            now = deed.at();
            kept.add(deed);
            doWhatFits();
        }
        if (doubt.isEmpty() && file instanceof Open open) {
            doubt.add(stuck(open));
        }
        return new Replayed(file, events, waited, doubt);
    }

    /// As long as the way is the recorded one, the log itself says when the case looked again.
    private void lookAtParcels(Instant until) {
        for (var shipped : known.parcels().shipped()) {
            if (shipped.isAfter(now) && !shipped.isAfter(until) && isElsewhere()) {
                now = shipped;
                kept.add(new Deed(shipped, new LookAgain(Beginning.SYSTEM), Place.of(file), "", List.of()));
                doWhatFits();
            }
        }
    }

    private boolean isElsewhere() {
        return recordedWay.parting(Way.of(events)).stream()
                .anyMatch(parting ->
                        !parting.answer().isEmpty() || !parting.next().isEmpty());
    }

    /// The oldest first; each may make room for another.
    private void doWhatFits() {
        var at = 0;
        while (doubt.isEmpty() && at < kept.size()) {
            var deed = kept.get(at);
            var fitting = new Fitting(file, deed, recordedWishes, wishes, playbooks).command();
            at++;
            if (fitting.isPresent()) {
                kept.remove(deed);
                give(deed, fitting.get());
                at = 0;
            }
        }
    }

    private void give(Deed deed, CaseCommand command) {
        try {
            take(deed, decider.decide(file, new InScene(command, new Scene(known.caseId(), now, parcels()))));
        } catch (Refused refused) {
            refusal(command, refused).ifPresent(doubt::add);
        } catch (FaultyExpression | IllegalStateException _) {
            doubt.add(new Doubt.NoWayOn(node()));
        }
    }

    private List<Scene.ParcelNow> parcels() {
        return known.parcels().at(now);
    }

    private void take(Deed deed, List<CaseEvent> led) {
        var asked = Question.of(file);
        for (var event : led) {
            file = CaseFile.evolve(file, event);
            wishes.take(event);
            events.add(event);
        }
        if (asked.isPresent() && !Question.of(file).equals(asked)) {
            waited = waited.flatMap(sum -> stood(deed, asked.get()).map(sum::plus));
        }
    }

    /// As long as the same node did in the log, when the same was done there.
    private static Optional<Duration> stood(Deed deed, Question asked) {
        return deed.place().equals(new Place.AtNode(asked.node()))
                ? deed.waited().stream().findFirst()
                : Optional.empty();
    }

    /// What is refused of what a person answered changes the way, and so does a figure that is not known; all else
    /// happens beside it, or too late.
    private Optional<Doubt> refusal(CaseCommand command, Refused refused) {
        return switch (command) {
            case CaseCommand _
            when refused.rule().equals("figure.unknown") ->
                Optional.of(new Doubt.FigureUnknown(node(), refused.lack()));
            case CaseCommand.AnswerNode c -> Optional.of(refusal(c.answer(), refused));
            case CaseCommand.AnswerRequest c -> Optional.of(refusal(c.answer(), refused));
            case CaseCommand.SkipAwait _, CaseCommand.Reclassify _, CaseCommand.CloseCase _ ->
                Optional.of(new Doubt.Forbidden(node(), refused.rule()));
            case CaseCommand _ -> Optional.empty();
        };
    }

    private Doubt refusal(String answer, Refused refused) {
        return switch (refused.rule()) {
            case "answer.unknown" -> new Doubt.AnswerGone(node(), answer);
            case "answer.input-missing" -> new Doubt.InputUnknown(node(), answer);
            default -> new Doubt.Forbidden(node(), refused.rule());
        };
    }

    private String node() {
        return file instanceof Open(var _, var run) ? run.node() : "";
    }

    private Doubt stuck(Open open) {
        var run = open.run();
        return switch (playbooks.node(run.playbook(), run.version(), run.node())) {
            case Node.Check _
            when !run.stay().figure().isEmpty() ->
                new Doubt.FigureUnknown(run.node(), run.stay().figure());
            case Node.Check _, Node.Action _ -> new Doubt.NeverTold(run.node());
            case Node.AskCustomer _, Node.AskDepartment _, Node.Decision _, Node.End _ ->
                new Doubt.NeverAsked(run.node());
        };
    }
}
