package redress.toy;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.contracts.DerivedId;
import redress.contracts.Message;
import redress.contracts.OrderMessage.OrderCancelled;
import redress.contracts.OrderMessage.OrderPlaced;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;

/// Whoever places an order gets a tab; a cancelled order closes it.
@Singleton
class OrderListener implements Listener {

    private final Inbox inbox;
    private final Tabs tabs;

    OrderListener(Inbox inbox, Tabs tabs) {
        this.inbox = inbox;
        this.tabs = tabs;
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
            case OrderPlaced m ->
                tabs.handle(DerivedId.of(m.orderId()), new Tab.Command.OpenTab(m.shop(), m.placedAt()), cause);
            case OrderCancelled m -> tabs.handle(DerivedId.of(m.orderId()), new Tab.Command.CloseTab(), cause);
            default -> Uni.createFrom().voidItem();
        };
    }
}
