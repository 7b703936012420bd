package redress.faults.load;

/// How a command was answered in the end.
public enum Fate {
    ACKNOWLEDGED,
    /// A rule or a person's right says no: it must not have happened.
    REFUSED,
    /// Never answered: it may have happened or not.
    UNKNOWN;

    static Fate of(int status) {
        return switch (status / 100) {
            case 2 -> ACKNOWLEDGED;
            case 4 -> REFUSED;
            default -> UNKNOWN;
        };
    }
}
