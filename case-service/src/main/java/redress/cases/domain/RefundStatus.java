package redress.cases.domain;

public enum RefundStatus {
    REQUESTED,
    REGISTERED,
    APPROVED,
    REJECTED,
    SENT,
    EXECUTED,
    FAILED,
    IN_DOUBT
}
