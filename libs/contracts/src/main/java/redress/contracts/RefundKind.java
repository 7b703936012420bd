package redress.contracts;

/// What part of the money goes back, and for what.
public enum RefundKind {
    FULL,
    PARTIAL,
    DIFFERENCE,
    MISSING,
    FREIGHT,
    UNSHIPPED,
    POST_COMPLETION
}
