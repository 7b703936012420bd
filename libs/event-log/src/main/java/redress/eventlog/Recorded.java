package redress.eventlog;

import java.time.Instant;
import java.util.UUID;

/// An event as it lies in the log, read back.
///
/// @param position place in the log of this service; grows, with gaps
/// @param hash covers this event and all before it in its stream
public record Recorded<E>(
        long position,
        UUID stream,
        String kind,
        int version,
        String type,
        E event,
        Meta meta,
        Instant at,
        byte[] hash) {

    /// What the log keeps beside an event: who and why. No personal data.
    public record Meta(
            Actor actor, String correlation, String causation, String policy, String traceparent, int epoch) {}
}
