package redress.orders;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import redress.contracts.DerivedId;
import redress.eventlog.Aggregates;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.eventlog.EventLog;
import redress.orders.domain.Order;
import redress.orders.domain.OrderCommand;
import redress.orders.domain.OrderCommand.RecordFacts;
import redress.orders.domain.OrderEvent;

/// Our copy of every order.
@Singleton
public class Orders extends Aggregates<Order, OrderCommand, OrderEvent> {

    Orders(EventLog log) {
        super("Order", Order.DECIDER, log);
    }

    public static UUID idOf(String orderId) {
        return DerivedId.of("order", orderId);
    }

    public Uni<Order> load(String orderId) {
        return load(idOf(orderId));
    }

    /// What is told of it first, as a rule.
    public Uni<Done> place(String orderId, OrderEvent.OrderPlaced placed, Cause cause) {
        return begin(idOf(orderId), new RecordFacts(List.of(placed)), cause);
    }

    public Uni<Done> record(String orderId, List<OrderEvent> facts, Cause cause) {
        return handle(idOf(orderId), new RecordFacts(facts), cause);
    }
}
