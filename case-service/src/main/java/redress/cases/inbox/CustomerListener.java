package redress.cases.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.cases.Reception;
import redress.cases.Words;
import redress.cases.domain.Actor;
import redress.contracts.CustomerMessage.MessageReceived;
import redress.contracts.Message;
import redress.contracts.Topic;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;

/// What customers write goes to reception.
@Singleton
class CustomerListener implements Listener {

    private final Inbox inbox;
    private final Reception reception;

    CustomerListener(Inbox inbox, Reception reception) {
        this.inbox = inbox;
        this.reception = reception;
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
            case MessageReceived m ->
                reception.receive(
                        words(m),
                        by(m.customer().id(), cause),
                        new Actor(Actor.Kind.CUSTOMER, m.customer().id(), Set.of()));
            default -> Uni.createFrom().voidItem();
        };
    }

    /// It is the customer who speaks, whoever carried it here.
    private static Cause by(String customerId, Cause carried) {
        return Cause.by(new redress.eventlog.Actor(redress.eventlog.Actor.Type.CUSTOMER, customerId, Set.of()))
                .correlated(carried.correlation(), carried.causation())
                .traced(carried.traceparent())
                .once(carried.once());
    }

    private static Words words(MessageReceived m) {
        return new Words(
                m.messageId(),
                m.channel(),
                Optional.of(m.customer()),
                text(m.orderId()),
                Optional.ofNullable(m.caseId()).map(CustomerListener::caseId),
                text(m.subject()),
                m.text(),
                text(m.language()),
                m.attachments(),
                m.receivedAt());
    }

    private static UUID caseId(String told) {
        try {
            return UUID.fromString(told);
        } catch (IllegalArgumentException _) {
            throw Refused.absent("case");
        }
    }

    private static String text(String maybe) {
        return Objects.requireNonNullElse(maybe, "");
    }
}
