package redress.contracts;

/// Who pays the way back (domain 4.4).
public enum FreightPayer {
    SELLER,
    CUSTOMER,
    SPLIT_BY_LEG,
    SPLIT_HALF,
    CARRIER
}
