package redress.cases.domain;

import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;
import static redress.decider.Refused.impossible;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redress.cases.domain.CaseCommand.AnswerNode;
import redress.cases.domain.CaseCommand.AssignCase;
import redress.cases.domain.CaseCommand.CloseCase;
import redress.cases.domain.CaseCommand.MarkUrgency;
import redress.cases.domain.CaseCommand.OpenCase;
import redress.cases.domain.CaseCommand.ReceiveMessage;
import redress.cases.domain.CaseCommand.Reclassify;
import redress.cases.domain.CaseCommand.RecogniseOrder;
import redress.cases.domain.CaseCommand.ReopenCase;
import redress.cases.domain.CaseCommand.WriteNote;
import redress.cases.domain.CaseEvent.CaseAssigned;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.CaseEvent.CaseOpened;
import redress.cases.domain.CaseEvent.CaseReopened;
import redress.cases.domain.CaseEvent.CustomerReplyReceived;
import redress.cases.domain.CaseEvent.CustomerUrgencyMarked;
import redress.cases.domain.CaseEvent.IssueClassified;
import redress.cases.domain.CaseEvent.IssueLeftOpen;
import redress.cases.domain.CaseEvent.IssueReclassified;
import redress.cases.domain.CaseEvent.NoteWritten;
import redress.cases.domain.CaseEvent.OrderRecognised;
import redress.cases.domain.CaseFile.Closed;
import redress.cases.domain.CaseFile.Known;
import redress.cases.domain.CaseFile.Live;
import redress.cases.domain.CaseFile.New;
import redress.cases.domain.CaseFile.None;
import redress.cases.domain.CaseFile.Open;
import redress.cases.domain.CaseFile.Resumption;
import redress.cases.domain.Dossier.OrderLink;
import redress.cases.intake.Classification;
import redress.cases.intake.Classification.Classified;
import redress.cases.intake.Classification.LeftOpen;
import redress.cases.playbook.Node;
import redress.cases.playbook.Playbooks;
import redress.decider.Refused;
import redress.policy.IssueType;
import redress.policy.Policy;

/// What a case does on each command, in each state it can be in.
///
/// A closed case takes only reopening, reclassification, notes and late facts from outside (I-08).
record CaseDecisions(Playbooks playbooks, Policy policy) {

    List<CaseEvent> decide(CaseFile file, CaseCommand command) {
        CaseRoles.check(command);
        return switch (command) {
            case ReceiveMessage c -> receive(file, c);
            case OpenCase c -> open(file, c);
            case RecogniseOrder c -> recognise(file, c);
            case AnswerNode c -> answer(file, c);
            case Reclassify c -> reclassify(file, c);
            case MarkUrgency c -> mark(file, c);
            case AssignCase c -> assign(file, c);
            case WriteNote c -> write(file, c);
            case CloseCase c -> close(file, c);
            case ReopenCase c -> reopen(file, c);
        };
    }

    private List<CaseEvent> receive(CaseFile file, ReceiveMessage c) {
        return switch (file) {
            case None _ -> opened(c.message(), Source.MESSAGE, c.intake());
            case Known known when has(known, c.message()) -> List.of();
            case Live _ -> List.of(reply(c.message()));
            case Closed _ -> throw closed();
        };
    }

    private List<CaseEvent> open(CaseFile file, OpenCase c) {
        return switch (file) {
            case None _ -> opened(c.message(), Source.AGENT, c.intake());
            case Known known when has(known, c.message()) -> List.of();
            case Known _ -> throw because("case.id-taken", "another case has this id");
        };
    }

