package redress.local.players;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.contracts.OrderMessage.OrderDelivered;
import redress.contracts.OrderMessage.OrderPaid;
import redress.contracts.OrderMessage.OrderPlaced;
import redress.contracts.OrderMessage.OrderShipped;

/// A shop: tells what is bought, paid, sent and delivered.
public record Shop(Players players) {

    private static final String SOURCE = "urn:players:shop";
    private static final Duration PLACED_BEFORE = Duration.ofDays(9);
    private static final Duration SHIPPED_AFTER = Duration.ofDays(1);
    private static final Duration DELIVERED_AFTER = Duration.ofDays(7);

    /// Bought some days ago, all of it has arrived.
    public void delivered(Sale sale) {
        delivered(sale, PLACED_BEFORE);
    }

    /// @param before how long ago it was bought; a week later it had arrived
    public void delivered(Sale sale, Duration before) {
        sold(sale, sale.parcels(), before);
    }

    /// Bought some days ago; only the first parcel has arrived.
    public void firstParcelDelivered(Sale sale) {
        sold(sale, sale.parcels().subList(0, 1), PLACED_BEFORE);
    }

    private void sold(Sale sale, List<Sale.Parcel> arrived, Duration before) {
        var placedAt = players.now().minus(before);
        var news = new ArrayList<Announcement>();
        news.add(news("placed-" + sale.orderId(), placedAt, placed(sale, placedAt)));
        news.add(news("paid-" + sale.orderId(), placedAt, paid(sale, placedAt)));
        Stream.concat(
                        sale.parcels().stream().map(parcel -> shipped(sale, parcel, placedAt.plus(SHIPPED_AFTER))),
                        arrived.stream().map(parcel -> arrived(sale, parcel, placedAt.plus(DELIVERED_AFTER))))
                .forEach(news::add);
        players.tell(news);
        Waiting.on("order " + sale.orderId()).until(() -> known(sale.orderId(), sale.parcels(), arrived));
    }

    /// Nobody complains before the suite knows what was sent and what has arrived.
    private Optional<Reply> known(String orderId, List<Sale.Parcel> sent, List<Sale.Parcel> arrived) {
        return Optional.of(players.inside("ann").get("/api/orders/" + orderId))
                .filter(Reply::isDone)
                .filter(order -> order.json().path("lines").isArray())
                .filter(order -> order.json().path("parcels").size() == sent.size())
                .filter(order -> order.json().path("parcels").findValues("deliveredAt").stream()
                                .filter(JsonNode::isTextual)
                                .count()
                        == arrived.size());
    }

    private static OrderPlaced placed(Sale sale, Instant at) {
        return new OrderPlaced(
                sale.orderId(),
                sale.platform(),
                sale.shop(),
                sale.customer().told(),
                sale.items().stream().map(Sale.Item::told).toList(),
                null,
                sale.paid(),
                at);
    }

    private static OrderPaid paid(Sale sale, Instant at) {
        return new OrderPaid(sale.orderId(), "payment-" + sale.orderId(), sale.paid(), "card", at);
    }

    private static Announcement shipped(Sale sale, Sale.Parcel parcel, Instant at) {
        var shipped = new OrderShipped(
                sale.orderId(), parcel.parcelId(), parcel.waybill(), parcel.carrier(), parcel.lineIds(), at, null);
        return news("shipped-" + parcel.parcelId(), at, shipped);
    }

    private static Announcement arrived(Sale sale, Sale.Parcel parcel, Instant at) {
        return news(
                "delivered-" + parcel.parcelId(),
                at,
                new OrderDelivered(sale.orderId(), parcel.parcelId(), parcel.waybill(), at, null));
    }

    private static Announcement news(String id, Instant at, redress.contracts.Message message) {
        return new Announcement(SOURCE, id, at, message);
    }
}
