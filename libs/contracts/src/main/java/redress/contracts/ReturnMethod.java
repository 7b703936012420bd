package redress.contracts;

/// How goods come back: the customer sends them to an address, or uses a label we pay.
public enum ReturnMethod {
    ADDRESS,
    LABEL
}
