package redress.messages.domain;

import java.time.Instant;
import java.util.UUID;
import redress.messages.domain.MessageEvent.MessageRegistered;

/// What can be asked of a message. An attempt is named by its number, so that what is late does not count for another.
public sealed interface MessageCommand {

    record RegisterMessage(MessageRegistered wish) implements MessageCommand {}

    record MissAddress(int attempt) implements MessageCommand {}

    record FindAddress() implements MessageCommand {}

    /// Who gives this and is not refused makes the attempt, and nobody else.
    record AttemptMessage(int attempt, UUID contentRef, String language) implements MessageCommand {}

    record RecordSent(int attempt) implements MessageCommand {}

    record RecordFailed(int attempt, Reason reason, Instant at) implements MessageCommand {}

    record RecordDoubt(int attempt, Reason reason) implements MessageCommand {}

    /// What it was to say is gone.
    record GiveUpMessage(int attempt, Reason reason) implements MessageCommand {}

    record RetryMessage() implements MessageCommand {}

    record ResendMessage() implements MessageCommand {}

    record RecordDelivery(Instant at) implements MessageCommand {}

    record RecordBounce(Instant at) implements MessageCommand {}
}
