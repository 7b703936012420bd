package redress.decider;

/// A command that breaks a rule. Nothing happened and nothing is stored; only the sender is told.
///
/// A refusal that others must learn of is not an exception but an event.
public final class Refused extends RuntimeException {

    /// What kind of no it is: to whom, as it stands, in itself, from this person, or on an old picture.
    public enum Kind {
        ABSENT,
        CONFLICT,
        IMPOSSIBLE,
        FORBIDDEN,
        STALE
    }

    private final String rule;
    private final Kind kind;
    private final String lack;

    private Refused(Kind kind, String rule, String lack, String message) {
        super(message, null, false, false); // an answer, not a fault: no stack trace
        this.rule = rule;
        this.kind = kind;
        this.lack = lack;
    }

    private Refused(Kind kind, String rule, String message) {
        this(kind, rule, "", message);
    }

    /// As things stand, a rule forbids it; it may be allowed later.
    public static Refused because(String rule, String message) {
        return new Refused(Kind.CONFLICT, rule, message);
    }

    /// For want of something that somebody may tell.
    public static Refused lacking(String rule, String lack, String message) {
        return new Refused(Kind.CONFLICT, rule, lack, message);
    }

    public static Refused absent(String category) {
        return new Refused(Kind.ABSENT, category.replace(' ', '-') + ".absent", "there is no such " + category);
    }

    /// Well-formed, but it can never be done like this.
    public static Refused impossible(String rule, String message) {
        return new Refused(Kind.IMPOSSIBLE, rule, message);
    }

    /// Not by this person.
    public static Refused forbidden(String rule, String message) {
        return new Refused(Kind.FORBIDDEN, rule, message);
    }

    /// Decided on a version that is no longer the newest.
    public static Refused stale(String message) {
        return new Refused(Kind.STALE, "version.stale", message);
    }

    public String rule() {
        return rule;
    }

    public Kind kind() {
        return kind;
    }

    /// What was wanting; empty if it was not for want of something.
    public String lack() {
        return lack;
    }
}
