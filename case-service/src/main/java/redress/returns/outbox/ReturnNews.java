package redress.returns.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import redress.contracts.LineQuantity;
import redress.contracts.ReturnMessage;
import redress.contracts.Topic;
import redress.eventlog.Recorded;
import redress.messaging.News;
import redress.messaging.Outbox;
import redress.messaging.Told;
import redress.returns.domain.ReturnEvent;
import redress.returns.domain.ReturnEvent.ReturnClosed;
import redress.returns.domain.ReturnEvent.ReturnInspected;
import redress.returns.domain.ReturnEvent.ReturnLabelCancelled;
import redress.returns.domain.ReturnEvent.ReturnLabelIssued;
import redress.returns.domain.ReturnEvent.ReturnLabelRequested;
import redress.returns.domain.ReturnEvent.ReturnOpened;
import redress.returns.domain.ReturnEvent.ReturnReceived;
import redress.returns.domain.ReturnEvent.ReturnTrackingProvided;

/// What the warehouse is told: what may come back, and which labels are wanted, or not after all.
@Singleton
class ReturnNews extends News {

    ReturnNews(Outbox outbox) {
        super(outbox);
    }

    @Override
    public String name() {
        return "return-news";
    }

    @Override
    protected List<Told> tell(Recorded<?> recorded) {
        return recorded.event() instanceof ReturnEvent event ? tell(recorded.stream(), event) : List.of();
    }

    private static List<Told> tell(UUID rmaId, ReturnEvent event) {
        return switch (event) {
            case ReturnOpened e -> told(authorized(rmaId, e));
            case ReturnLabelRequested e -> told(new ReturnMessage.LabelRequested(rmaId, e.orderId(), e.caseId()));
            case ReturnLabelCancelled e ->
                told(new ReturnMessage.LabelCancelled(
                        rmaId,
                        e.orderId(),
                        e.caseId(),
                        e.labelId().stream().findFirst().orElse(null)));
            case ReturnLabelIssued _, ReturnTrackingProvided _, ReturnReceived _, ReturnInspected _, ReturnClosed _ ->
                List.of();
        };
    }

    private static ReturnMessage authorized(UUID rmaId, ReturnOpened e) {
        return new ReturnMessage.ReturnAuthorized(
                rmaId,
                e.orderId(),
                e.caseId(),
                e.method(),
                e.payer(),
                e.lines().stream()
                        .map(line -> new LineQuantity(line.lineId(), null, line.quantity(), null))
                        .toList());
    }

    private static List<Told> told(ReturnMessage message) {
        return List.of(new Told(Topic.ERP_RETURNS, message));
    }
}
