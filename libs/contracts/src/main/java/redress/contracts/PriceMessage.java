package redress.contracts;

import java.time.Instant;

/// Topic `prices`: what goods cost in a shop.
public sealed interface PriceMessage extends Message {

    String sku();

    @Override
    default String key() {
        return sku();
    }

    @Published(type = "redress.price.changed.v1", says = "The price of goods changed in a shop.")
    record PriceChanged(String sku, String shop, Money from, Money to, Instant changedAt) implements PriceMessage {}
}
