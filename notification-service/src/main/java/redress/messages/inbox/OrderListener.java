package redress.messages.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.contracts.Message;
import redress.contracts.OrderMessage.OrderPlaced;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;

/// Orders tell who a customer is.
@Singleton
class OrderListener implements Listener {

    private final Inbox inbox;
    private final AddressNotes notes;

    OrderListener(Inbox inbox, AddressNotes notes) {
        this.inbox = inbox;
        this.notes = notes;
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
            case OrderPlaced m -> notes.keep(m.customer(), m.placedAt(), cause);
            default -> Uni.createFrom().voidItem();
        };
    }
}
