package redress.eventlog;

import java.time.Instant;

/// How far a history is read: to now, to a moment, or to a version.
public sealed interface Until {

    Until NOW = new Version(Integer.MAX_VALUE);

    record Version(int last) implements Until {}

    /// As it was known then: what was recorded at that moment or before.
    record Moment(Instant at) implements Until {}
}
