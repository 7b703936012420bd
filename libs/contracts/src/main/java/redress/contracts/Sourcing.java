package redress.contracts;

/// Where the goods of a reshipment come from.
public enum Sourcing {
    SUPPLIER_REPLACEMENT,
    OWN_STOCK,
    OWN_COST
}
