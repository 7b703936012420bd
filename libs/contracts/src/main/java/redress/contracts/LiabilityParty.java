package redress.contracts;

/// Who is at fault; the cause says for what (domain 1.4).
public enum LiabilityParty {
    SUPPLIER,
    WAREHOUSE,
    PURCHASING,
    PRODUCT_TEAM,
    CARRIER,
    CUSTOMER,
    SELLER
}
