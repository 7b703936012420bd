package redress.cases.domain;

/// A cost that the ledger lacks and an agent is asked for: it is never taken as 0.
///
/// @param id whose it is: a line, a reshipment or a return
public record UnknownCost(Of of, String id) {

    public enum Of {
        /// What one piece of a line's goods was bought for, or what was sent instead: its sku.
        GOODS,
        /// What sending a reshipment came to.
        FREIGHT,
        /// What a return label came to.
        LABEL
    }
}
