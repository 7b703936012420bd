package redress.cases.domain;

import static redress.cases.domain.CaseRefusals.closed;
import static redress.cases.domain.CaseRefusals.known;
import static redress.cases.domain.CaseRefusals.otherOrder;
import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redress.cases.domain.CaseCommand.OpenCase;
import redress.cases.domain.CaseCommand.ReceiveMessage;
import redress.cases.domain.CaseCommand.RecogniseOrder;
import redress.cases.domain.CaseEvent.CaseOpened;
import redress.cases.domain.CaseEvent.CaseReopened;
import redress.cases.domain.CaseEvent.CustomerReplyReceived;
import redress.cases.domain.CaseEvent.EvidenceReceived;
import redress.cases.domain.CaseEvent.IssueClassified;
import redress.cases.domain.CaseEvent.IssueLeftOpen;
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
import redress.cases.playbook.NodeKind;
import redress.policy.Outcome;

/// How a case comes about, gets to know its order, and takes in what its customer writes.
record IntakeDecisions(Walks walks) {

    /// A message that reaches us later than this is imported history (ENG-19): nobody still waits for an answer to it.
    private static final Duration HISTORY_AFTER = Duration.ofDays(365);

    List<CaseEvent> receive(CaseFile file, ReceiveMessage c) {
        return switch (file) {
            case None _ -> opened(c.message(), source(c.message()), c.intake());
            case Known known when has(known, c.message()) -> List.of();
            case Live live -> replied(walks.of(live), c.message());
            case Closed closed when closed.outcome() == Outcome.NO_RESPONSE -> woken(closed, c.message());
            case Closed _ -> throw closed();
        };
    }

    /// What she sent along may be what the case waited for; her words alone answer nothing (ENG-17).
    private static List<CaseEvent> replied(Walk walk, IncomingMessage message) {
        return noted(walk, message).attend().events();
    }

    /// Who did not answer finds the case where she was asked; if it stands elsewhere by now, it goes on (ENG-1).
    private List<CaseEvent> woken(Closed file, IncomingMessage message) {
        var walk = noted(walks.of(file).note(new CaseReopened(Map.of())), message);
        return (waitedForHer(file) ? walk.attend() : walks.goOn(file, walk)).events();
    }

    private static boolean waitedForHer(Closed file) {
        return file.resumption() == Resumption.WHERE_IT_WAS
                && file.before() instanceof Open open
                && open.run().kind() == NodeKind.ASK_CUSTOMER;
    }

    private static Walk noted(Walk walk, IncomingMessage message) {
        walk.note(reply(message));
        evidence(message).forEach(walk::note);
        return walk;
    }

    List<CaseEvent> open(CaseFile file, OpenCase c) {
        return switch (file) {
            case None _ -> opened(c.message(), Source.AGENT, c.intake());
            case Known known when has(known, c.message()) -> List.of();
            case Known _ -> throw because("case.id-taken", "another case has this id");
        };
    }

    List<CaseEvent> recognise(CaseFile file, RecogniseOrder c) {
        return switch (file) {
            case None _ -> throw absent("case");
            case Known known ->
                switch (known.dossier().order()) {
                    case OrderLink.Known(var order)
                    when order.orderId().equals(c.order().orderId()) -> List.of();
                    case OrderLink.Known _ -> throw otherOrder();
                    case OrderLink.Awaited(var orderId) when isOther(orderId, c.order()) -> throw otherOrder();
                    case OrderLink.Awaited _ -> recognised(walks.of(known), c.order(), c.classification());
                };
        };
    }

    /// R-000-02: a complaint may be heard before the parcels it is about.
    List<CaseEvent> lookAgain(CaseFile file) {
        return switch (file) {
            case Open open -> walks.of(open).lookAgain().events();
            case None _, New _, Closed _ -> List.of();
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
        var walk = walks.of(new New(Dossier.opened(opened)));
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

    private Source source(IncomingMessage message) {
        var cameLate =
                message.receivedAt().plus(HISTORY_AFTER).isBefore(walks.scene().at());
        return cameLate ? Source.HISTORY : Source.MESSAGE;
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
}
