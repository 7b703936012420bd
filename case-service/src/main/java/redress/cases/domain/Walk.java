package redress.cases.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.cases.domain.Awaited.Found;
import redress.cases.domain.CaseEvent.AwaitSkipped;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.CaseEvent.CaseEscalated;
import redress.cases.domain.CaseEvent.CaseFellDormant;
import redress.cases.domain.CaseEvent.DepartmentRequestAnswered;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.DepartmentRequestOverdue;
import redress.cases.domain.CaseEvent.FigureAsked;
import redress.cases.domain.CaseEvent.FigureGiven;
import redress.cases.domain.CaseEvent.NodeAnswered;
import redress.cases.domain.CaseEvent.NodeDeadlineSet;
import redress.cases.domain.CaseEvent.NodeEntered;
import redress.cases.domain.CaseEvent.PlaybookStarted;
import redress.cases.domain.CaseEvent.PlaybookSwitched;
import redress.cases.domain.CaseFact.Situation;
import redress.cases.domain.CaseFile.Closed;
import redress.cases.domain.CaseFile.Known;
import redress.cases.domain.CaseFile.New;
import redress.cases.domain.CaseFile.Open;
import redress.cases.domain.PlaybookRun.Look;
import redress.cases.domain.PlaybookRun.Place;
import redress.cases.playbook.Answer;
import redress.cases.playbook.Await;
import redress.cases.playbook.Effect;
import redress.cases.playbook.Expression;
import redress.cases.playbook.Input;
import redress.cases.playbook.Node;
import redress.cases.playbook.Playbook;
import redress.cases.playbook.Playbooks;
import redress.policy.Figures;
import redress.policy.IssueType;
import redress.policy.Outcome;
import redress.policy.ParameterCode;
import redress.policy.Policy;
import redress.policy.Role;
import redress.policy.Shop;

/// The engine (domain 3.1): what happens to a case as it goes through its playbooks, until a node waits or it ends.
///
/// It notes each event and lets the case evolve by it at once, so that the next step sees what the last one did.
final class Walk {

    private final Playbooks playbooks;
    private final Policy policy;
    private final Scene scene;
    private final List<CaseEvent> events = new ArrayList<>();
    private Known file;

