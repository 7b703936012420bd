package redress.cases.domain;

public enum ReturnStatus {
    AUTHORIZED,
    LABEL_ISSUED,
    IN_TRANSIT,
    RECEIVED,
    INSPECTED_OK,
    INSPECTED_NOT_OK,
    LABEL_CANCELLED
}
