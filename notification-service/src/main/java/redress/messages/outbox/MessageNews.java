package redress.messages.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import redress.contracts.NotificationMessage;
import redress.contracts.OutboundMessage.MessageOutbound;
import redress.contracts.Topic;
import redress.eventlog.Recorded;
import redress.messages.domain.MessageEvent;
import redress.messages.domain.MessageEvent.MessageBounced;
import redress.messages.domain.MessageEvent.MessageFailed;
import redress.messages.domain.MessageEvent.MessageGivenUp;
import redress.messages.domain.MessageEvent.MessageHandedOver;
import redress.messages.domain.MessageEvent.MessageSent;
import redress.messaging.News;
import redress.messaging.Outbox;
import redress.messaging.Told;

/// What others are told of a message: that it is out, that it is given up, or that they are to carry it.
@Singleton
class MessageNews extends News {

    MessageNews(Outbox outbox) {
        super(outbox);
    }

    @Override
    public String name() {
        return "message-news";
    }

    @Override
    protected List<Told> tell(Recorded<?> recorded) {
        return recorded.event() instanceof MessageEvent event ? tell(recorded.stream(), event) : List.of();
    }

    private static List<Told> tell(UUID id, MessageEvent event) {
        return switch (event) {
            case MessageHandedOver e ->
                List.of(new Told(
                        Topic.OUTBOUND_MESSAGES,
                        new MessageOutbound(
                                id,
                                e.caseId(),
                                e.customerId(),
                                e.channel(),
                                e.language(),
                                e.contentRef().toString())));
            case MessageSent e -> told(new NotificationMessage.MessageSent(id, e.caseId(), e.channel(), e.to()));
            case MessageFailed e ->
                e.retryAt().isEmpty()
                        ? told(new NotificationMessage.MessageFailed(
                                id, e.caseId(), e.channel(), e.to(), e.reason().name()))
                        : List.of();
            case MessageGivenUp e ->
                told(new NotificationMessage.MessageFailed(
                        id, e.caseId(), e.channel(), e.to(), e.reason().name()));
            case MessageBounced e ->
                told(new NotificationMessage.MessageFailed(id, e.caseId(), e.channel(), e.to(), "BOUNCED"));
            case MessageEvent.MessageRegistered _,
                    MessageEvent.MessageAddressMissing _,
                    MessageEvent.MessageAddressFound _,
                    MessageEvent.MessageAttempted _,
                    MessageEvent.MessageInDoubt _,
                    MessageEvent.MessageRetried _,
                    MessageEvent.MessageResent _,
                    MessageEvent.MessageDelivered _ -> List.of();
        };
    }

    private static List<Told> told(NotificationMessage message) {
        return List.of(new Told(Topic.NOTIFICATION_EVENTS, message));
    }
}
