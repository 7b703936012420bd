package redress.contracts;

import java.util.UUID;

/// Topic `notification-events`: what was written to customers and departments.
public sealed interface NotificationMessage extends Message {

    UUID caseId();

    @Override
    default String key() {
        return caseId().toString();
    }

    @Published(type = "redress.message.sent.v1", says = "A message went out to the customer or a department.")
    record MessageSent(
            UUID messageId,
            UUID caseId,
            Channel channel,
            @Code String to) implements NotificationMessage {}

    @Published(type = "redress.message.failed.v1", says = "A message could not be sent.")
    record MessageFailed(
            UUID messageId,
            UUID caseId,
            Channel channel,
            @Code String to,
            @Maybe @FreeText String reason) implements NotificationMessage {}
}
