package redress.messages.views;

/// Where a message stands, as people see it.
public enum MessageStatus {
    REQUESTED,
    NO_ADDRESS,
    ATTEMPTED,
    SENT,
    IN_DOUBT,
    FAILED,
    RESENT,
    DELIVERED,
    BOUNCED
}
