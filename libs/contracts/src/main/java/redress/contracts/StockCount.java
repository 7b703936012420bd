package redress.contracts;

/// What the warehouse found on the shelf, beside what the books say.
public record StockCount(
        String sku,
        @Maybe String warehouse,
        @Maybe @Between(least = 0, most = 1_000_000_000) Integer expected,
        @Between(least = 0, most = 1_000_000_000) int counted) {}
