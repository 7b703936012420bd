package redress.topups.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import redress.contracts.RefundMessage;
import redress.contracts.TopUpPaid;
import redress.contracts.Topic;
import redress.eventlog.Recorded;
import redress.messaging.News;
import redress.messaging.Outbox;
import redress.messaging.Told;
import redress.topups.domain.TopUpEvent;

/// What others are told of top-ups.
@Singleton
class TopUpNews extends News {

    TopUpNews(Outbox outbox) {
        super(outbox);
    }

    @Override
    public String name() {
        return "topup-news";
    }

    @Override
    protected List<Told> tell(Recorded<?> recorded) {
        return recorded.event() instanceof TopUpEvent event
                ? List.of(new Told(Topic.REFUND_EVENTS, message(event)))
                : List.of();
    }

    private static RefundMessage message(TopUpEvent event) {
        var topUp = event.topUp();
        return switch (event) {
            case TopUpEvent.TopUpCreated e ->
                new RefundMessage.TopUpCreated(topUp.topUpId(), topUp.caseId(), e.amount(), e.url(), e.expiresAt());
            case TopUpEvent.TopUpPaid e ->
                new TopUpPaid(topUp.topUpId().toString(), topUp.caseId(), e.amount(), e.paidAt());
            case TopUpEvent.TopUpExpired _ -> new RefundMessage.TopUpExpired(topUp.topUpId(), topUp.caseId());
            case TopUpEvent.TopUpCancelled _ -> new RefundMessage.TopUpCancelled(topUp.topUpId(), topUp.caseId());
        };
    }
}
