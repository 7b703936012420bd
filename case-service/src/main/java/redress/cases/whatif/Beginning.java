package redress.cases.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import redress.cases.domain.Actor;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.*;
import redress.cases.domain.CaseFile;
import redress.cases.domain.CaseFile.Open;
import redress.cases.domain.CaseOrder;
import redress.cases.domain.IncomingMessage;
import redress.cases.domain.IncomingMessage.Attachment;
import redress.cases.domain.Inputs;
import redress.cases.domain.Intake;
import redress.cases.domain.Requester;
import redress.cases.domain.Source;
import redress.cases.domain.Standing;
import redress.cases.intake.Classification;
import redress.cases.intake.Classification.Classified;
import redress.cases.intake.Classification.LeftOpen;
import redress.cases.intake.Classification.Reading;
import redress.policy.Role;

/// Events that came of one command: which may it have been?
///
/// @param file the case before them
/// @param events they and all that followed
record Beginning(CaseFile file, List<CaseEvent> events) {

    static final Actor SYSTEM = new Actor(Actor.Kind.SYSTEM, "what-if", Set.of());
    private static final Actor CUSTOMER = new Actor(Actor.Kind.CUSTOMER, "customer", Set.of());
    private static final Actor AGENT = new Actor(Actor.Kind.AGENT, "agent", Set.of(Role.AGENT));

    /// The likelier first; none if an event of this kind begins nothing.
    List<CaseCommand> commands() {
        return switch (events.getFirst()) {
            case CaseOpened e -> List.of(opened(e));
            case OrderRecognised e -> recognised(e).stream().toList();
            case CustomerReplyReceived e -> List.of(replied(e));
            case CaseReopened e -> reopened(e);
            case Fact fact -> List.of(new TakeFact(fact, SYSTEM));
            case EvidenceReceived e -> added(e).stream().toList();
            case EvidenceKindChanged e -> List.of(new ChangeEvidenceKind(e.evidenceId(), e.kind(), AGENT));
            case NodeAnswered e
            when !e.by().isEmpty() ->
                List.of(new AnswerNode(e.nodeId(), e.visit(), e.answer(), e.inputs(), by(e.by())));
            case FigureGiven e -> List.of(figure(e));
            case DepartmentRequestAnswered e ->
                List.of(new AnswerRequest(e.requestId(), e.answer(), e.inputs(), by(e.by())));
            case DepartmentRequestOverdue e -> List.of(new RequestIsLate(e.requestId(), SYSTEM));
            case AwaitSkipped e -> List.of(new SkipAwait(e.texts(), AGENT));
            case CostStated e -> List.of(new StateCost(e.cost(), e.amount(), by(e.by())));
            case CustomerUrgencyMarked e -> List.of(new MarkUrgency(e.urgency(), e.texts(), AGENT));
            case CaseAssigned e -> List.of(new AssignCase(e.agentId(), AGENT));
            case NoteWritten e -> List.of(new WriteNote(e.noteRef(), AGENT));
            case IssueReclassified e -> List.of(new Reclassify(e.to(), e.texts(), AGENT));
            case IssueClassified e -> List.of(new Reclassify(e.issueType(), e.texts(), AGENT));
            case MessageRequested e
            when !e.contentRef().isEmpty() -> List.of(new WriteToCustomer(e.messageId(), e.contentRef(), AGENT));
            case NodeEntered _, PlaybookSwitched _ -> List.of(new LookAgain(SYSTEM));
            case NodeAnswered _, NodeDeadlineSet _, CaseFellDormant _ -> overdue();
            case MessageRequested _, TaskOpened _, CaseClosed _ -> and(overdue(), closed());
            case CaseEvent _ -> List.of();
        };
    }

