package redress.orders.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.contracts.Money;
import redress.orders.domain.Order;
import redress.orders.domain.OrderEvent.OrderDelivered;
import redress.orders.domain.OrderEvent.OrderPaid;
import redress.orders.domain.OrderEvent.OrderPlaced;
import redress.orders.domain.OrderEvent.OrderShipped;

/// An order as agents see it, from the facts told so far. What nobody told is absent.
///
/// @param status what happened last in an order's usual life, whatever came first here
public record OrderSheet(
        String orderId,
        Status status,
        String platform,
        String shop,
        String customerId,
        String currency,
        Instant placedAt,
        Money total,
        Money freight,
        Money paid,
        boolean split,
        List<Line> lines,
        List<Payment> payments,
        List<Parcel> parcels,
        Instant completedAt,
        Instant cancelledAt) {

    public enum Status {
        UNKNOWN,
        PLACED,
        PAID,
        SHIPPED,
        DELIVERED,
        COMPLETED,
        CANCELLED
    }

    public record Line(
            String lineId,
            String sku,
            String title,
            int quantity,
            Money unitPrice,
            Money unitCost,
            String supplierId) {}

    public record Payment(String paymentId, Money amount, String method, Instant paidAt) {}

    public record Parcel(
            String parcelId,
            String waybill,
            String carrier,
            List<String> lineIds,
            Instant shippedAt,
            Instant estimatedDeliveryAt,
            Instant deliveredAt) {}

    /// Whatever was told first here.
    private static final Comparator<Parcel> BY_DEPARTURE = Comparator.comparing(
                    Parcel::shippedAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Parcel::parcelId);

    private static OrderSheet of(String orderId, Order order) {
        var placed = order.placed();
        return new OrderSheet(
                orderId,
                status(order),
                placed.map(OrderPlaced::platform).orElse(null),
                placed.map(OrderPlaced::shop).orElse(null),
                placed.map(OrderPlaced::customerId).orElse(null),
                placed.map(p -> p.total().currency()).orElse(null),
                placed.map(OrderPlaced::placedAt).orElse(null),
                placed.map(OrderPlaced::total).orElse(null),
                placed.flatMap(p -> p.freight().stream().findFirst()).orElse(null),
                order.paid().orElse(null),
                order.isSplit(),
                placed.map(OrderSheet::lines).orElse(List.of()),
                order.payments().stream()
                        .sorted(Comparator.comparing(OrderPaid::paidAt).thenComparing(OrderPaid::paymentId))
                        .map(p -> new Payment(p.paymentId(), p.amount(), p.method(), p.paidAt()))
                        .toList(),
                parcels(order),
                order.completed().map(c -> c.completedAt()).orElse(null),
                order.cancelled().map(c -> c.cancelledAt()).orElse(null));
    }

    private static Status status(Order order) {
        if (order.cancelled().isPresent()) {
            return Status.CANCELLED;
        }
        if (order.completed().isPresent()) {
            return Status.COMPLETED;
        }
        if (order.allDelivered()) {
            return Status.DELIVERED;
        }
        if (!order.shipments().isEmpty() || !order.deliveries().isEmpty()) {
            return Status.SHIPPED;
        }
        if (!order.payments().isEmpty()) {
            return Status.PAID;
        }
        return order.placed().isPresent() ? Status.PLACED : Status.UNKNOWN;
    }

    private static List<Line> lines(OrderPlaced placed) {
        var costs =
                placed.unitCosts().stream().collect(Collectors.toMap(c -> c.lineId(), c -> c.amount(), (a, _) -> a));
        return placed.lines().stream()
                .map(line -> new Line(
                        line.lineId(),
                        line.sku(),
                        line.title(),
                        line.quantity(),
                        line.unitPrice(),
                        costs.get(line.lineId()),
                        line.supplierId().isEmpty() ? null : line.supplierId()))
                .toList();
    }

    private static List<Parcel> parcels(Order order) {
        return Stream.concat(
                        order.shipments().stream().map(OrderShipped::parcelId),
                        order.deliveries().stream().map(OrderDelivered::parcelId))
                .distinct()
                .map(id -> parcel(order, id))
                .sorted(BY_DEPARTURE)
                .toList();
    }

    private static Parcel parcel(Order order, String id) {
        var shipped =
                order.shipments().stream().filter(s -> s.parcelId().equals(id)).findFirst();
        var delivered =
                order.deliveries().stream().filter(d -> d.parcelId().equals(id)).findFirst();
        return new Parcel(
                id,
                shipped.map(OrderShipped::waybill)
                        .or(() -> delivered.map(OrderDelivered::waybill))
                        .orElse(null),
                shipped.map(OrderShipped::carrier).orElse(null),
                shipped.map(OrderShipped::lineIds).orElse(List.of()),
                shipped.map(OrderShipped::shippedAt).orElse(null),
                order.estimatedDelivery(id).orElse(null),
                delivered.map(OrderDelivered::deliveredAt).orElse(null));
    }

    static Optional<OrderSheet> known(String orderId, Order order) {
        return order.facts().isEmpty() ? Optional.empty() : Optional.of(of(orderId, order));
    }
}
