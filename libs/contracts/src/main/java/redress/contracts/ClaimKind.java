package redress.contracts;

/// Whom a claim is put to.
public enum ClaimKind {
    SUPPLIER,
    CARRIER
}
