package redress.orders.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.content.Contents;
import redress.contracts.Message;
import redress.contracts.OrderMessage;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;
import redress.orders.Orders;
import redress.orders.domain.OrderEvent;
import redress.people.Persons;

/// What shops and the ERP tell about orders becomes facts of our own log; who the customer is goes to the person store.
@Singleton
class OrderListener implements Listener {

    private final Inbox inbox;
    private final Orders orders;
    private final Persons persons;
    private final Contents contents;

    OrderListener(Inbox inbox, Orders orders, Persons persons, Contents contents) {
        this.inbox = inbox;
        this.orders = orders;
        this.persons = persons;
        this.contents = contents;
    }

    @Incoming("orders")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return inbox.take(this, batch);
    }

    @Override
    public Topic topic() {
        return Topic.ORDERS;
    }

    @Override
    public Uni<?> on(Message message, Cause cause) {
        return switch (message) {
            case OrderMessage.OrderPlaced m ->
                persons.keep(m.customer(), m.placedAt())
                        .chain(() -> orders.place(m.orderId(), OrderFacts.placed(m), cause));
            case OrderMessage.OrderPaid m -> record(m, List.of(OrderFacts.paid(m)), cause);
            case OrderMessage.OrderShipped m -> record(m, OrderFacts.shipped(m), cause);
            case OrderMessage.OrderDelivered m -> record(m, List.of(OrderFacts.delivered(m)), cause);
            case OrderMessage.OrderCompleted m -> record(m, List.of(OrderFacts.completed(m)), cause);
            case OrderMessage.OrderCancelled m -> cancelled(m, cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<?> cancelled(OrderMessage.OrderCancelled m, Cause cause) {
        var reason = Contents.reference(cause, "reason");
        return contents.keep(Map.of(reason, m.reason()))
                .chain(() -> record(m, List.of(OrderFacts.cancelled(m, reason)), cause));
    }

    private Uni<?> record(OrderMessage m, List<OrderEvent> facts, Cause cause) {
        return orders.record(m.orderId(), facts, cause);
    }
}
