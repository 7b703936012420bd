package redress.reshipments.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.contracts.Money;
import redress.contracts.Sourcing;

/// What happens to a reshipment. Stored under these names, with these fields, for good.
public sealed interface ReshipmentEvent {

    /// @param instead what is sent in place of the lines; none where they are sent themselves
    /// @param addressRef where to, in the content store; none where the order's own address holds
    record ReshipmentRequested(
            UUID caseId,
            String orderId,
            List<SentLine> lines,
            List<SentGoods> instead,
            Sourcing sourcing,
            Bill bill,
            List<UUID> addressRef,
            Instant dueAt)
            implements ReshipmentEvent {

        public ReshipmentRequested {
            lines = List.copyOf(lines);
            instead = List.copyOf(instead);
            addressRef = List.copyOf(addressRef);
        }
    }

    /// So many of one line of the order.
    record SentLine(String lineId, int quantity) {}

    /// Other goods than those ordered.
    ///
    /// @param unitCost none if nobody knows it
    record SentGoods(String sku, int quantity, List<Money> unitCost) {

        public SentGoods {
            unitCost = List.copyOf(unitCost);
        }
    }

    /// Whether the customer pays for it.
    enum Bill {
        FREE,
        CHARGED
    }

    /// @param freightCost none if nobody told it
    record ReshipmentDispatched(String waybill, String carrier, Instant dispatchedAt, List<Money> freightCost)
            implements ReshipmentEvent {

        public ReshipmentDispatched {
            freightCost = List.copyOf(freightCost);
        }
    }

    record ReshipmentDelivered(Instant deliveredAt) implements ReshipmentEvent {}

    record ReshipmentCancelled(UUID caseId, String orderId) implements ReshipmentEvent {}
}
