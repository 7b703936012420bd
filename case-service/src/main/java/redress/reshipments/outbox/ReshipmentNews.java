package redress.reshipments.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import redress.contracts.LineQuantity;
import redress.contracts.ReshipmentMessage;
import redress.contracts.Topic;
import redress.eventlog.Recorded;
import redress.messaging.News;
import redress.messaging.Outbox;
import redress.messaging.Told;
import redress.reshipments.domain.ReshipmentEvent;
import redress.reshipments.domain.ReshipmentEvent.Bill;
import redress.reshipments.domain.ReshipmentEvent.ReshipmentCancelled;
import redress.reshipments.domain.ReshipmentEvent.ReshipmentDelivered;
import redress.reshipments.domain.ReshipmentEvent.ReshipmentDispatched;
import redress.reshipments.domain.ReshipmentEvent.ReshipmentRequested;

/// What the warehouse is told: what to send again, and what not after all.
@Singleton
class ReshipmentNews extends News {

    ReshipmentNews(Outbox outbox) {
        super(outbox);
    }

    @Override
    public String name() {
        return "reshipment-news";
    }

    @Override
    protected List<Told> tell(Recorded<?> recorded) {
        return recorded.event() instanceof ReshipmentEvent event ? tell(recorded.stream(), event) : List.of();
    }

    private static List<Told> tell(UUID id, ReshipmentEvent event) {
        return switch (event) {
            case ReshipmentRequested e -> told(requested(id, e));
            case ReshipmentCancelled e -> told(new ReshipmentMessage.ReshipmentCancelled(id, e.orderId(), e.caseId()));
            case ReshipmentDispatched _, ReshipmentDelivered _ -> List.of();
        };
    }

    private static ReshipmentMessage requested(UUID id, ReshipmentRequested e) {
        return new ReshipmentMessage.ReshipmentRequested(
                id,
                e.orderId(),
                e.caseId(),
                lines(e),
                e.sourcing(),
                null,
                e.addressRef().stream().map(UUID::toString).findFirst().orElse(null),
                e.bill() == Bill.CHARGED,
                e.dueAt());
    }

    /// Other goods stand on the first line they are sent for, under their own number.
    private static List<LineQuantity> lines(ReshipmentRequested e) {
        return e.instead().isEmpty()
                ? e.lines().stream()
                        .map(line -> new LineQuantity(line.lineId(), null, line.quantity(), null))
                        .toList()
                : e.instead().stream()
                        .map(goods -> new LineQuantity(
                                e.lines().getFirst().lineId(),
                                goods.sku(),
                                goods.quantity(),
                                goods.unitCost().stream().findFirst().orElse(null)))
                        .toList();
    }

    private static List<Told> told(ReshipmentMessage message) {
        return List.of(new Told(Topic.ERP_RESHIPMENTS, message));
    }
}
