package redress.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/// Topic `orders`: what became of an order, told by the shop or its ERP.
public sealed interface OrderMessage extends Message {

    String orderId();

    @Override
    default String key() {
        return orderId();
    }

    @Published(type = "redress.order.placed.v1", says = "A customer placed an order.")
    record OrderPlaced(
            String orderId,
            String platform,
            String shop,
            Customer customer,
            List<OrderLine> lines,
            @Maybe Money freight,
            Money total,
            Instant placedAt)
            implements OrderMessage {

        public OrderPlaced {
            lines = List.copyOf(lines);
        }

        @Override
        public List<Fault> faults() {
            var amounts = new LinkedHashMap<String, Money>();
            for (var i = 0; i < lines.size(); i++) {
                amounts.put("/lines/" + i + "/unitPrice", lines.get(i).unitPrice());
            }
            if (freight != null) {
                amounts.put("/freight", freight);
            }
            return OneCurrency.faults(total.currency(), amounts);
        }
    }

    @Published(
            type = "redress.order.paid.v1",
            says = "A payment for an order came in; there may be several, and zero is one.")
    record OrderPaid(String orderId, String paymentId, Money amount, String method, Instant paidAt)
            implements OrderMessage {}

    @Published(
            type = "redress.order.shipped.v1",
            says = "A parcel with some lines of an order left; two parcels are a split order.")
    record OrderShipped(
            String orderId,
            String parcelId,
            String waybill,
            String carrier,
            List<String> lineIds,
            Instant shippedAt,
            @Maybe Instant estimatedDeliveryAt)
            implements OrderMessage {

        public OrderShipped {
            lineIds = List.copyOf(lineIds);
        }
    }

    @Published(type = "redress.order.delivered.v1", says = "A parcel of an order was delivered.")
    record OrderDelivered(
            String orderId,
            String parcelId,
            String waybill,
            Instant deliveredAt,
            @Maybe @FreeText String signedBy) implements OrderMessage {}

    @Published(type = "redress.order.completed.v1", says = "The platform closed an order as successful.")
    record OrderCompleted(String orderId, Instant completedAt) implements OrderMessage {}

    @Published(type = "redress.order.cancelled.v1", says = "An order was called off.")
    record OrderCancelled(String orderId, @FreeText String reason, Instant cancelledAt) implements OrderMessage {}
}
