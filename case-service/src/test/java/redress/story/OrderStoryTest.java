package redress.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import redress.contracts.CloudEventHeaders;
import redress.contracts.Money;
import redress.contracts.OrderMessage;
import redress.contracts.OrderMessage.OrderCancelled;
import redress.contracts.OrderMessage.OrderCompleted;
import redress.contracts.OrderMessage.OrderDelivered;
import redress.contracts.OrderMessage.OrderPaid;
import redress.contracts.OrderMessage.OrderPlaced;
import redress.contracts.OrderMessage.OrderShipped;
import redress.embedded.Infra;

/// What shops tell of orders, in whatever order and shape it comes (I-16, COV-X-01).
@QuarkusTest
@QuarkusTestResource(Infra.class)
class OrderStoryTest {

    private static final long SEED = 20260312;
    private static final Instant DAY = Instant.parse("2026-03-03T08:00:00Z");

    final Shop shop = new Shop();

    @Test
    void the_same_facts_in_any_order_late_and_repeated_are_the_same_order() {
        var random = new Random(SEED);
        var told = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            var order = Shop.newOrder();
            var facts = new ArrayList<>(facts(order));
            facts.addAll(facts(order).subList(0, 3));
            if (i > 0) {
                Collections.shuffle(facts, random);
            }
            shop.tellAtOnce(facts);
            Desk.soon().until(() -> events(order) == 8);
            told.add(Desk.ann().get("/orders/{id}", order).asString().replace(order, "O"));
        }
        assertThat(told.stream().distinct()).as("seed %d", SEED).hasSize(1);
        assertThat(told.getFirst()).contains("\"status\":\"COMPLETED\"").contains("\"split\":true");
    }

    @Test
    void valid_oddities_are_taken() {
        var order = Shop.newOrder();
        shop.tell(new OrderDelivered(order, "p1", "W-" + order, DAY, null));
        shop.tell(
                new OrderShipped(order, "p1", "W-" + order, "DHL", List.of("no such line"), DAY.plusSeconds(9), null));
        shop.tell(new OrderPaid(order, "zero", Money.of("0.00", "EUR"), "voucher", DAY));
        shop.tell(new OrderPaid(order, "more", Money.of("99.00", "EUR"), "card", DAY));
        shop.tell(new OrderPlaced(
                order, "ebay", "brake-and-bolt", shop.customer, List.of(), null, Money.of("54.90", "EUR"), DAY));
        Desk.soon().until(() -> events(order) == 5);
        var shown = Desk.ann().get("/orders/{id}", order);
        assertThat(shown.<String>path("status")).isEqualTo("DELIVERED");
        assertThat(shown.<String>path("paid.amount")).isEqualTo("99.00");
        assertThat(shown.<String>path("total.amount")).isEqualTo("54.90");
        assertThat(shown.<List<?>>path("lines")).isEmpty();
    }

    @Test
    void what_is_told_again_differently_is_parked_with_its_rule_and_changes_nothing() {
        var order = shop.places();
        var other = shop.tell(shop.placed(order, DAY));
        assertThat(Desk.ruleOf(other)).isEqualTo("order.placed-differently");

        var dollars = shop.tell(new OrderPaid(order, "pay", Money.of("10.00", "USD"), "card", DAY));
        assertThat(Desk.ruleOf(dollars)).isEqualTo("order.one-currency");

        var number = Desk.parked(other).<Integer>path("items.find { it.messageId == '" + other + "' }.id");
        var again = Desk.ops().post("/maintenance/parked/{id}/replay", number);
        Desk.refused(again, 409, "order.placed-differently");
        assertThat(Desk.ann().get("/orders/{id}", order).<String>path("placedAt"))
                .startsWith(Shop.PLACED.toString().substring(0, 10));
        assertThat(events(order)).isEqualTo(1);
    }

    @Test
    void what_is_unreadable_goes_to_the_dead_letters_with_the_reason_and_nowhere_else() {
        var money = "{\"amount\": \"%s\", \"currency\": \"%s\"}";
        var dead = List.of(
                dead("order.paid", paid("%s", money.formatted("-1.00", "EUR")), "/amount/amount"),
                dead("order.paid", paid("%s", money.formatted("99999999999999.00", "EUR")), "/amount/amount"),
                dead("order.paid", paid("%s", money.formatted("1.00", "XXY")), "/amount"),
                dead("order.paid", paid("%s", money.formatted("1e3", "EUR")), "/amount/amount"),
                dead("order.paid", "{\"orderId\": \"%s\", \"paymentId\": \"p\"}", "amount"),
                dead("order.paid", "{\"orderId\": \"%s\"", "JSON"),
                dead("order.placed", placed("1.00", "EUR", "1.00", "USD"), "currency"),
                dead("order.placed", placed("1.00", "EUR", "-1.00", "EUR"), "/lines/0/unitPrice"));
        assertThat(dead)
                .allSatisfy(letter -> assertThat(Desk.fate(letter.event())).isEqualTo("DEAD"));
        var letters = Heard.on("orders.dlq");
        assertThat(dead).allSatisfy(letter -> letter.liesAmong(letters));
    }

    @Test
    void an_unknown_channel_is_unreadable() {
        var order = Shop.newOrder();
        var event = shop.tellRaw("customer-messages", order, "redress.message.received.v1", """
                {"messageId": "m", "channel": "PIGEON", "customer": {"id": "C"}, "orderId": "%s", "text": "hi",
                 "receivedAt": "2026-03-12T08:00:00Z"}""".formatted(order));
        assertThat(Desk.fate(event)).isEqualTo("DEAD");
        assertThat(Desk.found(order)).isEmpty();
    }

    @Test
    void an_order_is_shown_as_it_was_known_at_a_moment() {
        var before = Instant.now();
        var order = shop.places();
        Desk.soon().until(() -> events(order) == 1);
        Desk.refused(Desk.ann().queryParam("asOf", before.toString()).get("/orders/{id}", order), 404, "order.absent");
        var now = Desk.ann().get("/orders/{id}", order).asString();
        assertThat(Desk.ann()
                        .queryParam("asOf", Instant.now().toString())
                        .get("/orders/{id}", order)
                        .asString())
                .isEqualTo(now);
    }

    private record Dead(String order, String event, String body, String reason) {

        void liesAmong(List<ConsumerRecord<String, byte[]>> letters) {
            var mine = letters.stream().filter(one -> order.equals(one.key())).toList();
            assertThat(mine).hasSize(1);
            assertThat(Heard.text(mine.getFirst().headers(), CloudEventHeaders.DEAD_LETTER_REASON))
                    .contains(reason);
            assertThat(Heard.text(mine.getFirst().headers(), CloudEventHeaders.ID))
                    .isEqualTo(event);
            assertThat(new String(mine.getFirst().value(), UTF_8)).isEqualTo(body);
            assertThat(Desk.ann().get("/orders/{id}", order).statusCode()).isEqualTo(404);
        }
    }

    private Dead dead(String type, String form, String reason) {
        var order = Shop.newOrder();
        var body = form.formatted(order);
        return new Dead(order, shop.tellRaw("orders", order, "redress." + type + ".v1", body), body, reason);
    }

    private static String paid(String order, String amount) {
        return """
                {"orderId": "%s", "paymentId": "p", "amount": %s, "method": "card", "paidAt": "2026-03-03T08:00:00Z"}""".formatted(order, amount);
    }

    private static String placed(String total, String currency, String price, String priceCurrency) {
        return """
                {"orderId": "%%s", "platform": "ebay", "shop": "s", "customer": {"id": "C"},
                 "lines": [{"lineId": "1", "sku": "S", "title": "T", "quantity": 1,
                   "unitPrice": {"amount": "%s", "currency": "%s"}}],
                 "total": {"amount": "%s", "currency": "%s"}, "placedAt": "2026-03-03T08:00:00Z"}""".formatted(price, priceCurrency, total, currency);
    }

    private List<OrderMessage> facts(String order) {
        return List.of(
                shop.placed(order),
                new OrderPaid(order, "pay-1", Money.of("50.00", "EUR"), "card", DAY),
                new OrderPaid(order, "pay-2", Money.of("4.90", "EUR"), "card", DAY),
                new OrderShipped(order, "p1", "W1-" + order, "DHL", List.of("1"), DAY.plusSeconds(60), null),
                new OrderShipped(order, "p2", "W2-" + order, "DHL", List.of("1"), DAY.plusSeconds(50), null),
                new OrderDelivered(order, "p1", "W1-" + order, DAY.plusSeconds(600), "neighbour"),
                new OrderDelivered(order, "p2", "W2-" + order, DAY.plusSeconds(500), null),
                new OrderCompleted(order, DAY.plusSeconds(900)));
    }

    private static int events(String order) {
        var stream = redress.orders.Orders.idOf(order);
        var events = Desk.ops().get("/maintenance/streams/{id}", stream);
        return events.statusCode() == 404 ? 0 : events.<List<?>>path("items").size();
    }

    @Test
    void a_cancelled_order_says_so() {
        var order = shop.places();
        shop.tell(new OrderCancelled(order, "changed her mind", DAY));
        Desk.soon()
                .until(() ->
                        "CANCELLED".equals(Desk.ann().get("/orders/{id}", order).path("status")));
    }
}
