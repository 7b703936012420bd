package redress.cases.domain;

/// Where a case stands, for queues and screens.
public enum CaseStatus {
    /// Its order is not known yet: inert.
    NEW,
    OPEN,
    WAITING_CUSTOMER,
    WAITING_DEPARTMENT,
    WAITING_EXTERNAL,
    WAITING_APPROVAL,
    DORMANT,
    CLOSED,
    ARCHIVED
}
