package redress.messages.templates;

/// Whom a template speaks to.
public enum Audience {
    CUSTOMER,
    DEPARTMENT
}
