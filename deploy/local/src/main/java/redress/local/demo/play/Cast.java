package redress.local.demo.play;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import redress.contracts.Money;
import redress.local.demo.sample.Input;
import redress.local.demo.sample.SampleOrder;
import redress.local.demo.sample.SampleShop;
import redress.local.players.Agent;
import redress.local.players.Players;
import redress.local.players.Sale;
import redress.local.players.Sale.Item;

/// Everybody around the suite, and the sample's things as this run names them.
///
/// @param run a mark on every order, so that each run has orders and customers of its own
public record Cast(Players players, SuiteTime time, String run) {

    Sale sale(SampleOrder order, SampleShop shop) {
        var orderId = order.id() + "-" + run;
        var items = order.lines().entrySet().stream()
                .map(line -> item(order.lineId(line.getKey()), shop, line.getKey(), line.getValue()))
                .toArray(Item[]::new);
        var customer = players.customer("customer-" + orderId, order.customer(), shop.language());
        return Sale.of(orderId, shop.platform(), shop.name(), customer, items).in(order.parcels());
    }

    /// The shop tells of an order.
    void tell(SampleOrder order, SampleShop shop) {
        var sale = sale(order, shop);
        var before = Duration.ofDays(order.daysAgo());
        switch (order.arrived()) {
            case ALL -> players.shop().delivered(sale, before);
            case FIRST_PARCEL -> players.shop().firstParcelDelivered(sale);
        }
    }

    /// As an answer carries them.
    static Map<String, Object> json(Map<String, Input> inputs, SampleOrder order, SampleShop shop) {
        return inputs.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, input -> json(input.getValue(), order, shop)));
    }

    private static Object json(Input input, SampleOrder order, SampleShop shop) {
        return switch (input) {
            case Input.Lines(var goods) -> lines(goods, order);
            case Input.Amount(var amount) -> json(money(amount, shop));
            case Input.Said(var words) -> words;
            case Input.Item(var key) -> Agent.goods(item("", shop, key, 1));
        };
    }

    private static List<Map<String, Object>> lines(Map<String, Integer> goods, SampleOrder order) {
        return goods.entrySet().stream()
                .<Map<String, Object>>map(
                        line -> Map.of("lineId", order.lineId(line.getKey()), "quantity", line.getValue()))
                .toList();
    }

    private static Map<String, String> json(Money money) {
        return Map.of("amount", money.amount().toPlainString(), "currency", money.currency());
    }

    private static Item item(String lineId, SampleShop shop, String key, int quantity) {
        var goods = shop.goods().get(key);
        return new Item(
                lineId,
                goods.sku(),
                goods.title(),
                quantity,
                money(goods.price(), shop),
                money(goods.cost(), shop),
                goods.supplier());
    }

    private static Money money(BigDecimal amount, SampleShop shop) {
        return new Money(amount, shop.currency());
    }
}
