package redress.supplierclaims.domain;

/// How a supplier made good: R-000-04's two ways.
public enum MadeGood {
    MONEY,
    GOODS
}
