package redress.refunds.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.contracts.Message;
import redress.contracts.OrderMessage;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;
import redress.refunds.OrderLedgers;
import redress.refunds.domain.LedgerCommand.RecordOrder;
import redress.refunds.domain.LedgerCommand.RecordPayment;
import redress.refunds.domain.LedgerEvent;
import redress.refunds.domain.LedgerEvent.OrderPaid;
import redress.refunds.domain.LedgerEvent.OrderPlaced;

/// What an order costs and what was paid goes straight into its ledger; the rest of an order is no matter of refunds.
@Singleton
class OrderListener implements Listener {

    private final Inbox inbox;
    private final OrderLedgers ledgers;

    OrderListener(Inbox inbox, OrderLedgers ledgers) {
        this.inbox = inbox;
        this.ledgers = ledgers;
    }

    @Incoming("orders")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return inbox.take(this, batch);
    }

    @Override
    public Topic topic() {
        return Topic.ORDERS;
    }

    @Override
    public Uni<?> on(Message message, Cause cause) {
        return switch (message) {
            case OrderMessage.OrderPlaced m ->
                ledgers.begin(OrderLedgers.idOf(m.orderId()), new RecordOrder(placed(m)), cause);
            case OrderMessage.OrderPaid m ->
                ledgers.handle(OrderLedgers.idOf(m.orderId()), new RecordPayment(paid(m)), cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    private static OrderPlaced placed(OrderMessage.OrderPlaced m) {
        var lines = m.lines().stream()
                .map(line -> new LedgerEvent.Line(line.lineId(), line.quantity(), line.unitPrice()))
                .toList();
        return new OrderPlaced(m.orderId(), m.customer().id(), m.total().currency(), lines);
    }

    private static OrderPaid paid(OrderMessage.OrderPaid m) {
        return new OrderPaid(m.orderId(), m.paymentId(), m.amount(), m.method());
    }
}
