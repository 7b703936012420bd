package redress.contracts;

/// A supplier's answer to a claim: goods, money, or no.
public enum SupplierPlan {
    RESHIP,
    REFUND,
    REJECTED
}
