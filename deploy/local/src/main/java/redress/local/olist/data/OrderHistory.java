package redress.local.olist.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import redress.contracts.DerivedId;
import redress.contracts.Money;
import redress.contracts.OrderLine;
import redress.contracts.OrderMessage.OrderCancelled;
import redress.contracts.OrderMessage.OrderDelivered;
import redress.contracts.OrderMessage.OrderPaid;
import redress.contracts.OrderMessage.OrderPlaced;
import redress.contracts.OrderMessage.OrderShipped;
import redress.local.olist.data.OlistOrder.Item;

/// What happened to an order of the data set, told as order events.
///
/// | The files have | We tell |
/// |---|---|
/// | an order | placed at `order_purchase_timestamp`; total = prices + freight, 0.00 without items |
/// | a payment row | paid at `order_approved_at`; never approved: at the purchase, the only moment known |
/// | `order_delivered_carrier_date` | shipped: a parcel per seller, so several sellers are a split order; one empty
/// parcel if no item is known |
/// | `order_delivered_customer_date` | each parcel delivered; nobody knows who signed |
///
/// | `order_status` | Means | Adds |
/// |---|---|---|
/// | created, approved, invoiced, processing | on its way through the shop | nothing |
/// | shipped, delivered | handed over, arrived | nothing, the dates tell it; a delivery without its date has no time
/// and is not told |
/// | canceled | called off, now and then after delivery | cancelled, at the last moment the file knows of the order |
/// | unavailable | the seller did not have it | cancelled, the same way |
///
/// Olist has no moment at which an order is closed as successful, so none is completed. An order id is the one of the
/// file: 32 random hexadecimal digits need no prefix.
final class OrderHistory {

    private static final String CURRENCY = "BRL";
    private static final String PLATFORM = "olist";
    private static final String SHOP = "olist";
    private static final String CARRIER = "correios";

    private final OlistOrder order;
    private final Row dates;
    private final String id;
    private final Instant purchased;

    /// What one seller sent of the order.
    private record Parcel(String id, String waybill, List<String> lineIds) {}

    private OrderHistory(OlistOrder order) {
        this.order = order;
        this.dates = order.row();
        this.id = order.id();
        this.purchased = dates.requiredTime("order_purchase_timestamp");
    }

    static List<CloudEvent> of(OlistOrder order) {
        var history = new OrderHistory(order);
        return Stream.of(
                        Stream.of(history.placed()),
                        history.paid(),
                        history.shipped(),
                        history.delivered(),
                        history.cancelled().stream())
                .flatMap(events -> events)
                .toList();
    }

    private CloudEvent placed() {
        var lines = order.items().stream().map(OrderHistory::line).toList();
        var freight = sum("freight_value");
        var total = sum("price").plus(freight);
        return new CloudEvent(
                "placed-" + id,
                purchased,
                new OrderPlaced(id, PLATFORM, SHOP, order.buyer(), lines, freight, total, purchased));
    }

    private static OrderLine line(Item item) {
        return new OrderLine(
                item.lineId(),
                item.row().text("product_id"),
                item.title(),
                1,
                new Money(item.row().amount("price"), CURRENCY),
                null,
                item.weightGrams().orElse(null),
                item.seller(),
                null);
    }

    private Money sum(String column) {
        var amount =
                order.items().stream().map(item -> item.row().amount(column)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(amount, CURRENCY);
    }

    private Stream<CloudEvent> paid() {
        var at = dates.time("order_approved_at").orElse(purchased);
        return order.payments().stream().map(payment -> paid(payment, at));
    }

    private CloudEvent paid(Row payment, Instant at) {
        var paymentId = id + "-" + payment.number("payment_sequential");
        var amount = new Money(payment.amount("payment_value"), CURRENCY);
        return new CloudEvent(
                "paid-" + paymentId, at, new OrderPaid(id, paymentId, amount, payment.text("payment_type"), at));
    }

    private Stream<CloudEvent> shipped() {
        return handedOver().stream().flatMap(at -> parcels().map(parcel -> shipped(parcel, at)));
    }

    private CloudEvent shipped(Parcel parcel, Instant at) {
        var promised = dates.time("order_estimated_delivery_date").orElse(null);
        return new CloudEvent(
                "shipped-" + parcel.id(),
                at,
                new OrderShipped(id, parcel.id(), parcel.waybill(), CARRIER, parcel.lineIds(), at, promised));
    }

    private Stream<CloudEvent> delivered() {
        return arrived().stream()
                .flatMap(at -> parcels()
                        .map(parcel -> new CloudEvent(
                                "delivered-" + parcel.id(),
                                at,
                                new OrderDelivered(id, parcel.id(), parcel.waybill(), at, null))));
    }

    private Optional<CloudEvent> cancelled() {
        var status = dates.text("order_status");
        return switch (status) {
            case "created", "approved", "invoiced", "processing", "shipped", "delivered" -> Optional.empty();
            case "canceled", "unavailable" ->
                Optional.of(
                        new CloudEvent("cancelled-" + id, lastKnown(), new OrderCancelled(id, status, lastKnown())));
            default -> throw dates.broken("order_status", status);
        };
    }

    private Instant lastKnown() {
        return Stream.of(Optional.of(purchased), dates.time("order_approved_at"), handedOver(), arrived())
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(purchased);
    }

    private Optional<Instant> handedOver() {
        return dates.time("order_delivered_carrier_date");
    }

    private Optional<Instant> arrived() {
        return dates.time("order_delivered_customer_date");
    }

    private Stream<Parcel> parcels() {
        if (order.items().isEmpty()) return Stream.of(parcel("unknown", List.of()));
        return order.items().stream()
                .collect(groupingBy(Item::seller, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(seller -> parcel(seller.getKey(), seller.getValue()));
    }

    /// Olist publishes no waybills: ours is made of the order and the seller, so it is the same in every import.
    private Parcel parcel(String seller, List<Item> items) {
        var made = DerivedId.of("olist", id, seller).toString().replace("-", "").toUpperCase(Locale.ROOT);
        return new Parcel(
                id + "-" + seller,
                "OL" + made.substring(0, 20) + "BR",
                items.stream().map(Item::lineId).toList());
    }
}
