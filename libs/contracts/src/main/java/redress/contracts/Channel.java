package redress.contracts;

/// How a customer and we speak to each other (domain 2.1).
public enum Channel {
    EMAIL,
    PLATFORM_CHAT,
    PHONE,
    SMS,
    FAX,
    ONLINE_FORM,
    PLATFORM_REFUND_REQUEST,
    PLATFORM_TICKET,
    ERP_TICKET,
    REVIEW,
    COMPLAINT
}