    Walk(Playbooks playbooks, Policy policy, Scene scene, Known file) {
        this.playbooks = playbooks;
        this.policy = policy;
        this.scene = scene;
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
            case Node.End _ -> anew(run);
            case Node.Action action when tracking().isCalledOff(action) -> anew(run);
            case Node node -> enter(node);
        };
    }

    private Walk anew(PlaybookRun run) {
        return run.lastAnswered().isEmpty()
                ? throughIntake()
                : backTo(run.lastAnswered().getFirst());
    }

    /// What the current node waits for will not come: whoever answered last decides anew.
    Walk calledOff() {
        return file instanceof Open open
                        && nodeOf(open.run()) instanceof Node.Action action
                        && tracking().isCalledOff(action)
                ? anew(open.run())
                : this;
    }

    /// Checks that nobody has answered after may find the parcels otherwise now: the first that does is entered anew.
    Walk lookAgain() {
        return run().looked().stream()
                .filter(this::seesOtherwise)
                .findFirst()
                .map(look -> backTo(look.place()))
                .orElse(this);
    }

    private boolean seesOtherwise(Look look) {
        var place = look.place();
        return playbooks.node(place.playbook(), place.version(), place.node()) instanceof Node.Check check
                && check.mode() instanceof Node.Mode.Query(var condition)
                && sees(condition).filter(now -> !now.equals(look.answer())).isPresent();
    }

    /// None while it needs a figure that nobody told.
    private Optional<String> sees(Expression condition) {
        try {
            return Optional.of(code(condition.evaluate(CaseFact.in(situation()))));
        } catch (FactUnknown _) {
            return Optional.empty();
        }
    }

    private Walk backTo(Place place) {
        if (!run().place().edition().equals(place.edition())) {
            note(new PlaybookSwitched(
                    run().playbook(), place.playbook(), place.version(), place.node(), place.planned()));
        }
        return enter(playbooks.node(place.playbook(), place.version(), place.node()));
    }

    /// A person answered the current node.
    Walk answer(Answer answer, Inputs inputs, Actor by) {
        return answer(answer, inputs, Map.of(), Requester.of(by));
    }

    /// What the answer brings happens, then the next node is entered.
    private Walk answer(Answer answer, Inputs inputs, Map<String, String> facts, List<Requester> by) {
        var run = run();
        note(new NodeAnswered(run.node(), run.visit(), answer.code(), inputs, facts, by, answer.next()));
        answer.inputs().forEach(input -> take(input, inputs));
        happen(answer.onAnswer(), new Occasion(run.node(), run.visit(), "answer", answer.code()));
        return follow(answer.next());
    }

    /// All departments have answered: with one voice the node has its answer, else an agent picks (ENG-21).
    Walk heard() {
        var asked = heldRequests();
        var said = asked.stream().flatMap(request -> request.answer().stream()).toList();
        var agree = said.size() == asked.size()
                && said.stream()
                                .map(DepartmentRequestAnswered::answer)
                                .distinct()
                                .count()
                        == 1;
        if (!agree) {
            return this;
        }
        var last = said.getLast();
        return answer(answerOf(nodeOf(run()), last.answer()), last.inputs(), Map.of(), last.by());
    }

    /// The requests that the current node waits for.
    private List<DepartmentRequest> heldRequests() {
        var run = run();
        return undertakings().requests().stream()
                .filter(request -> request.holds(run.node(), run.visit()))
                .toList();
    }

    /// Others told what became of something.
    Walk take(CaseEvent.Fact fact) {
        note(fact);
        deeds().handOut(fact);
        if (file instanceof Open) {
            deeds().followUp(fact);
        }
        return attend();
    }

    /// Where departments disagree, an agent picks one of the answers they gave (ENG-21).
    boolean isForAgent(String answer) {
        var asked = heldRequests();
        return asked.stream().noneMatch(DepartmentRequest::isOpen)
                && asked.stream()
                        .flatMap(request -> request.answer().stream())
                        .anyMatch(said -> said.answer().equals(answer));
    }

    /// Something came from outside: maybe the current node waited for it.
    Walk attend() {
        return file instanceof Open open ? attend(nodeOf(open.run())) : this;
    }

    private Walk attend(Node node) {
        return switch (node) {
            case Node.Check check
            when check.mode() instanceof Node.Mode.Awaiting(var await) ->
                found(await).map(fact -> answered(check, await, fact)).orElse(this);
            case Node.AskCustomer ask when isShown(ask) -> provided(ask);
            case Node.Action action -> act(action);
            case Node _ -> this;
        };
    }

    /// The node has waited long enough.
    Walk comeDue(NodeDeadlineSet due) {
        return switch (due.patience()) {
            case REMIND -> remind((Node.AskCustomer) nodeOf(run()));
            case TIME_OUT -> answerItself(nodeOf(run()), awaited().silent(), Map.of("silence", due.rule()));
            case CLOSE -> close(Outcome.NO_RESPONSE, Map.of());
        };
    }

    /// A department is told once more that it was asked.
    Walk late(DepartmentRequestOpened request, DepartmentRequestOverdue overdue) {
        note(overdue);
        deeds().remindDepartment(
                        request, new Occasion(request.nodeId(), request.visit(), "late " + request.requestId(), ""));
        return this;
    }

    /// The customer is written to in an agent's own words.
    Walk write(UUID messageId, String contentRef) {
        letters().write(messageId, contentRef);
        return this;
    }

    /// ENG-3
    Walk skip(AwaitSkipped skipped) {
        note(skipped);
        return answerItself(nodeOf(run()), awaited().silent(), Map.of("skipped", "ENG-3"));
    }

    /// What the current node waits for; only a check that waits has such a thing.
    Await awaited() {
        return nodeOf(run()) instanceof Node.Check check && check.mode() instanceof Node.Mode.Awaiting(var await)
                ? await
                : new Await("", Map.of(), ParameterCode.AWAIT_SILENCE, "", Await.Urgency.MUST_WAIT);
    }

    Walk close(Outcome outcome, Map<String, UUID> texts) {
        new Assignments(this, scene).seeToImprovement(new Occasion(run().node(), run().visit(), "close", ""));
        return note(new CaseClosed(outcome, texts));
    }

    private Walk enter(Node node) {
        var visit = run().nextVisit(node.id());
        note(new NodeEntered(node.id(), visit, node.kind()));
        escalateIfCircling(node, visit);
        happen(node.onEnter(), new Occasion(node.id(), visit, "enter", ""));
        return switch (node) {
            case Node.Check check -> look(check);
            case Node.Action action -> act(action);
            case Node.End end -> close(outcome(end.ending()), Map.of());
            case Node.AskCustomer ask -> ask(ask, visit);
            case Node.AskDepartment ask -> ask(ask, visit);
            case Node.Decision _ -> this;
        };
    }

    private Walk look(Node.Check check) {
        return switch (check.mode()) {
            case Node.Mode.Query(var condition) -> look(check, condition);
            case Node.Mode.Awaiting(var await) ->
                found(await)
                        .map(fact -> answered(check, await, fact))
                        .orElseGet(() -> patient(
                                Patience.TIME_OUT,
                                await.silence(),
                                await.silence().id()));
        };
    }

    /// What nobody told is asked of an agent, never taken as nothing (3.11).
    private Walk look(Node.Check check, Expression condition) {
        try {
            return seen(check, condition.evaluate(CaseFact.in(situation())));
        } catch (FactUnknown unknown) {
            return note(new FigureAsked(run().node(), run().visit(), unknown.getMessage()));
        }
    }

    /// An agent said the figure that a check lacked; it looks again.
    Walk figure(FigureGiven given) {
        note(given);
        return look((Node.Check) nodeOf(run()));
    }

    private Walk seen(Node.Check check, Expression.Result seen) {
        return answerItself(check, code(seen), seen.facts());
    }

    private static String code(Expression.Result seen) {
        return switch (seen.value()) {
            case Boolean yes -> yes ? Node.Check.YES : Node.Check.NO;
            case Object said -> said.toString();
        };
    }

    /// A fact answers a node once (ENG-17), and only with an answer that the node has.
    private Optional<Found> found(Await await) {
        return Awaited.named(await.fact())
                .in(undertakings(), figures())
                .filter(fact -> !run().hasUsed(fact.id()))
                .filter(fact ->
                        nodeOf(run()).answer(await.answerTo(fact.code())).isPresent());
    }

    private Walk answered(Node.Check check, Await await, Found fact) {
        return answerItself(check, await.answerTo(fact.code()), Map.of(await.fact(), fact.id()));
    }

    /// An action waits for the customer to have the tracking number, and for nothing else (ENG-5).
    private Walk act(Node.Action action) {
        return tracking().isDone(action, run()) ? answerItself(action, Node.Action.DONE, Map.of()) : this;
    }

    private Walk ask(Node.AskCustomer node, int visit) {
        return isShown(node) ? provided(node) : ask(node, new Occasion(node.id(), visit, "ask", ""));
    }

    private Walk ask(Node.AskCustomer node, Occasion occasion) {
        deeds().askCustomer(node, occasion);
        return patient(Patience.REMIND, ParameterCode.REMINDER_AFTER, "ENG-1");
    }

    private Walk ask(Node.AskDepartment node, int visit) {
        deeds().askDepartments(node, new Occasion(node.id(), visit, "ask", ""));
        return this;
    }

    private Walk remind(Node.AskCustomer node) {
        var run = run();
        var most = figures().number(ParameterCode.MAX_REMINDERS).intValueExact();
        var before = run.stay().reminders();
        if (before < most) {
            letters().remind(new Occasion(run.node(), run.visit(), "remind " + (before + 1), ""));
            return patient(Patience.REMIND, ParameterCode.REMINDER_AFTER, "ENG-1");
        }
        return node.silence()
                .map(silence -> answerItself(node, silence.code(), Map.of("silence", "ENG-1")))
                .orElseGet(() -> note(new CaseFellDormant(run.node(), run.visit(), before))
                        .patient(Patience.CLOSE, ParameterCode.AUTO_CLOSE_AFTER, "P-06"));
    }

    private Walk patient(Patience patience, ParameterCode figure, String rule) {
        var run = run();
        return isLive()
                ? note(new NodeDeadlineSet(
                        run.node(), run.visit(), patience, new Waiting(shop()).until(scene.at(), figure), rule))
                : this;
    }

    /// Imported history fires nothing: it writes to nobody and waits without deadline until a person answers in it
    /// (ENG-19).
    boolean isLive() {
        return file.dossier().opening().source() != Source.HISTORY
                || (file instanceof Open open && !open.run().lastAnswered().isEmpty());
    }

    /// All that was asked for is there, and nothing else is to be said with it (ENG-11, ENG-17).
    private boolean isShown(Node.AskCustomer node) {
        var asked = node.evidence();
        return !asked.kinds().isEmpty()
                && undertakings().lacking(asked.kinds(), asked.minimum()).isEmpty()
                && node.answer(Node.AskCustomer.PROVIDED).stream()
                        .anyMatch(provided -> AnswerInputs.areAllPreset(provided, file.dossier(), policy));
    }

    private Walk provided(Node.AskCustomer node) {
        return answerItself(
                node,
                Node.AskCustomer.PROVIDED,
                Map.of("evidence.kinds", undertakings().kinds().toString()));
    }

    private Walk answerItself(Node node, String code, Map<String, String> facts) {
        var answer = answerOf(node, code);
        return answer(answer, AnswerInputs.presets(answer, file.dossier(), policy), facts, List.of());
    }

    private static Answer answerOf(Node node, String code) {
        return node.answer(code).orElseThrow(() -> new IllegalStateException(node.id() + " has no answer " + code));
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
        var limit = figures().number(ParameterCode.MAX_VISITS).intValueExact();
        if (visit == limit + 1) {
            note(new CaseEscalated(Role.LEAD, "ENG-10", node.id(), limit));
        }
    }

    private void happen(List<Effect> effects, Occasion occasion) {
        for (int i = 0; i < effects.size(); i++) {
            deeds().happen(effects.get(i), occasion.effect(i));
        }
    }

    /// An agent who names the issue type settles it.
    private void take(Input input, Inputs inputs) {
        if (input instanceof Input.OfferedIssueType(var name, var _)
                && inputs.codes().containsKey(name)
                && file.dossier().issue() instanceof Issue.LeftOpen(var reading)) {
            note(Issue.byHand(IssueType.valueOf(inputs.codes().get(name)), reading, Map.of()));
        }
    }

    private Outcome outcome(Node.Ending ending) {
        var resolutions = file.dossier().resolutions();
        return switch (ending) {
            case Node.Ending.Always(var outcome) -> outcome;
            case Node.Ending.FromResolution(var otherwise) -> resolutions.isEmpty() ? otherwise : resolutions.getLast();
        };
    }

    private Deeds deeds() {
        return new Deeds(this, policy, scene);
    }

    private Tracking tracking() {
        return new Tracking(this, scene);
    }

    private Correspondence letters() {
        return new Correspondence(this, scene);
    }

    Situation situation() {
        return new Situation(file.dossier(), order(), shop(), scene);
    }

    Undertakings undertakings() {
        return file.dossier().undertakings();
    }

    private Node nodeOf(PlaybookRun run) {
        return playbooks.node(run.playbook(), run.version(), run.node());
    }

    PlaybookRun run() {
        return switch (file) {
            case Open open -> open.run();
            case New _, Closed _ -> throw new IllegalStateException("only an open case stands at a node");
        };
    }

    private Figures figures() {
        return shop().figures();
    }

    Shop shop() {
        return policy.shop(order().platform(), order().shop());
    }

    CaseOrder order() {
        return switch (file.dossier().order()) {
            case Dossier.OrderLink.Known(var order) -> order;
            case Dossier.OrderLink.Awaited _ -> throw new IllegalStateException("an open case knows its order");
        };
    }
}
