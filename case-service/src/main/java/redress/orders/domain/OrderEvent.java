package redress.orders.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.contracts.Money;

/// A fact about an order, as told by others. They come in any order, late and repeated.
public sealed interface OrderEvent {

    String orderId();

    /// @param language of the customer; empty if not said
    /// @param unitCosts what the seller paid, for the lines whose cost is known: an unknown cost is never 0
    /// @param freight what the customer pays for freight; empty if not said, else one amount
    record OrderPlaced(
            String orderId,
            String platform,
            String shop,
            String customerId,
            String language,
            List<Line> lines,
            List<UnitCost> unitCosts,
            List<Weight> weights,
            List<Money> freight,
            Money total,
            Instant placedAt)
            implements OrderEvent {

        public OrderPlaced {
            lines = List.copyOf(lines);
            unitCosts = List.copyOf(unitCosts);
            weights = List.copyOf(weights);
            freight = List.copyOf(freight);
        }
    }

    /// @param supplierId empty if not said, likewise the listing
    record Line(
            String lineId,
            String sku,
            String title,
            int quantity,
            Money unitPrice,
            String supplierId,
            String listingId) {}

    record UnitCost(String lineId, Money amount) {}

    record Weight(String lineId, int grams) {}

    record OrderPaid(String orderId, String paymentId, Money amount, String method, Instant paidAt)
            implements OrderEvent {}

    record OrderShipped(
            String orderId, String parcelId, String waybill, String carrier, List<String> lineIds, Instant shippedAt)
            implements OrderEvent {

        public OrderShipped {
            lineIds = List.copyOf(lineIds);
        }
    }

    /// When the parcel is to arrive. A later estimate replaces an earlier one.
    record DeliveryEstimated(String orderId, String parcelId, Instant estimatedDeliveryAt) implements OrderEvent {}

    record OrderDelivered(String orderId, String parcelId, String waybill, Instant deliveredAt) implements OrderEvent {}

    record OrderCompleted(String orderId, Instant completedAt) implements OrderEvent {}

    record OrderCancelled(String orderId, UUID reasonRef, Instant cancelledAt) implements OrderEvent {}
}
