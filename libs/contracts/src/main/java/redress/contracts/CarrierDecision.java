package redress.contracts;

/// A carrier's answer to a claim.
public enum CarrierDecision {
    ACCEPTED,
    PARTLY_ACCEPTED,
    REJECTED
}
