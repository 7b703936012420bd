package redress.cases.domain;

import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;
import static redress.decider.Refused.forbidden;
import static redress.decider.Refused.impossible;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.cases.domain.CaseCommand.AddEvidence;
import redress.cases.domain.CaseCommand.AnswerNode;
import redress.cases.domain.CaseCommand.AnswerRequest;
import redress.cases.domain.CaseCommand.AssignCase;
import redress.cases.domain.CaseCommand.ChangeEvidenceKind;
import redress.cases.domain.CaseCommand.CloseCase;
import redress.cases.domain.CaseCommand.MarkUrgency;
import redress.cases.domain.CaseCommand.OpenCase;
import redress.cases.domain.CaseCommand.ReceiveMessage;
import redress.cases.domain.CaseCommand.Reclassify;
import redress.cases.domain.CaseCommand.RecogniseOrder;
import redress.cases.domain.CaseCommand.ReopenCase;
import redress.cases.domain.CaseCommand.RequestIsLate;
import redress.cases.domain.CaseCommand.SkipAwait;
import redress.cases.domain.CaseCommand.TakeFact;
import redress.cases.domain.CaseCommand.WaitIsOver;
import redress.cases.domain.CaseCommand.WriteNote;
import redress.cases.domain.CaseCommand.WriteToCustomer;
import redress.cases.domain.CaseEvent.AwaitSkipped;
import redress.cases.domain.CaseEvent.CaseAssigned;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.CaseEvent.CaseOpened;
import redress.cases.domain.CaseEvent.CaseReopened;
import redress.cases.domain.CaseEvent.CustomerReplyReceived;
import redress.cases.domain.CaseEvent.CustomerUrgencyMarked;
import redress.cases.domain.CaseEvent.DepartmentRequestAnswered;
import redress.cases.domain.CaseEvent.DepartmentRequestOverdue;
import redress.cases.domain.CaseEvent.EvidenceKindChanged;
import redress.cases.domain.CaseEvent.EvidenceReceived;
import redress.cases.domain.CaseEvent.IssueClassified;
import redress.cases.domain.CaseEvent.IssueLeftOpen;
import redress.cases.domain.CaseEvent.IssueReclassified;
import redress.cases.domain.CaseEvent.MessageReported;
import redress.cases.domain.CaseEvent.MessageRequested;
import redress.cases.domain.CaseEvent.NoteWritten;
import redress.cases.domain.CaseEvent.OrderRecognised;
import redress.cases.domain.CaseEvent.RefundReported;
import redress.cases.domain.CaseEvent.ReshipmentReported;
import redress.cases.domain.CaseEvent.SupplierClaimReported;
import redress.cases.domain.CaseFile.Closed;
import redress.cases.domain.CaseFile.Known;
import redress.cases.domain.CaseFile.Live;
import redress.cases.domain.CaseFile.New;
import redress.cases.domain.CaseFile.None;
import redress.cases.domain.CaseFile.Open;
import redress.cases.domain.CaseFile.Resumption;
import redress.cases.domain.Dossier.OrderLink;
import redress.cases.domain.Undertakings.DepartmentRequest;
import redress.cases.intake.Classification;
import redress.cases.intake.Classification.Classified;
import redress.cases.intake.Classification.LeftOpen;
import redress.cases.playbook.Answer;
import redress.cases.playbook.Await;
import redress.cases.playbook.Node;
import redress.cases.playbook.Playbooks;
import redress.decider.Refused;
import redress.policy.IssueType;
import redress.policy.Outcome;
import redress.policy.Policy;

/// What a case does on each command, in each state it can be in.
///
/// A closed case takes only reopening, reclassification, notes and late facts from outside (I-08).
record CaseDecisions(Playbooks playbooks, Policy policy, Scene scene) {

    List<CaseEvent> decide(CaseFile file, CaseCommand command) {
        CaseRoles.check(command);
        return switch (command) {
            case ReceiveMessage c -> receive(file, c);
            case OpenCase c -> open(file, c);
            case RecogniseOrder c -> recognise(file, c);
            case AnswerNode c -> answer(file, c);
            case AnswerRequest c -> answer(file, c);
            case SkipAwait c -> skip(file, c);
            case AddEvidence c -> add(file, c);
            case ChangeEvidenceKind c -> change(file, c);
            case WriteToCustomer c -> write(file, c);
            case TakeFact c -> take(file, c);
            case WaitIsOver c -> comeDue(file, c);
            case RequestIsLate c -> remind(file, c);
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
            case Live live -> replied(walk(live), c.message());
            case Closed closed
            when closed.outcome() == Outcome.NO_RESPONSE ->
                replied(walk(closed).note(new CaseReopened(Map.of())), c.message());
            case Closed _ -> throw closed();
        };
    }

