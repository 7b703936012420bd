package redress.messages.views;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.contracts.Channel;
import redress.eventlog.Recorded;
import redress.messages.domain.MessageEvent;
import redress.messages.domain.MessageEvent.MessageRegistered;
import redress.messages.domain.Reason;
import redress.policy.Text;

/// A message as people see it: what the log says of it. What is not known is absent.
///
/// @param why it did not go out, or why nobody knows
/// @param retryAt when it is tried again by itself
public record MessageSheet(
        UUID messageId,
        UUID caseId,
        String to,
        String customerId,
        Channel channel,
        String template,
        MessageStatus status,
        Text why,
        Instant retryAt,
        List<Attempt> attempts,
        Instant requestedAt,
        Instant changedAt,
        int version) {

    /// @param requestedBy who had it made: a user name, or the part of the system
    public record Attempt(int number, Instant at, String requestedBy, MessageStatus outcome) {}

    /// Nothing, if there is no such message.
    public static Optional<MessageSheet> draw(List<Recorded<MessageEvent>> history) {
        return history.isEmpty() || !(history.getFirst().event() instanceof MessageRegistered wish)
                ? Optional.empty()
                : Optional.of(draw(wish, history));
    }

    private static MessageSheet draw(MessageRegistered wish, List<Recorded<MessageEvent>> history) {
        var newest = history.getLast();
        return new MessageSheet(
                newest.stream(),
                wish.caseId(),
                wish.to(),
                wish.customerId().isEmpty() ? null : wish.customerId(),
                wish.channel(),
                wish.template(),
                status(newest.event()),
                why(newest.event()),
                retryAt(newest.event()),
                Attempts.of(history),
                history.getFirst().at(),
                newest.at(),
                newest.version());
    }

    static MessageStatus status(MessageEvent event) {
        return switch (event) {
            case MessageRegistered _, MessageEvent.MessageAddressFound _, MessageEvent.MessageRetried _ ->
                MessageStatus.REQUESTED;
            case MessageEvent.MessageAddressMissing _ -> MessageStatus.NO_ADDRESS;
            case MessageEvent.MessageAttempted _, MessageEvent.MessageHandedOver _ -> MessageStatus.ATTEMPTED;
            case MessageEvent.MessageSent _ -> MessageStatus.SENT;
            case MessageEvent.MessageInDoubt _ -> MessageStatus.IN_DOUBT;
            case MessageEvent.MessageFailed _, MessageEvent.MessageGivenUp _ -> MessageStatus.FAILED;
            case MessageEvent.MessageResent _ -> MessageStatus.RESENT;
            case MessageEvent.MessageDelivered _ -> MessageStatus.DELIVERED;
            case MessageEvent.MessageBounced _ -> MessageStatus.BOUNCED;
        };
    }

    private static Text why(MessageEvent event) {
        return switch (event) {
            case MessageEvent.MessageFailed e -> text(e.reason());
            case MessageEvent.MessageInDoubt e -> text(e.reason());
            case MessageEvent.MessageGivenUp e -> text(e.reason());
            case MessageEvent.MessageAddressMissing _ -> new Text("nobody told where to write to", "没有人告知收件地址");
            case MessageEvent.MessageBounced _ -> new Text("it came back", "消息被退回");
            case MessageRegistered _,
                    MessageEvent.MessageAddressFound _,
                    MessageEvent.MessageAttempted _,
                    MessageEvent.MessageHandedOver _,
                    MessageEvent.MessageSent _,
                    MessageEvent.MessageRetried _,
                    MessageEvent.MessageResent _,
                    MessageEvent.MessageDelivered _ -> null;
        };
    }

    private static Text text(Reason reason) {
        return new Text(reason.en(), reason.zh());
    }

    private static Instant retryAt(MessageEvent event) {
        return event instanceof MessageEvent.MessageFailed failed
                ? failed.retryAt().stream().findFirst().orElse(null)
                : null;
    }
}
