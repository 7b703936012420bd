package redress.contracts;

/// Whether an application on the platform still stands.
public enum RefundApplicationStatus {
    OPEN,
    WITHDRAWN
}