    /// What she sent along may be what the case waited for; her words alone answer nothing (ENG-17).
    private static List<CaseEvent> replied(Walk walk, IncomingMessage message) {
        walk.note(reply(message));
        evidence(message).forEach(walk::note);
        return walk.attend().events();
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
                    case OrderLink.Awaited _ -> recognised(walk(known), c.order(), c.classification());
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

    private List<CaseEvent> answer(CaseFile file, AnswerRequest c) {
        var request =
                known(file).dossier().undertakings().request(c.requestId()).orElseThrow(() -> absent("request"));
        if (Collections.disjoint(policy.rolesOf(request.opened().department()), c.by().roles())) {
            throw forbidden(
                    "request.role", "this is asked of " + request.opened().department());
        }
        return switch (request.answer().stream().findFirst()) {
            case Optional<DepartmentRequestAnswered> said
            when said.isPresent() && said.get().answer().equals(c.answer()) -> List.of();
            case Optional<DepartmentRequestAnswered> _
            when !request.isOpen() -> throw because("request.over", "it was answered, or the case went on without it");
            case Optional<DepartmentRequestAnswered> _ when file instanceof Open open -> answered(open, request, c);
            case Optional<DepartmentRequestAnswered> _ -> throw closed();
        };
    }

    private List<CaseEvent> answered(Open file, DepartmentRequest request, AnswerRequest c) {
        var opened = request.opened();
        if (opened.hold() == Undertakings.Hold.ASIDE) {
            return List.of(new DepartmentRequestAnswered(c.requestId(), c.answer(), c.inputs(), Requester.of(c.by())));
        }
        var answer = answerOf(playbooks.node(file.run().playbook(), file.run().version(), opened.nodeId()), c.answer());
        var inputs = AnswerInputs.completed(answer, c.inputs(), file.dossier(), offered(file));
        return walk(file)
                .note(new DepartmentRequestAnswered(c.requestId(), c.answer(), inputs, Requester.of(c.by())))
                .heard()
                .events();
    }

    private List<CaseEvent> skip(CaseFile file, SkipAwait c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case New _ -> throw orderUnknown();
            case Open open -> skip(open, c);
            case Closed _ -> throw closed();
        };
    }

    private List<CaseEvent> skip(Open file, SkipAwait c) {
        var walk = walk(file);
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

    private List<CaseEvent> add(CaseFile file, AddEvidence c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known
            when known.dossier().undertakings().evidence(c.evidenceId()).isPresent() -> List.of();
            case Live live ->
                walk(live)
                        .note(new EvidenceReceived(
                                c.evidenceId(),
                                List.of(c.kind()),
                                c.mediaType(),
                                c.size(),
                                c.sha256(),
                                c.nameRef(),
                                c.by().kind()))
                        .attend()
                        .events();
            case Closed _ -> throw closed();
        };
    }

    private List<CaseEvent> change(CaseFile file, ChangeEvidenceKind c) {
        var evidence =
                known(file).dossier().undertakings().evidence(c.evidenceId()).orElseThrow(() -> absent("evidence"));
        return switch (file) {
            case Known _ when evidence.kind().equals(List.of(c.kind())) -> List.of();
            case Live live ->
                walk(live)
                        .note(new EvidenceKindChanged(c.evidenceId(), c.kind()))
                        .attend()
                        .events();
            case None _, Closed _ -> throw closed();
        };
    }

