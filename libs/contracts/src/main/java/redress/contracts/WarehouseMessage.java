package redress.contracts;

import java.time.Instant;
import java.util.List;

/// Topic `warehouse`: what was done with goods, labels and shipments. Keyed by the order where the sender names it.
public sealed interface WarehouseMessage extends Message {

    @Published(type = "redress.order.voided.v1", says = "The warehouse stopped an order before it left.")
    record OrderVoided(String orderId, @Maybe Instant voidedAt) implements WarehouseMessage {

        @Override
        public String key() {
            return orderId;
        }
    }

    @Published(type = "redress.void.refused.v1", says = "The warehouse could not stop an order any more.")
    record VoidRefused(
            String orderId, @FreeText String reason, @Maybe Instant refusedAt) implements WarehouseMessage {

        @Override
        public String key() {
            return orderId;
        }
    }

    @Published(type = "redress.label.issued.v1", says = "A prepaid label for a return was made.")
    record LabelIssued(
            String rmaId,
            String labelId,
            String carrier,
            @Maybe Money cost,
            @Maybe String orderId,
            @Maybe String waybill,
            @Maybe Instant issuedAt)
            implements WarehouseMessage {

        @Override
        public String key() {
            return orderId == null ? rmaId : orderId;
        }
    }

    @Published(type = "redress.return.arrived.v1", says = "Goods came back.")
    record ReturnArrived(
            String rmaId,
            @Maybe String orderId,
            @Maybe String waybill,
            @Maybe Instant arrivedAt) implements WarehouseMessage {

        @Override
        public String key() {
            return orderId == null ? rmaId : orderId;
        }
    }

    @Published(type = "redress.return.inspected.v1", says = "Goods that came back were looked at.")
    record ReturnInspected(
            String rmaId,
            @FreeText String condition,
            boolean resaleable,
            @Maybe String orderId,
            @Maybe @FreeText String note,
            @Maybe Instant inspectedAt)
            implements WarehouseMessage {

        @Override
        public String key() {
            return orderId == null ? rmaId : orderId;
        }
    }

    @Published(type = "redress.stock.counted.v1", says = "The warehouse counted what is on the shelf, as asked.")
    record StockCounted(
            String taskId,
            List<StockCount> counts,
            @Maybe String orderId,
            @Maybe Instant countedAt) implements WarehouseMessage {

        public StockCounted {
            counts = List.copyOf(counts);
        }

        @Override
        public String key() {
            return orderId == null ? taskId : orderId;
        }
    }

    @Published(type = "redress.reshipment.dispatched.v1", says = "Goods sent again left the warehouse.")
    record ReshipmentDispatched(
            String reshipmentId,
            String waybill,
            String carrier,
            Instant dispatchedAt,
            @Maybe Money freightCost,
            @Maybe String orderId)
            implements WarehouseMessage {

        @Override
        public String key() {
            return orderId == null ? reshipmentId : orderId;
        }
    }
}
