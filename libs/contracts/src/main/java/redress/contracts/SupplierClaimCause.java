package redress.contracts;

/// What a supplier is held to account for.
public enum SupplierClaimCause {
    SUPPLIER_SHORT_SHIPMENT,
    SUPPLIER_WRONG_GOODS,
    /// Another supplier's goods differ from what was sold before.
    SUPPLIER_CHANGE,
    DEFECT,
    /// It failed in use, within the warranty.
    WARRANTY
}
