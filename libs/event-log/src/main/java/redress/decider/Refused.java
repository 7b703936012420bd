package redress.decider;

/// A command that breaks a rule. Nothing happened and nothing is stored; only the sender is told.
///
/// A refusal that others must learn of is not an exception but an event.
public final class Refused extends RuntimeException {

    private final String rule;
    private final boolean absent;

    private Refused(String rule, String message, boolean absent) {
        super(message, null, false, false); // an answer, not a fault: no stack trace
        this.rule = rule;
        this.absent = absent;
    }

    public static Refused because(String rule, String message) {
        return new Refused(rule, message, false);
    }

    public static Refused absent(String category) {
        return new Refused(category + ".absent", "there is no such " + category, true);
    }

    public String rule() {
        return rule;
    }

    public boolean isAbsent() {
        return absent;
    }
}
