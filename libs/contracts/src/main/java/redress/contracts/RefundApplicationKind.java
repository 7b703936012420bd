package redress.contracts;

/// What a customer applies for on the platform: the money only, or against the goods.
public enum RefundApplicationKind {
    REFUND_ONLY,
    RETURN_REFUND
}
