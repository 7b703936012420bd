package redress.messages.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.contracts.CaseMessage.MessageRequested;
import redress.contracts.Message;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messages.Messages;
import redress.messages.domain.MessageCommand.RegisterMessage;
import redress.messaging.Inbox;
import redress.messaging.Listener;

/// What cases wish to have written. We write nothing else.
@Singleton
class CaseListener implements Listener {

    private final Inbox inbox;
    private final Messages messages;
    private final Wishes wishes;

    CaseListener(Inbox inbox, Messages messages, Wishes wishes) {
        this.inbox = inbox;
        this.messages = messages;
        this.wishes = wishes;
    }

    @Incoming("case-events")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return inbox.take(this, batch);
    }

    @Override
    public Topic topic() {
        return Topic.CASE_EVENTS;
    }

    @Override
    public Uni<?> on(Message message, Cause cause) {
        return switch (message) {
            case MessageRequested m ->
                messages.begin(
                        m.messageId(),
                        new RegisterMessage(wishes.read(m)),
                        cause.correlated(m.caseId().toString(), cause.causation()));
            default -> Uni.createFrom().voidItem();
        };
    }
}
