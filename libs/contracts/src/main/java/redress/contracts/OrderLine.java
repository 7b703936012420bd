package redress.contracts;

/// One kind of goods in an order. What it cost us may be in another currency than what the customer paid.
public record OrderLine(
        String lineId,
        String sku,
        @FreeText String title,
        @Between(least = 1, most = 1_000_000) int quantity,
        Money unitPrice,
        @Maybe Money unitCost,
        @Maybe @Between(least = 0, most = 1_000_000_000) Integer weightGrams,
        @Maybe String supplierId,
        @Maybe String listingId) {}
