package redress.local.players;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import redress.contracts.Money;
import redress.contracts.OrderLine;

/// What a customer bought in one order.
///
/// @param paid in all
public record Sale(
        String orderId,
        String platform,
        String shop,
        Customer customer,
        List<Item> items,
        Money paid,
        List<Parcel> parcels) {

    private static final String NOBODY = "";

    /// @param unitCost what one cost us
    /// @param supplierId empty where we don't know
    public record Item(
            String lineId, String sku, String title, int quantity, Money unitPrice, Money unitCost, String supplierId) {

        Money price() {
            return times(unitPrice, quantity);
        }

        OrderLine told() {
            return new OrderLine(
                    lineId,
                    sku,
                    title,
                    quantity,
                    unitPrice,
                    unitCost,
                    null,
                    supplierId.equals(NOBODY) ? null : supplierId,
                    null);
        }
    }

    /// Some lines of the order, on their way together.
    public record Parcel(String parcelId, String waybill, String carrier, List<String> lineIds) {

        public Parcel {
            lineIds = List.copyOf(lineIds);
        }
    }

    public Sale {
        items = List.copyOf(items);
        parcels = List.copyOf(parcels);
    }

    /// Paid as priced, one parcel with everything.
    public static Sale of(String orderId, String platform, String shop, Customer customer, Item... items) {
        var all = List.of(items);
        var paid = all.stream().map(Item::price).reduce(Money::plus).orElseThrow();
        return new Sale(orderId, platform, shop, customer, all, paid, List.of()).in(1);
    }

    /// Sent in so many parcels, the lines shared out among them.
    public Sale in(int count) {
        var lines = items.stream().map(Item::lineId).toList();
        var all = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Parcel(
                        orderId + "-" + number, "WB-" + orderId + "-" + number, "dhl", share(lines, number, count)))
                .toList();
        return new Sale(orderId, platform, shop, customer, items, paid, all);
    }

    public Sale paid(String amount) {
        return new Sale(orderId, platform, shop, customer, items, money(amount), parcels);
    }

    public Money money(String amount) {
        return new Money(new BigDecimal(amount), paid.currency());
    }

    /// A line too small to be shared out goes with each parcel: some of its pieces in this one, some in that.
    private static List<String> share(List<String> lines, int number, int count) {
        return lines.size() < count
                ? lines
                : IntStream.range(0, lines.size())
                        .filter(index -> index % count == number - 1)
                        .mapToObj(lines::get)
                        .toList();
    }

    private static Money times(Money price, int quantity) {
        return new Money(price.amount().multiply(BigDecimal.valueOf(quantity)), price.currency());
    }
}
