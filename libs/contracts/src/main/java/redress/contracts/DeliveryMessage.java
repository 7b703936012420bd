package redress.contracts;

import java.time.Instant;

/// Topic `deliveries`: what became of our messages on channels that others carry.
public sealed interface DeliveryMessage extends Message {

    String messageId();

    @Override
    default String key() {
        return messageId();
    }

    @Published(type = "redress.message.delivered.v1", says = "A message of ours reached the customer.")
    record MessageDelivered(String messageId, @Maybe Instant deliveredAt) implements DeliveryMessage {}

    @Published(type = "redress.message.bounced.v1", says = "A message of ours did not reach the customer.")
    record MessageBounced(
            String messageId,
            @Maybe @FreeText String reason,
            @Maybe Instant bouncedAt) implements DeliveryMessage {}
}
