package redress.eventlog;

import java.util.OptionalInt;
import java.util.UUID;

/// Why a command was given: by whom, in the course of what, brought by what, on which version.
///
/// @param correlation the case or other business matter all of this belongs to
/// @param causation id of the message, event or request that led here
/// @param policy version of the policy data decided with; empty if none was used
/// @param expected version the sender decided on (`If-Match`), if they said
public record Cause(
        Actor actor,
        String correlation,
        String causation,
        String policy,
        String traceparent,
        OptionalInt expected,
        Once once) {

    public static Cause by(Actor actor) {
        return new Cause(actor, "", "", "", "", OptionalInt.empty(), new Once.Unmarked());
    }

    public Cause once(Once mark) {
        return new Cause(actor, correlation, causation, policy, traceparent, expected, mark);
    }

    public Cause on(int version) {
        return new Cause(actor, correlation, causation, policy, traceparent, OptionalInt.of(version), once);
    }

    public Cause under(String policyVersion) {
        return new Cause(actor, correlation, causation, policyVersion, traceparent, expected, once);
    }

    public Cause about(UUID matter) {
        return correlated(matter.toString(), causation);
    }

    public Cause correlated(String matter, String causedBy) {
        return new Cause(actor, matter, causedBy, policy, traceparent, expected, once);
    }

    public Cause traced(String parent) {
        return new Cause(actor, correlation, causation, policy, parent, expected, once);
    }
}
