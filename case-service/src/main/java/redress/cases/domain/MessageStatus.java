package redress.cases.domain;

public enum MessageStatus {
    REQUESTED,
    SENT,
    FAILED
}
