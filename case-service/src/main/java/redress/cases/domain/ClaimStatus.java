package redress.cases.domain;

public enum ClaimStatus {
    REQUESTED,
    REFUSED,
    SUBMITTED,
    ANSWERED,
    ACCEPTED,
    SETTLED,
    WRITTEN_OFF
}
