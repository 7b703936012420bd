package redress.refunds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redress.contracts.CaseMessage.RefundRequested;
import redress.contracts.CaseMessage.TopUpRequested;
import redress.contracts.Customer;
import redress.contracts.FinanceMessage.RefundPaid;
import redress.contracts.LineQuantity;
import redress.contracts.Message;
import redress.contracts.Money;
import redress.contracts.OrderLine;
import redress.contracts.OrderMessage.OrderPaid;
import redress.contracts.OrderMessage.OrderPlaced;
import redress.contracts.RefundFailed;
import redress.contracts.RefundKind;
import redress.contracts.RefundMessage;
import redress.contracts.TopUpPaid;
import redress.contracts.Topic;
import redress.contracts.WarehouseMessage.OrderVoided;
import redress.contracts.WarehouseMessage.VoidRefused;
import redress.testing.Street;

/// Everybody a refund has to do with: the shop, the cases, and whoever pays; and what they are told.
final class Outside {

    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

    private final Street street = new Street();

    /// An order of so many lines at 10.00 each, of a customer of its own; answers its id.
    String places(int lines) {
        var order = "shop-" + UUID.randomUUID();
        tell(placed(order, "C-" + order, lines, "10.00"));
        return order;
    }

    /// A paid order of one line of that price.
    String sells(String customer, String price) {
        var order = "shop-" + UUID.randomUUID();
        tell(placed(order, customer, 1, price));
        pays(order, price);
        return order;
    }

    static OrderPlaced placed(String order, String customer, int lines, String price) {
        var all = new ArrayList<OrderLine>();
        for (var n = 1; n <= lines; n++) {
            all.add(new OrderLine(
                    Integer.toString(n), "SKU-" + n, "Brake pads", 2, eur(price), null, null, null, null));
        }
        return new OrderPlaced(
                order,
                "amazon",
                "brake-and-bolt",
                new Customer(customer, "Maria Silva", null, null, "en", null),
                all,
                null,
                eur(price),
                AT);
    }

    void pays(String order, String amount) {
        tell(new OrderPaid(order, "P-" + order, eur(amount), "card", AT));
    }

    /// A case's wish; answers the refund's id.
    UUID wishes(String order, String amount, String requester, String... roles) {
        var wish = wish(order, RefundKind.DIFFERENCE, eur(amount), List.of(), requester, roles);
        tell(wish);
        return wish.refundId();
    }

    static RefundRequested wish(
            String order, RefundKind kind, Money amount, List<String> lines, String requester, String... roles) {
        return new RefundRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                order,
                kind,
                lines.stream()
                        .map(line -> new LineQuantity(line, null, 1, null))
                        .toList(),
                amount,
                null,
                "OTHER",
                null,
                requester,
                List.of(roles));
    }

    void paid(UUID refund, String reference) {
        tell(new RefundPaid(refund.toString(), reference, AT));
    }

    void failed(UUID refund) {
        tell(new RefundFailed(refund.toString(), "the account of Maria Silva is closed", AT));
    }

    /// A case's wish for the difference; answers the top-up's id.
    UUID wishesTopUp(String order, String amount, Instant expiresAt) {
        var wish = new TopUpRequested(UUID.randomUUID(), UUID.randomUUID(), order, eur(amount), expiresAt);
        tell(wish);
        return wish.topUpId();
    }

    void paidTopUp(UUID topUp, String amount) {
        tell(new TopUpPaid(topUp.toString(), null, eur(amount), AT));
    }

    void voids(String order) {
        tell(new OrderVoided(order, AT));
    }

    void cannotVoid(String order, String reason) {
        tell(new VoidRefused(order, reason, AT));
    }

    void tell(Message message) {
        street.tell(message);
    }

    void tell(String id, Message message) {
        street.tell(id, message);
    }

    /// What was told of a refund so far, in this order.
    <M extends RefundMessage> List<M> heard(Class<M> kind) {
        return Street.heard(Topic.REFUND_EVENTS)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
