package redress.cases.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.cases.domain.CaseEvent.MessageReported;
import redress.cases.domain.MessageStatus;
import redress.contracts.Message;
import redress.contracts.NotificationMessage.MessageFailed;
import redress.contracts.NotificationMessage.MessageSent;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;

/// Whether what a case wanted written went out, is kept by the case.
@Singleton
class NotificationListener implements Listener {

    private final Inbox inbox;
    private final Tidings tidings;

    NotificationListener(Inbox inbox, Tidings tidings) {
        this.inbox = inbox;
        this.tidings = tidings;
    }

    @Incoming("notification-events")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return inbox.take(this, batch);
    }

    @Override
    public Topic topic() {
        return Topic.NOTIFICATION_EVENTS;
    }

    @Override
    public Uni<?> on(Message message, Cause cause) {
        return switch (message) {
            case MessageSent m ->
                tidings.take(m.caseId(), new MessageReported(m.messageId(), MessageStatus.SENT), cause);
            case MessageFailed m ->
                tidings.take(m.caseId(), new MessageReported(m.messageId(), MessageStatus.FAILED), cause);
            default -> Uni.createFrom().voidItem();
        };
    }
}
