package redress.cases.domain;

/// Whether the customer is marked urgent.
public enum Urgency {
    NORMAL,
    URGENT
}
