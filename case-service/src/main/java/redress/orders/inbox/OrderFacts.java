package redress.orders.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import redress.contracts.OrderLine;
import redress.contracts.OrderMessage;
import redress.orders.domain.OrderEvent;

/// What a message says, as facts: nothing personal, nothing absent.
final class OrderFacts {

    private OrderFacts() {}

    static OrderEvent.OrderPlaced placed(OrderMessage.OrderPlaced m) {
        return new OrderEvent.OrderPlaced(
                m.orderId(),
                m.platform(),
                m.shop(),
                m.customer().id(),
                text(m.customer().language()),
                m.lines().stream().map(OrderFacts::line).toList(),
                m.lines().stream()
                        .filter(line -> line.unitCost() != null)
                        .map(line -> new OrderEvent.UnitCost(line.lineId(), line.unitCost()))
                        .toList(),
                m.lines().stream()
                        .filter(line -> line.weightGrams() != null)
                        .map(line -> new OrderEvent.Weight(line.lineId(), line.weightGrams()))
                        .toList(),
                Stream.ofNullable(m.freight()).toList(),
                m.total(),
                m.placedAt());
    }

    static OrderEvent paid(OrderMessage.OrderPaid m) {
        return new OrderEvent.OrderPaid(m.orderId(), m.paymentId(), m.amount(), m.method(), m.paidAt());
    }

    static List<OrderEvent> shipped(OrderMessage.OrderShipped m) {
        var facts = new ArrayList<OrderEvent>();
        facts.add(new OrderEvent.OrderShipped(
                m.orderId(), m.parcelId(), m.waybill(), m.carrier(), m.lineIds(), m.shippedAt()));
        if (m.estimatedDeliveryAt() != null) {
            facts.add(new OrderEvent.DeliveryEstimated(m.orderId(), m.parcelId(), m.estimatedDeliveryAt()));
        }
        return facts;
    }

    static OrderEvent delivered(OrderMessage.OrderDelivered m) {
        return new OrderEvent.OrderDelivered(m.orderId(), m.parcelId(), m.waybill(), m.deliveredAt());
    }

    static OrderEvent completed(OrderMessage.OrderCompleted m) {
        return new OrderEvent.OrderCompleted(m.orderId(), m.completedAt());
    }

    static OrderEvent cancelled(OrderMessage.OrderCancelled m, UUID reason) {
        return new OrderEvent.OrderCancelled(m.orderId(), reason, m.cancelledAt());
    }

    private static OrderEvent.Line line(OrderLine line) {
        return new OrderEvent.Line(
                line.lineId(),
                line.sku(),
                line.title(),
                line.quantity(),
                line.unitPrice(),
                text(line.supplierId()),
                text(line.listingId()));
    }

    private static String text(String maybe) {
        return Objects.requireNonNullElse(maybe, "");
    }
}
