package redress.reshipments.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.contracts.Message;
import redress.contracts.Topic;
import redress.contracts.WarehouseMessage.ReshipmentDispatched;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;
import redress.reshipments.Depot;
import redress.reshipments.domain.ReshipmentCommand.DispatchReshipment;

/// What the warehouse says of goods sent again.
@Singleton
class WarehouseListener implements Listener {

    private final Inbox inbox;
    private final Depot depot;

    WarehouseListener(Inbox inbox, Depot depot) {
        this.inbox = inbox;
        this.depot = depot;
    }

    @Incoming("warehouse")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return inbox.take(this, batch);
    }

    @Override
    public Topic topic() {
        return Topic.WAREHOUSE;
    }

    @Override
    public Uni<?> on(Message message, Cause cause) {
        return switch (message) {
            case ReshipmentDispatched m ->
                depot.dispatch(
                        id(m.reshipmentId()),
                        new DispatchReshipment(
                                m.waybill(),
                                m.carrier(),
                                m.dispatchedAt(),
                                Stream.ofNullable(m.freightCost()).toList()),
                        cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    private static UUID id(String told) {
        try {
            return UUID.fromString(told);
        } catch (IllegalArgumentException _) {
            throw Refused.absent("reshipment");
        }
    }
}
