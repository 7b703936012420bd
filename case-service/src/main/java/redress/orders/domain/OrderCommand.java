package redress.orders.domain;

import java.util.List;

/// What can be asked of our copy of an order.
public sealed interface OrderCommand {

    /// What one message told: one fact, or a shipment with its estimate.
    record RecordFacts(List<OrderEvent> facts) implements OrderCommand {

        public RecordFacts {
            facts = List.copyOf(facts);
        }
    }
}
