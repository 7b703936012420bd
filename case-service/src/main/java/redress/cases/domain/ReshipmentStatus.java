package redress.cases.domain;

public enum ReshipmentStatus {
    REQUESTED,
    DISPATCHED,
    TRACKING_SENT,
    DELIVERED,
    CANCELLED
}
