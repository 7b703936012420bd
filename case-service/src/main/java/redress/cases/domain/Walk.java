package redress.cases.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.CaseEvent.CaseEscalated;
import redress.cases.domain.CaseEvent.NodeAnswered;
import redress.cases.domain.CaseEvent.NodeEntered;
import redress.cases.domain.CaseEvent.PlaybookStarted;
import redress.cases.domain.CaseEvent.PlaybookSwitched;
import redress.cases.domain.CaseEvent.ResolutionRecorded;
import redress.cases.domain.CaseFile.Closed;
import redress.cases.domain.CaseFile.Known;
import redress.cases.domain.CaseFile.New;
import redress.cases.domain.CaseFile.Open;
import redress.cases.domain.PlaybookRun.Place;
import redress.cases.playbook.Answer;
import redress.cases.playbook.Effect;
import redress.cases.playbook.Input;
import redress.cases.playbook.Node;
import redress.cases.playbook.Playbook;
import redress.cases.playbook.Playbooks;
import redress.policy.IssueType;
import redress.policy.Outcome;
import redress.policy.ParameterCode;
import redress.policy.Policy;
import redress.policy.Role;

/// The engine (domain 3.1): what happens to a case as it goes through its playbooks, until a node waits or it ends.
///
/// It notes each event and lets the case evolve by it at once, so that the next step sees what the last one did.
final class Walk {

    private final Playbooks playbooks;
    private final Policy policy;
    private final List<CaseEvent> events = new ArrayList<>();
    private Known file;

    Walk(Playbooks playbooks, Policy policy, Known file) {
        this.playbooks = playbooks;
        this.policy = policy;
        this.file = file;
    }

    List<CaseEvent> events() {
        return List.copyOf(events);
    }

    Walk note(CaseEvent event) {
        events.add(event);
        file = switch (CaseFile.evolve(file, event)) {
            case Known known -> known;
            case CaseFile.None _ -> file;
        };
        return this;
    }

    /// Into the intake playbook: for the first time, or again because another issue type was found (ENG-2).
    Walk throughIntake() {
        var intake = playbooks
                .newest(Playbooks.INTAKE)
                .orElseThrow(() -> new IllegalStateException("playbook INT is not loaded"));
        return switch (file) {
            case New _ -> {
                note(new PlaybookStarted(intake.id(), intake.version(), intake.start()));
                yield enter(playbooks.node(intake.id(), intake.version(), intake.start()));
            }
            case Open open when open.run().playbook().equals(intake.id()) -> follow(intake.start());
            case Open _ -> switchTo(intake, playbooks.node(intake.id(), intake.version(), intake.start()), "");
            case Closed _ -> this;
        };
    }

    /// A reopened case goes on at the node it stood at; behind an END, at the last one that a person answered.
    Walk goOn() {
        var run = run();
        return switch (nodeOf(run)) {
            case Node.End _ when run.lastAnswered().isEmpty() -> throughIntake();
            case Node.End _ -> backTo(run.lastAnswered().getFirst());
            case Node node -> enter(node);
        };
    }

    private Walk backTo(Place place) {
        if (!run().playbook().equals(place.playbook())) {
            note(new PlaybookSwitched(
                    run().playbook(), place.playbook(), place.version(), place.node(), place.planned()));
        }
        return enter(playbooks.node(place.playbook(), place.version(), place.node()));
    }

    /// The current node is answered; what the answer brings happens, then the next node is entered.
    Walk answer(Answer answer, Map<String, String> inputs, Map<String, UUID> texts) {
        var run = run();
        note(new NodeAnswered(run.node(), run.visit(), answer.code(), inputs, texts, answer.next()));
        answer.inputs().forEach(input -> take(input, inputs));
        answer.onAnswer().forEach(effect -> happen(effect, answer.code()));
        return follow(answer.next());
    }

    private Walk enter(Node node) {
        var visit = run().nextVisit(node.id());
        note(new NodeEntered(node.id(), visit, node.kind()));
        escalateIfCircling(node, visit);
        node.onEnter().forEach(effect -> happen(effect, ""));
        return switch (node) {
            case Node.Check check -> look(check);
            case Node.Action _ -> answerItself(node, Node.Action.DONE);
            case Node.End end -> note(new CaseClosed(outcome(end.ending()), Map.of()));
            case Node.Decision _, Node.AskCustomer _, Node.AskDepartment _ -> this;
        };
    }

    private Walk look(Node.Check check) {
        return switch (check.mode()) {
            case Node.Mode.Query(var question) ->
                answerItself(check, Question.named(question).answer(file.dossier()));
            case Node.Mode.Await _ -> this;
        };
    }

    private Walk answerItself(Node node, String code) {
        var answer =
                node.answer(code).orElseThrow(() -> new IllegalStateException(node.id() + " has no answer " + code));
        return answer(answer, Map.of(), Map.of());
    }

    private Walk follow(String next) {
        var run = run();
        return switch (playbooks.way(run.playbook(), run.version(), next)) {
            case Playbooks.Way.Within(var node) -> enter(node);
            case Playbooks.Way.Into(var playbook, var node) -> switchTo(playbook, node, "");
            case Playbooks.Way.StandIn(var manual, var node, var planned) -> switchTo(manual, node, planned);
        };
    }

    private Walk switchTo(Playbook playbook, Node node, String planned) {
        note(new PlaybookSwitched(run().playbook(), playbook.id(), playbook.version(), node.id(), planned));
        return enter(node);
    }

    /// ENG-10: told once, on the first visit above the limit.
    private void escalateIfCircling(Node node, int visit) {
        var limit = policy.shop(order().platform(), order().shop())
                .figures()
                .number(ParameterCode.MAX_VISITS)
                .intValueExact();
        if (visit == limit + 1) {
            note(new CaseEscalated(Role.LEAD, "ENG-10", node.id(), limit));
        }
    }

    private void happen(Effect effect, String answer) {
        switch (effect) {
            case Effect.RecordResolution(var outcome) -> note(new ResolutionRecorded(outcome));
            case Effect.RecordAnsweredResolution() -> note(new ResolutionRecorded(Outcome.valueOf(answer)));
        }
    }

    /// An agent who names the issue type settles it.
    private void take(Input input, Map<String, String> inputs) {
        if (input instanceof Input.OfferedIssueType(var name, var _)
                && inputs.containsKey(name)
                && file.dossier().issue() instanceof Issue.LeftOpen(var reading)) {
            note(Issue.byHand(IssueType.valueOf(inputs.get(name)), reading, Map.of()));
        }
    }

    /// With nothing granted, the customer was told something and no more.
    private Outcome outcome(Node.Ending ending) {
        var resolutions = file.dossier().resolutions();
        return switch (ending) {
            case Node.Ending.Always(var outcome) -> outcome;
            case Node.Ending.FromResolution() -> resolutions.isEmpty() ? Outcome.INFORMED_ONLY : resolutions.getLast();
        };
    }

    private Node nodeOf(PlaybookRun run) {
        return playbooks.node(run.playbook(), run.version(), run.node());
    }

    private PlaybookRun run() {
        return switch (file) {
            case Open open -> open.run();
            case New _, Closed _ -> throw new IllegalStateException("only an open case stands at a node");
        };
    }

    private CaseOrder order() {
        return switch (file.dossier().order()) {
            case Dossier.OrderLink.Known(var order) -> order;
            case Dossier.OrderLink.Awaited _ -> throw new IllegalStateException("an open case knows its order");
        };
    }
}
