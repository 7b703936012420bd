package redress.cases.domain;

import static redress.cases.domain.CaseRefusals.closed;
import static redress.cases.domain.CaseRefusals.known;
import static redress.cases.domain.CaseRefusals.orderUnknown;
import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;
import static redress.decider.Refused.forbidden;
import static redress.decider.Refused.impossible;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import redress.cases.domain.CaseCommand.AnswerNode;
import redress.cases.domain.CaseCommand.AnswerRequest;
import redress.cases.domain.CaseCommand.RequestIsLate;
import redress.cases.domain.CaseCommand.SkipAwait;
import redress.cases.domain.CaseCommand.WaitIsOver;
import redress.cases.domain.CaseEvent.AwaitSkipped;
import redress.cases.domain.CaseEvent.DepartmentRequestAnswered;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.DepartmentRequestOverdue;
import redress.cases.domain.CaseEvent.FigureGiven;
import redress.cases.domain.CaseEvent.NoteWritten;
import redress.cases.domain.CaseFile.Closed;
import redress.cases.domain.CaseFile.New;
import redress.cases.domain.CaseFile.None;
import redress.cases.domain.CaseFile.Open;
import redress.cases.playbook.Answer;
import redress.cases.playbook.Await;
import redress.cases.playbook.Node;
import redress.decider.Refused;

/// How nodes are answered: by agents, by departments, or by nobody in time.
record AnswerDecisions(Walks walks) {

