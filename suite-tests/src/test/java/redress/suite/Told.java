package redress.suite;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// Events as other systems tell them: CloudEvents in structured mode.
record Told(String id, String type, String data) {

    static final String SOURCE = "urn:suite-tests";

    static Told placed(String orderId) {
        return placed(orderId, "EUR", "19.90", "EUR");
    }

    static Told placed(String orderId, String currency, String amount, String freightCurrency) {
        return new Told("placed-" + orderId, "redress.order.placed.v1", """
                {"orderId":"%s","platform":"amazon","shop":"brake-and-bolt","customer":{"id":"customer-of-%s"},
                "lines":[{"lineId":"1","sku":"PAD-4","title":"brake pads, set of four","quantity":1,
                "unitPrice":{"amount":"%s","currency":"%s"}}],
                "freight":{"amount":"4.90","currency":"%s"},
                "total":{"amount":"%s","currency":"%s"},"placedAt":"2026-03-01T10:00:00+01:00"}""".formatted(
                        orderId, orderId, amount, currency, freightCurrency, amount, currency));
    }

    static Told paid(String orderId, String amount) {
        return new Told(
                "paid-" + orderId + "-" + amount, "redress.order.paid.v1", """
                {"orderId":"%s","paymentId":"%s-1","amount":{"amount":"%s","currency":"EUR"},"method":"card",
                "paidAt":"2026-03-01T10:01:00+01:00"}""".formatted(orderId, orderId, amount));
    }

    static Told shipped(String orderId) {
        return new Told("shipped-" + orderId, "redress.order.shipped.v1", """
                {"orderId":"%s","parcelId":"%s-p","waybill":"WB-%s","carrier":"dhl","lineIds":["1"],
                "shippedAt":"2026-03-02T08:00:00+01:00"}""".formatted(orderId, orderId, orderId));
    }

    static Told delivered(String orderId) {
        return new Told("delivered-" + orderId, "redress.order.delivered.v1", """
                {"orderId":"%s","parcelId":"%s-p","waybill":"WB-%s","deliveredAt":"2026-03-04T17:00:00+01:00"}""".formatted(orderId, orderId, orderId));
    }

    static Told complaint(String orderId, String text) {
        return complaint(orderId, "EMAIL", text);
    }

    static Told complaint(String orderId, String channel, String text) {
        return new Told("complaint-" + orderId, "redress.message.received.v1", """
                {"messageId":"m-%s","channel":"%s","customer":{"id":"customer-of-%s"},"orderId":"%s","text":"%s",
                "language":"en","receivedAt":"2026-03-05T09:00:00+01:00"}""".formatted(
                        orderId, channel, orderId, orderId, text));
    }

    String json() {
        return """
                {"specversion":"1.0","id":"%s","source":"%s","type":"%s","data":%s}""".formatted(id, SOURCE, type, data);
    }

    static String batch(List<Told> events) {
        return events.stream().map(Told::json).collect(joining(",", "[", "]"));
    }

    /// What became of it, as its sender is told; empty while nobody knows it.
    static String state(Door integration, String id) {
        var answer = integration.get("/api/events/urn%3Asuite-tests/" + id);
        return answer.status() == 200 ? answer.json().path("state").asText() : "";
    }
}
