package redress.messages.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.contracts.CustomerMessage.MessageReceived;
import redress.contracts.Message;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;

/// Customers who write tell where they can be written to.
@Singleton
class CustomerListener implements Listener {

    private final Inbox inbox;
    private final AddressNotes notes;

    CustomerListener(Inbox inbox, AddressNotes notes) {
        this.inbox = inbox;
        this.notes = notes;
    }

    @Incoming("customer-messages")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return inbox.take(this, batch);
    }

    @Override
    public Topic topic() {
        return Topic.CUSTOMER_MESSAGES;
    }

    @Override
    public Uni<?> on(Message message, Cause cause) {
        return switch (message) {
            case MessageReceived m -> notes.keep(m.customer(), m.receivedAt(), cause);
            default -> Uni.createFrom().voidItem();
        };
    }
}