    List<CaseEvent> answer(CaseFile file, AnswerNode c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case New _ -> throw orderUnknown();
            case Open open -> answer(open, c);
            case Closed _ -> throw closed();
        };
    }

    /// A department answers what it was asked, as long as the case waits for it.
    List<CaseEvent> answer(CaseFile file, AnswerRequest c) {
        var request =
                known(file).dossier().undertakings().request(c.requestId()).orElseThrow(() -> absent("request"));
        var asked = request.opened();
        if (Collections.disjoint(walks.policy().rolesOf(asked.department()), c.by().roles())) {
            throw forbidden("request.role", "this is asked of " + asked.department());
        }
        if (request.answer().stream().anyMatch(said -> said.answer().equals(c.answer()))) {
            return List.of();
        }
        if (!request.isOpen()) {
            throw because("request.over", "it was answered, or the case went on without it");
        }
        return switch (file) {
            case Open open when asked.hold() == Hold.HOLDS -> answered(open, c);
            case CaseFile _ -> List.of(told(asked, c));
        };
    }

    private List<CaseEvent> answered(Open file, AnswerRequest c) {
        var answer = answerOf(nodeOf(file.run()), c.answer());
        var inputs = AnswerInputs.completed(answer, c.inputs(), file.dossier(), walks.policy());
        return walks.of(file)
                .note(new DepartmentRequestAnswered(c.requestId(), c.answer(), inputs, Requester.of(c.by())))
                .heard()
                .events();
    }

    /// Nothing waits for this one: it is kept, even if the case is closed by then (I-08).
    private static CaseEvent told(DepartmentRequestOpened asked, AnswerRequest c) {
        if (!asked.answers().contains(c.answer())) {
            throw impossible("answer.unknown", "what was asked has no such answer");
        }
        AnswerInputs.refuseAllButNote(c.inputs());
        return new DepartmentRequestAnswered(c.requestId(), c.answer(), c.inputs(), Requester.of(c.by()));
    }

    List<CaseEvent> skip(CaseFile file, SkipAwait c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case New _ -> throw orderUnknown();
            case Open open -> skip(open, c);
            case Closed _ -> throw closed();
        };
    }

    private List<CaseEvent> skip(Open file, SkipAwait c) {
        var walk = walks.of(file);
        if (c.meant().stream().anyMatch(wait -> !isAt(file.run(), wait.node(), wait.visit()))) {
            throw elsewhere(file.run());
        }
        if (walk.awaited().urgency() == Await.Urgency.MUST_WAIT) {
            throw because("case.nothing-to-skip", "ENG-3: the case waits for nothing that may be skipped");
        }
        if (file.dossier().urgency() == Urgency.NORMAL) {
            throw because("case.not-urgent", "ENG-3: only for an urgent customer nobody waits");
        }
        if (!Texts.hold(c.texts(), Texts.REASON)) {
            throw impossible("case.reason-missing", "a reason must say why nobody waits");
        }
        return walk.skip(new AwaitSkipped(file.run().node(), file.run().visit(), c.texts()))
                .events();
    }

    /// An old deadline says nothing.
    List<CaseEvent> comeDue(CaseFile file, WaitIsOver c) {
        return switch (file) {
            case Open open ->
                open.run().stay().due().stream()
                        .filter(due -> due.dueAt().equals(c.dueAt()))
                        .findFirst()
                        .map(due -> walks.of(open).comeDue(due).events())
                        .orElse(List.of());
            case None _, New _, Closed _ -> List.of();
        };
    }

    List<CaseEvent> remind(CaseFile file, RequestIsLate c) {
        return switch (file) {
            case Open open ->
                open.dossier().undertakings().request(c.requestId()).stream()
                        .filter(request -> request.status() == RequestStatus.OPEN)
                        .filter(_ -> walks.of(open).isLive())
                        .flatMap(
                                request -> walks
                                        .of(open)
                                        .late(request.opened(), new DepartmentRequestOverdue(c.requestId()))
                                        .events()
                                        .stream())
                        .toList();
            case None _, New _, Closed _ -> List.of();
        };
    }

    private List<CaseEvent> answer(Open file, AnswerNode c) {
        var run = file.run();
        if (!isAt(run, c.node(), c.visit())) {
            throw elsewhere(run);
        }
        var node = nodeOf(run);
        var walk = walks.of(file);
        switch (node) {
            case Node.Check _
            when !run.stay().figure().isEmpty() -> {
                return figure(walk, c);
            }
            case Node.Check _, Node.Action _ ->
                throw because("answer.awaits-fact", "this step is answered by what happens outside, not by a person");
            case Node.AskDepartment _
            when !walk.isForAgent(c.answer()) ->
                throw because(
                        "answer.awaits-department", "ENG-21: this step is answered by the department that was asked");
            case Node _ -> {}
        }
        var answer = answerOf(node, c.answer());
        var inputs = AnswerInputs.completed(answer, c.inputs(), file.dossier(), walks.policy());
        return walk.answer(answer, inputs, c.by()).events();
    }

    /// Zero is allowed, but said.
    private static List<CaseEvent> figure(Walk walk, AnswerNode c) {
        var run = walk.run();
        if (!c.answer().equals(Standing.FIGURE)) {
            throw impossible("answer.unknown", run.node() + " waits for a figure");
        }
        AnswerInputs.refuseAllBut(Standing.FIGURE_INPUT, c.inputs());
        var said = Optional.ofNullable(c.inputs().amounts().get(Standing.FIGURE_INPUT))
                .orElseThrow(() -> impossible("answer.input-missing", "the answer needs " + Standing.FIGURE_INPUT));
        var currency = walk.shop().currency().getCurrencyCode();
        if (said.isNegative() || !said.isIn(currency)) {
            throw impossible("answer.input-bad", "the figure is in " + currency + " and not below zero");
        }
        Optional.ofNullable(c.inputs().texts().get(Texts.NOTE)).ifPresent(note -> walk.note(new NoteWritten(note)));
        return walk.figure(new FigureGiven(run.node(), run.visit(), run.stay().figure(), said, Requester.of(c.by())))
                .events();
    }

    private static boolean isAt(PlaybookRun run, String node, int visit) {
        return run.node().equals(node) && run.visit() == visit;
    }

    private static Refused elsewhere(PlaybookRun run) {
        return because("answer.elsewhere", "the case stands at " + run.node() + ", visit " + run.visit() + ", by now");
    }

    private static Answer answerOf(Node node, String code) {
        return node.answer(code).orElseThrow(() -> impossible("answer.unknown", node.id() + " has no such answer"));
    }

    private Node nodeOf(PlaybookRun run) {
        return walks.playbooks().node(run.playbook(), run.version(), run.node());
    }
}