    private static <T> List<T> and(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// Its order, if it was known at once, is recognised next: that comes to the same.
    private CaseCommand opened(CaseOpened e) {
        var message = new IncomingMessage(
                e.messageId(),
                e.channel(),
                e.orderId(),
                e.customerId(),
                e.language(),
                e.texts(),
                attachments(e.attachments()),
                e.receivedAt());
        return switch (e.source()) {
            case Source.AGENT -> new OpenCase(message, new Intake.OrderUnknown(), AGENT);
            case Source.MESSAGE, Source.HISTORY -> new ReceiveMessage(message, new Intake.OrderUnknown(), CUSTOMER);
        };
    }

    private CaseCommand replied(CustomerReplyReceived e) {
        var message = new IncomingMessage(
                e.messageId(), e.channel(), "", "", "", e.texts(), attachments(e.attachments()), e.receivedAt());
        return new ReceiveMessage(message, new Intake.OrderUnknown(), CUSTOMER);
    }

    private List<Attachment> attachments(List<UUID> sent) {
        return events.stream()
                .skip(1)
                .takeWhile(event -> !(event instanceof NodeEntered))
                .filter(EvidenceReceived.class::isInstance)
                .map(EvidenceReceived.class::cast)
                .filter(evidence -> sent.contains(evidence.evidenceId()))
                .map(evidence -> new Attachment(evidence.evidenceId(), evidence.mediaType(), evidence.kind()))
                .toList();
    }

    private Optional<CaseCommand> recognised(OrderRecognised e) {
        var order = new CaseOrder(
                e.orderId(), e.platform(), e.shop(), e.profile(), e.customerId(), e.language(), e.lines());
        return events.stream()
                .skip(1)
                .findFirst()
                .flatMap(Beginning::read)
                .map(read -> new RecogniseOrder(order, read, SYSTEM));
    }

    private static Optional<Classification> read(CaseEvent event) {
        return switch (event) {
            case IssueClassified e ->
                Optional.of(new Classified(
                        e.issueType(),
                        new Reading(e.confidence(), e.keywords(), e.language(), e.dataVersion(), e.orderAgeDays())));
            case IssueLeftOpen e ->
                Optional.of(new LeftOpen(
                        e.guesses(),
                        new Reading(e.confidence(), e.keywords(), e.language(), e.dataVersion(), e.orderAgeDays())));
            case CaseEvent _ -> Optional.empty();
        };
    }

    /// By hand, or by what the customer wrote next.
    private List<CaseCommand> reopened(CaseReopened e) {
        var commands = new ArrayList<CaseCommand>();
        commands.add(new ReopenCase(e.texts(), AGENT));
        if (events.size() > 1 && events.get(1) instanceof CustomerReplyReceived reply) {
            commands.addFirst(new Beginning(file, events.subList(1, events.size())).replied(reply));
        }
        return commands;
    }

    private static Optional<CaseCommand> added(EvidenceReceived e) {
        return e.kind().stream()
                .findFirst()
                .map(kind -> new AddEvidence(
                        e.evidenceId(),
                        kind,
                        e.mediaType(),
                        e.size(),
                        e.sha256(),
                        e.nameRef(),
                        new Actor(e.suppliedBy(), "agent", Set.of(Role.AGENT))));
    }

    private static CaseCommand figure(FigureGiven e) {
        var said = new Inputs(Map.of(), Map.of(Standing.FIGURE_INPUT, e.figure()), Map.of(), Map.of(), Map.of());
        return new AnswerNode(e.nodeId(), e.visit(), Standing.FIGURE, said, by(e.by()));
    }

    private List<CaseCommand> overdue() {
        return file instanceof Open(var _, var run)
                ? run.stay().due().stream()
                        .<CaseCommand>map(due -> new WaitIsOver(due.dueAt(), SYSTEM))
                        .toList()
                : List.of();
    }

    /// What the engine sees to before a case is closed comes before its closing.
    private List<CaseCommand> closed() {
        return events.stream()
                .filter(CaseClosed.class::isInstance)
                .map(CaseClosed.class::cast)
                .limit(1)
                .<CaseCommand>map(e -> new CloseCase(e.outcome(), e.texts(), AGENT))
                .toList();
    }

    private static Actor by(List<Requester> said) {
        return said.stream()
                .findFirst()
                .map(one -> new Actor(Actor.Kind.AGENT, one.id(), Set.copyOf(one.roles())))
                .orElse(AGENT);
    }
}