    /// Also to the customer of a closed case: it stays closed.
    private List<CaseEvent> write(CaseFile file, WriteToCustomer c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known
            when known.dossier().undertakings().letter(c.messageId()).isPresent() -> List.of();
            case Known known
            when known.dossier().order() instanceof OrderLink.Known(var order) ->
                List.of(new MessageRequested(
                        c.messageId(),
                        MessageRequested.CUSTOMER,
                        order.customerId(),
                        List.of(known.dossier().opening().channel()),
                        "AGENT_MESSAGE",
                        known.dossier().opening().language().isEmpty()
                                ? order.language()
                                : known.dossier().opening().language(),
                        Map.of("orderId", order.orderId()),
                        c.contentRef()));
            case Known _ -> throw orderUnknown();
        };
    }

    /// Late facts reach a closed case too (I-08); a refund that was refused brings it back.
    private List<CaseEvent> take(CaseFile file, TakeFact c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known
            when !isAbout(known, c.fact()) -> throw because("case.fact-unknown", "the case did not ask for that");
            case Known known when known.dossier().after(c.fact()).equals(known.dossier()) -> List.of();
            case Live live -> walk(live).note(c.fact()).attend().events();
            case Closed closed
            when takesBack(closed, c.fact()) ->
                walk(closed)
                        .note(c.fact())
                        .note(new CaseReopened(Map.of()))
                        .goOn()
                        .events();
            case Closed _ -> List.of(c.fact());
        };
    }

    private static boolean isAbout(Known file, CaseEvent.Fact fact) {
        var works = file.dossier().undertakings();
        return switch (fact) {
            case SupplierClaimReported f ->
                works.claims().stream().anyMatch(one -> one.claimId().equals(f.claimId()));
            case RefundReported f ->
                works.refunds().stream().anyMatch(one -> one.asked().refundId().equals(f.refundId()));
            case ReshipmentReported f ->
                works.reshipments().stream()
                        .anyMatch(one -> one.asked().reshipmentId().equals(f.reshipmentId()));
            case MessageReported f -> works.letter(f.messageId()).isPresent();
        };
    }

    private static boolean takesBack(Closed file, CaseEvent.Fact fact) {
        return fact instanceof RefundReported told
                && told.status() == Undertakings.RefundStatus.REJECTED
                && file.before() instanceof Open
                && switch (file.outcome()) {
                    case REFUNDED_FULL, REFUNDED_PARTIAL, RETURNED_REFUNDED -> true;
                    default -> false;
                };
    }

    /// An old deadline says nothing.
    private List<CaseEvent> comeDue(CaseFile file, WaitIsOver c) {
        return switch (file) {
            case Open open ->
                open.run().stay().due().stream()
                        .filter(due -> due.dueAt().equals(c.dueAt()))
                        .findFirst()
                        .map(due -> walk(open).comeDue(due).events())
                        .orElse(List.of());
            case None _, New _, Closed _ -> List.of();
        };
    }

    private List<CaseEvent> remind(CaseFile file, RequestIsLate c) {
        return switch (file) {
            case Open open ->
                open.dossier().undertakings().request(c.requestId()).stream()
                        .filter(request -> request.status() == Undertakings.RequestStatus.OPEN)
                        .flatMap(
                                request -> walk(open)
                                        .late(request.opened(), new DepartmentRequestOverdue(c.requestId()))
                                        .events()
                                        .stream())
                        .toList();
            case None _, New _, Closed _ -> List.of();
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
            case New _ -> List.of(new CaseClosed(c.outcome(), c.texts()));
            case Open open -> walk(open).close(c.outcome(), c.texts()).events();
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
                message.references(),
                message.receivedAt());
        var walk = walk(new New(Dossier.opened(opened)));
        evidence(message).forEach(walk::note);
        var events = new ArrayList<CaseEvent>(List.of(opened));
        switch (intake) {
            case Intake.OrderUnknown() -> events.addAll(walk.events());
            case Intake.OrderKnown(var order, var _) when isOther(message.orderId(), order) -> throw otherOrder();
            case Intake.OrderKnown(var order, var classification) ->
                events.addAll(recognised(walk, order, classification));
        }
        return events;
    }

    private static List<CaseEvent> recognised(Walk walk, CaseOrder order, Classification classification) {
        return walk.note(new OrderRecognised(
                        order.orderId(),
                        order.platform(),
                        order.shop(),
                        order.profile(),
                        order.customerId(),
                        order.language(),
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
        if (!isAt(run, c.node(), c.visit())) {
            throw elsewhere(run);
        }
        var node = playbooks.node(run.playbook(), run.version(), run.node());
        var walk = walk(file);
        switch (node) {
            case Node.Check _, Node.Action _ ->
                throw because("answer.awaits-fact", "this step is answered by what happens outside, not by a person");
            case Node.AskDepartment _
            when !isForAgent(walk, c.answer()) ->
                throw because(
                        "answer.awaits-department", "ENG-21: this step is answered by the department that was asked");
            case Node _ -> {}
        }
        var answer = answerOf(node, c.answer());
        var inputs = AnswerInputs.completed(answer, c.inputs(), file.dossier(), offered(file));
        return walk.answer(answer, inputs, c.by()).events();
    }

    /// Where departments disagree, an agent picks one of the answers they gave (ENG-21).
    static boolean isForAgent(Walk walk, String answer) {
        var asked = walk.heldRequests();
        return asked.stream().noneMatch(DepartmentRequest::isOpen)
                && asked.stream()
                        .flatMap(request -> request.answer().stream())
                        .anyMatch(said -> said.answer().equals(answer));
    }

    private static Answer answerOf(Node node, String code) {
        return node.answer(code).orElseThrow(() -> impossible("answer.unknown", node.id() + " has no such answer"));
    }

    private List<IssueType> offered(Open file) {
        return file.dossier().offered(policy);
    }

    private static Known known(CaseFile file) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known -> known;
        };
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
        return new Walk(playbooks, policy, scene, file);
    }

    private static CustomerReplyReceived reply(IncomingMessage message) {
        return new CustomerReplyReceived(
                message.messageId(), message.channel(), message.texts(), message.references(), message.receivedAt());
    }

    private static List<EvidenceReceived> evidence(IncomingMessage message) {
        return message.attachments().stream()
                .map(sent -> new EvidenceReceived(
                        sent.ref(), sent.kind(), sent.mediaType(), 0, "", sent.ref(), Actor.Kind.CUSTOMER))
                .toList();
    }

    private static boolean has(Known file, IncomingMessage message) {
        return file.dossier().messages().contains(message.messageId());
    }

    /// A case whose customer named no order takes any.
    private static boolean isOther(String orderId, CaseOrder order) {
        return !orderId.isEmpty() && !orderId.equals(order.orderId());
    }

    private static boolean isAt(PlaybookRun run, String node, int visit) {
        return run.node().equals(node) && run.visit() == visit;
    }

    private static Refused elsewhere(PlaybookRun run) {
        return because("answer.elsewhere", "the case stands at " + run.node() + ", visit " + run.visit() + ", by now");
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
