package redress.cases.domain;

public enum ClaimStatus {
    REQUESTED,
    SUBMITTED,
    ANSWERED,
    ACCEPTED,
    SETTLED,
    WRITTEN_OFF
}
