package redress.contracts;

/// How many of an order's line are meant; the SKU where it is another one than ordered.
public record LineQuantity(
        String lineId,
        @Maybe String sku,
        @Between(least = 1, most = 1_000_000) int quantity,
        @Maybe Money unitCost) {}
