package redress.cases.domain;

public enum TopUpStatus {
    REQUESTED,
    CREATED,
    PAID,
    EXPIRED,
    CANCELLED
}