    private List<CaseEvent> recognise(CaseFile file, RecogniseOrder c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known ->
                switch (known.dossier().order()) {
                    case OrderLink.Known(var order)
                    when order.orderId().equals(c.order().orderId()) -> List.of();
                    case OrderLink.Known _ -> throw otherOrder();
                    case OrderLink.Awaited(var orderId) when isOther(orderId, c.order()) -> throw otherOrder();
                    case OrderLink.Awaited _ -> recognised(known, c.order(), c.classification());
                };
        };
    }

    private List<CaseEvent> answer(CaseFile file, AnswerNode c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case New _ -> throw orderUnknown();
            case Open open -> answer(open, c);
            case Closed _ -> throw closed();
        };
    }

    private List<CaseEvent> reclassify(CaseFile file, Reclassify c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known ->
                switch (known.dossier().issue()) {
                    case Issue.Unread() -> throw orderUnknown();
                    case Issue.Settled(var type) when type == c.issueType() -> List.of();
                    case Issue _
                    when !known.dossier().offered(policy).contains(c.issueType()) -> throw notOffered(c.issueType());
                    case Issue.Settled(var type) ->
                        onward(known, new IssueReclassified(type, c.issueType(), c.texts()));
                    case Issue.LeftOpen(var reading) -> onward(known, Issue.byHand(c.issueType(), reading, c.texts()));
                };
        };
    }

    private List<CaseEvent> mark(CaseFile file, MarkUrgency c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known when known.dossier().urgency() == c.urgency() -> List.of();
            case Live _ -> List.of(new CustomerUrgencyMarked(c.urgency(), c.texts()));
            case Closed _ -> throw closed();
        };
    }

    private List<CaseEvent> assign(CaseFile file, AssignCase c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known when known.dossier().assignee().equals(c.agentId()) -> List.of();
            case Live _ -> List.of(new CaseAssigned(c.agentId()));
            case Closed _ -> throw closed();
        };
    }

    private List<CaseEvent> write(CaseFile file, WriteNote c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known when known.dossier().notes().contains(c.noteRef()) -> List.of();
            case Known _ -> List.of(new NoteWritten(c.noteRef()));
        };
    }

    private List<CaseEvent> close(CaseFile file, CloseCase c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Live _
            when !Texts.hold(c.texts(), Texts.NOTE) ->
                throw impossible("case.note-missing", "a note must say why the case is closed by hand");
            case Live _ -> List.of(new CaseClosed(c.outcome(), c.texts()));
            case Closed known when known.outcome() == c.outcome() -> List.of();
            case Closed _ -> throw closed();
        };
    }

    private List<CaseEvent> reopen(CaseFile file, ReopenCase c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Live _ -> List.of();
            case Closed known -> reopened(known, new CaseReopened(c.texts()));
        };
    }

    private List<CaseEvent> opened(IncomingMessage message, Source source, Intake intake) {
        var opened = new CaseOpened(
                message.orderId(),
                message.customerId(),
                message.channel(),
                source,
                message.messageId(),
                message.language(),
                message.texts(),
                message.attachments(),
                message.receivedAt());
        return switch (intake) {
            case Intake.OrderUnknown() -> List.of(opened);
            case Intake.OrderKnown(var order, var _) when isOther(message.orderId(), order) -> throw otherOrder();
            case Intake.OrderKnown(var order, var classification) -> {
                var events = new ArrayList<CaseEvent>(List.of(opened));
                events.addAll(recognised(new New(Dossier.opened(opened)), order, classification));
                yield events;
            }
        };
    }

    private List<CaseEvent> recognised(Known file, CaseOrder order, Classification classification) {
        return walk(file)
                .note(new OrderRecognised(
                        order.orderId(),
                        order.platform(),
                        order.shop(),
                        order.profile(),
                        order.customerId(),
                        order.lines()))
                .note(read(classification))
                .throughIntake()
                .events();
    }

    private static CaseEvent read(Classification classification) {
        var r = classification.reading();
        return switch (classification) {
            case Classified(var type, var _) ->
                new IssueClassified(
                        type, r.confidence(), r.keywords(), r.language(), r.dataVersion(), r.orderAgeDays(), Map.of());
            case LeftOpen(var guesses, var _) ->
                new IssueLeftOpen(
                        guesses, r.confidence(), r.keywords(), r.language(), r.dataVersion(), r.orderAgeDays());
        };
    }

    private List<CaseEvent> answer(Open file, AnswerNode c) {
        var run = file.run();
        if (!run.node().equals(c.node()) || run.visit() != c.visit()) {
            throw because(
                    "answer.elsewhere", "the case stands at " + run.node() + ", visit " + run.visit() + ", by now");
        }
        var node = playbooks.node(run.playbook(), run.version(), run.node());
        if (node instanceof Node.Check) {
            throw because("answer.awaits-fact", "this step is answered by what happens outside, not by a person");
        }
        var answer = node.answer(c.answer())
                .orElseThrow(() -> impossible("answer.unknown", node.id() + " has no such answer"));
        AnswerInputs.check(answer, c.inputs(), c.texts(), file.dossier().offered(policy));
        return walk(file).answer(answer, c.inputs(), c.texts()).events();
    }

    private List<CaseEvent> onward(Known file, CaseEvent found) {
        return walk(file).note(found).throughIntake().events();
    }

    private List<CaseEvent> reopened(Closed file, CaseReopened reopened) {
        var walk = walk(file).note(reopened);
        return switch (file.before()) {
            case New _ when file.dossier().order() instanceof OrderLink.Awaited -> walk.events();
            case New _ -> walk.throughIntake().events();
            case Open _
            when file.resumption() == Resumption.BY_INTAKE ->
                walk.throughIntake().events();
            case Open _ -> walk.goOn().events();
        };
    }

    private Walk walk(Known file) {
        return new Walk(playbooks, policy, file);
    }

    private static CustomerReplyReceived reply(IncomingMessage message) {
        return new CustomerReplyReceived(
                message.messageId(), message.channel(), message.texts(), message.attachments(), message.receivedAt());
    }

    private static boolean has(Known file, IncomingMessage message) {
        return file.dossier().messages().contains(message.messageId());
    }

    /// A case whose customer named no order takes any.
    private static boolean isOther(String orderId, CaseOrder order) {
        return !orderId.isEmpty() && !orderId.equals(order.orderId());
    }

    private static Refused closed() {
        return because("case.closed", "the case is closed");
    }

    private static Refused orderUnknown() {
        return because("case.order-unknown", "the case's order is not known yet");
    }

    private static Refused otherOrder() {
        return because("case.other-order", "the case is about another order");
    }

    private static Refused notOffered(IssueType type) {
        return impossible("case.type-not-offered", "the shop's profile does not offer " + type);
    }
}
