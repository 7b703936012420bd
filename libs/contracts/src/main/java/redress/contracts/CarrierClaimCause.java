package redress.contracts;

/// What a carrier is held to account for.
public enum CarrierClaimCause {
    DAMAGE,
    LOSS,
    SHORTAGE,
    RETURN_FREIGHT,
    DELAY
}
