package redress.messages.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.contracts.DeliveryMessage.MessageBounced;
import redress.contracts.DeliveryMessage.MessageDelivered;
import redress.contracts.Message;
import redress.contracts.Topic;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.messages.Messages;
import redress.messages.domain.MessageCommand.RecordBounce;
import redress.messages.domain.MessageCommand.RecordDelivery;
import redress.messaging.Inbox;
import redress.messaging.Listener;

/// What carriers of our messages tell of them. In their own words they may name people, so those are not kept.
@Singleton
class DeliveryListener implements Listener {

    private final Inbox inbox;
    private final Messages messages;
    private final Clock clock;

    DeliveryListener(Inbox inbox, Messages messages, Clock clock) {
        this.inbox = inbox;
        this.messages = messages;
        this.clock = clock;
    }

    @Incoming("deliveries")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return inbox.take(this, batch);
    }

    @Override
    public Topic topic() {
        return Topic.DELIVERIES;
    }

    @Override
    public Uni<?> on(Message message, Cause cause) {
        return switch (message) {
            case MessageDelivered m ->
                messages.handle(id(m.messageId()), new RecordDelivery(at(m.deliveredAt())), cause);
            case MessageBounced m -> messages.handle(id(m.messageId()), new RecordBounce(at(m.bouncedAt())), cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Instant at(Instant told) {
        return Objects.requireNonNullElseGet(told, clock::instant);
    }

    private static UUID id(String told) {
        try {
            return UUID.fromString(told);
        } catch (IllegalArgumentException _) {
            throw Refused.absent("message");
        }
    }
}
