package redress.cases.domain;

public enum ReturnStatus {
    AUTHORIZED,
    LABEL_ISSUED,
    LABEL_CANCELLED,
    IN_TRANSIT,
    RECEIVED,
    INSPECTED_OK,
    INSPECTED_NOT_OK;

    /// What is told late changes nothing; goods that were looked at may be looked at once more.
    ReturnStatus then(ReturnStatus told) {
        return told.step() < step() ? this : told;
    }

    private int step() {
        return switch (this) {
            case AUTHORIZED -> 0;
            case LABEL_ISSUED -> 1;
            case LABEL_CANCELLED -> 2;
            case IN_TRANSIT -> 3;
            case RECEIVED -> 4;
            case INSPECTED_OK, INSPECTED_NOT_OK -> 5;
        };
    }
}
