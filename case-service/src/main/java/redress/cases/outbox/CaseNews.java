package redress.cases.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import redress.cases.domain.CaseEvent;
import redress.contracts.CaseMessage;
import redress.contracts.Topic;
import redress.eventlog.Recorded;
import redress.messaging.News;
import redress.messaging.Outbox;
import redress.messaging.Told;

/// What others are told of a case.
@Singleton
class CaseNews extends News {

    CaseNews(Outbox outbox) {
        super(outbox);
    }

    @Override
    public String name() {
        return "case-news";
    }

    @Override
    protected List<Told> tell(Recorded<?> recorded) {
        return recorded.event() instanceof CaseEvent event ? tell(recorded.stream(), event) : List.of();
    }

    private static List<Told> tell(UUID id, CaseEvent event) {
        return switch (event) {
            case CaseEvent.CaseOpened e ->
                told(new CaseMessage.CaseOpened(id, absent(e.orderId()), e.channel(), absent(e.customerId())));
            case CaseEvent.IssueClassified e ->
                told(new CaseMessage.CaseClassified(
                        id, e.issueType().name(), e.confidence().doubleValue()));
            case CaseEvent.IssueReclassified e -> told(new CaseMessage.CaseClassified(id, e.to().name(), 1));
            case CaseEvent.ResolutionRecorded e ->
                told(new CaseMessage.CaseResolved(id, e.outcome().name()));
            case CaseEvent.CaseClosed e ->
                told(new CaseMessage.CaseClosed(id, e.outcome().name()));
            case CaseEvent.CaseReopened _ -> told(new CaseMessage.CaseReopened(id));
            case CaseEvent.OrderRecognised _,
                    CaseEvent.CustomerReplyReceived _,
                    CaseEvent.IssueLeftOpen _,
                    CaseEvent.PlaybookStarted _,
                    CaseEvent.PlaybookSwitched _,
                    CaseEvent.NodeEntered _,
                    CaseEvent.NodeAnswered _,
                    CaseEvent.CaseEscalated _,
                    CaseEvent.CustomerUrgencyMarked _,
                    CaseEvent.CaseAssigned _,
                    CaseEvent.NoteWritten _ -> List.of();
        };
    }

    private static List<Told> told(CaseMessage message) {
        return List.of(new Told(Topic.CASE_EVENTS, message));
    }

    private static String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
