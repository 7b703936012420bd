package redress.returns.domain;

/// How far a return is (domain 5.1).
public enum Stage {
    AUTHORIZED,
    IN_TRANSIT,
    RECEIVED,
    INSPECTED_OK,
    INSPECTED_NOT_OK,
    CLOSED,
    /// Its label was cancelled. Goods that come all the same are taken in; likewise once it expired.
    CANCELLED,
    EXPIRED
}
