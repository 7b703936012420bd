package redress.refunds.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.content.Contents;
import redress.contracts.Message;
import redress.contracts.Topic;
import redress.contracts.WarehouseMessage.OrderVoided;
import redress.contracts.WarehouseMessage.VoidRefused;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;
import redress.refunds.OrderLedgers;
import redress.refunds.domain.LedgerCommand;
import redress.refunds.domain.LedgerCommand.RecordVoid;
import redress.refunds.domain.LedgerCommand.RecordVoidRefusal;
import redress.refunds.domain.LedgerEvent;

/// Whether the warehouse could stop an order (I-03); labels, returns and shipments are no matter of refunds.
@Singleton
class WarehouseListener implements Listener {

    private final Inbox inbox;
    private final OrderLedgers ledgers;
    private final Contents contents;

    WarehouseListener(Inbox inbox, OrderLedgers ledgers, Contents contents) {
        this.inbox = inbox;
        this.ledgers = ledgers;
        this.contents = contents;
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
            case OrderVoided m -> record(m.orderId(), new RecordVoid(new LedgerEvent.OrderVoided(m.orderId())), cause);
            case VoidRefused m -> refused(m.orderId(), m.reason(), cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<?> refused(String orderId, String reason, Cause cause) {
        var reference = Contents.reference(cause, "reason");
        var answer = new LedgerEvent.OrderVoidRefused(orderId, reference);
        return contents.keep(Map.of(reference, reason))
                .chain(() -> record(orderId, new RecordVoidRefusal(answer), cause));
    }

    private Uni<?> record(String orderId, LedgerCommand command, Cause cause) {
        return ledgers.handle(OrderLedgers.idOf(orderId), command, cause);
    }
}
