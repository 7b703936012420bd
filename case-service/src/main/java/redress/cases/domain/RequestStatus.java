package redress.cases.domain;

public enum RequestStatus {
    OPEN,
    OVERDUE,
    ANSWERED,
    /// The case went on without it.
    CANCELLED
}
