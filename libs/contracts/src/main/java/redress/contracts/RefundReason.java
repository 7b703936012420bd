package redress.contracts;

/// Why a customer wants the money back, as the platform codes it (domain 1.5).
public enum RefundReason {
    SEVEN_DAY_NO_REASON,
    AGREED_WITH_SELLER,
    NO_LONGER_WANTED,
    WRONG_ORDER_INFO,
    NOT_RECEIVED,
    INVOICE_ISSUE,
    DAMAGED_ON_RECEIPT,
    NOT_AS_DESCRIBED,
    QUALITY_ISSUE,
    RETURN_FREIGHT,
    NOT_SHIPPED_AS_AGREED,
    OUT_OF_STOCK,
    OTHER
}
