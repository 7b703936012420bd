package redress.cases.domain;

public enum ClaimKind {
    SUPPLIER,
    CARRIER
}
