package redress.eventlog;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// What a repetition is known by (I-16).
public sealed interface Once {

    /// A command whose repetition does no harm and leaves no receipt.
    record Unmarked() implements Once {}

    /// A message or a keyed request: the same mark is the same thing asked again.
    ///
    /// @param handler what takes it: a topic, a reaction, an HTTP operation
    /// @param target the stream it is for, or [#ANYWHERE] if its handler finds that out
    /// @param source who sent it; keys are unique per source
    /// @param body hash of what was asked; another body under the same mark is refused
    record Marked(String handler, UUID target, String source, String key, byte[] body, Attempt attempt)
            implements Once {}

    /// Whether the sender tries, or a person has a parked message tried again.
    enum Attempt {
        DELIVERY,
        REPLAY
    }

    UUID ANYWHERE = new UUID(0, 0);

    static Once marked(String handler, String source, String key, byte[] body) {
        return new Marked(handler, ANYWHERE, source, key, Chain.sha256(body), Attempt.DELIVERY);
    }

    static Once marked(String handler, UUID target, String source, String key) {
        return new Marked(
                handler, target, source, key, Chain.sha256(key.getBytes(StandardCharsets.UTF_8)), Attempt.DELIVERY);
    }
}
