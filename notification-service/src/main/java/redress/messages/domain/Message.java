package redress.messages.domain;

import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import redress.decider.Decider;
import redress.messages.domain.MessageCommand.AttemptMessage;
import redress.messages.domain.MessageCommand.FindAddress;
import redress.messages.domain.MessageCommand.GiveUpMessage;
import redress.messages.domain.MessageCommand.MissAddress;
import redress.messages.domain.MessageCommand.RecordBounce;
import redress.messages.domain.MessageCommand.RecordDelivery;
import redress.messages.domain.MessageCommand.RecordDoubt;
import redress.messages.domain.MessageCommand.RecordFailed;
import redress.messages.domain.MessageCommand.RecordSent;
import redress.messages.domain.MessageCommand.RegisterMessage;
import redress.messages.domain.MessageCommand.ResendMessage;
import redress.messages.domain.MessageCommand.RetryMessage;
import redress.messages.domain.MessageEvent.MessageAddressFound;
import redress.messages.domain.MessageEvent.MessageAddressMissing;
import redress.messages.domain.MessageEvent.MessageAttempted;
import redress.messages.domain.MessageEvent.MessageBounced;
import redress.messages.domain.MessageEvent.MessageDelivered;
import redress.messages.domain.MessageEvent.MessageFailed;
import redress.messages.domain.MessageEvent.MessageGivenUp;
import redress.messages.domain.MessageEvent.MessageHandedOver;
import redress.messages.domain.MessageEvent.MessageInDoubt;
import redress.messages.domain.MessageEvent.MessageRegistered;
import redress.messages.domain.MessageEvent.MessageResent;
import redress.messages.domain.MessageEvent.MessageRetried;
import redress.messages.domain.MessageEvent.MessageSent;

/// One message to a customer or a department. An attempt is recorded before it is made, so none is ever forgotten.
///
///     None ─ Due ─ Attempted ─ Sent ─ Delivered | Bounced
///             │ │      ├────── Failed ──┐ by the clock, three times; then by a person
///      NoAddress│      └────── InDoubt ─┤ by a person only
///               └──────────────────────┘
///
/// What others carry is handed over and thereby sent. What is due and has nothing left to say has failed.
public sealed interface Message {

    /// How long it waits after the first, second and third attempt that failed. Then only a person has it resent.
    List<Duration> BACK_OFF = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));

    Decider<Message, MessageCommand, MessageEvent> DECIDER =
            new Decider<>(MessageEvent.class, None::new, Message::decide, Message::evolve);

    record None() implements Message {}

    /// There is a wish.
    sealed interface Known extends Message {

        MessageRegistered wish();

        /// The number of the newest attempt, or of the one to come.
        int attempt();
    }

    /// The attempt is to be made now.
    record Due(MessageRegistered wish, int attempt) implements Known {}

    record NoAddress(MessageRegistered wish, int attempt) implements Known {}

    record Attempted(MessageRegistered wish, int attempt) implements Known {}

    record InDoubt(MessageRegistered wish, int attempt) implements Known {}

    record Failed(MessageRegistered wish, int attempt) implements Known {}

    record Sent(MessageRegistered wish, int attempt) implements Known {}

    record Delivered(MessageRegistered wish, int attempt) implements Known {}

    record Bounced(MessageRegistered wish, int attempt) implements Known {}

    static List<MessageEvent> decide(Message message, MessageCommand command) {
        return switch (command) {
            case RegisterMessage c -> register(message, c.wish());
            case MissAddress c -> missAddress(message, c.attempt());
            case FindAddress _ -> findAddress(message);
            case AttemptMessage c -> attempt(message, c);
            case RecordSent c -> sent(message, c.attempt());
            case RecordFailed c -> failed(message, c);
            case RecordDoubt c -> doubt(message, c);
            case GiveUpMessage c -> giveUp(message, c);
            case RetryMessage _ -> retry(message);
            case ResendMessage _ -> resend(message);
            case RecordDelivery c -> delivered(message, c.at());
            case RecordBounce c -> bounced(message, c.at());
        };
    }

    private static List<MessageEvent> register(Message message, MessageRegistered wish) {
        return switch (message) {
            case None _ -> List.of(wish);
            case Known known when known.wish().equals(wish) -> List.of();
            case Known _ -> throw because("message.wished-differently", "it was wished before, with other content");
        };
    }

    private static List<MessageEvent> missAddress(Message message, int attempt) {
        return switch (message) {
            case Due due when due.attempt() == attempt -> List.of(new MessageAddressMissing(attempt));
            case Due _, NoAddress _, Attempted _, InDoubt _, Failed _, Sent _, Delivered _, Bounced _ -> List.of();
            case None _ -> throw absent("message");
        };
    }

    private static List<MessageEvent> findAddress(Message message) {
        return switch (message) {
            case NoAddress waiting -> List.of(new MessageAddressFound(waiting.attempt()));
            case Due _, Attempted _, InDoubt _, Failed _, Sent _, Delivered _, Bounced _ -> List.of();
            case None _ -> throw absent("message");
        };
    }

    private static List<MessageEvent> attempt(Message message, AttemptMessage c) {
        return switch (message) {
            case Due due when due.attempt() == c.attempt() -> begin(due.wish(), c);
            case Due _, NoAddress _, Attempted _, InDoubt _, Failed _, Sent _, Delivered _, Bounced _ ->
                throw because("message.not-due", "this attempt is not to be made now");
            case None _ -> throw absent("message");
        };
    }

    private static List<MessageEvent> begin(MessageRegistered wish, AttemptMessage c) {
        return switch (Carriage.of(wish.channel())) {
            case MAIL -> List.of(new MessageAttempted(c.attempt(), c.contentRef(), c.language()));
            case OTHERS ->
                List.of(
                        new MessageHandedOver(
                                c.attempt(),
                                wish.caseId(),
                                wish.customerId(),
                                wish.channel(),
                                c.language(),
                                c.contentRef()),
                        sent(wish, c.attempt()));
        };
    }

    private static List<MessageEvent> sent(Message message, int attempt) {
        return switch (message) {
            case Attempted m when m.attempt() == attempt -> List.of(sent(m.wish(), attempt));
            case InDoubt m when m.attempt() == attempt -> List.of(sent(m.wish(), attempt));
            case Due _, NoAddress _, Attempted _, InDoubt _, Failed _, Sent _, Delivered _, Bounced _ -> List.of();
            case None _ -> throw absent("message");
        };
    }

    private static MessageSent sent(MessageRegistered wish, int attempt) {
        return new MessageSent(attempt, wish.caseId(), wish.to(), wish.channel());
    }

    private static List<MessageEvent> failed(Message message, RecordFailed c) {
        return switch (message) {
            case Attempted m when m.attempt() == c.attempt() -> List.of(failed(m.wish(), c));
            case InDoubt m when m.attempt() == c.attempt() -> List.of(failed(m.wish(), c));
            case Due _, NoAddress _, Attempted _, InDoubt _, Failed _, Sent _, Delivered _, Bounced _ -> List.of();
            case None _ -> throw absent("message");
        };
    }

    private static MessageFailed failed(MessageRegistered wish, RecordFailed c) {
        return new MessageFailed(
                c.attempt(), wish.caseId(), wish.to(), wish.channel(), c.reason(), retryAt(c.attempt(), c.at()));
    }

    private static List<Instant> retryAt(int attempt, Instant failedAt) {
        return attempt > BACK_OFF.size() ? List.of() : List.of(failedAt.plus(BACK_OFF.get(attempt - 1)));
    }

    private static List<MessageEvent> doubt(Message message, RecordDoubt c) {
        return switch (message) {
            case Attempted m when m.attempt() == c.attempt() -> List.of(new MessageInDoubt(c.attempt(), c.reason()));
            case Due _, NoAddress _, Attempted _, InDoubt _, Failed _, Sent _, Delivered _, Bounced _ -> List.of();
            case None _ -> throw absent("message");
        };
    }

    private static List<MessageEvent> giveUp(Message message, GiveUpMessage c) {
        return switch (message) {
            case Due m when m.attempt() == c.attempt() -> List.of(givenUp(m.wish(), c));
            case Due _, NoAddress _, Attempted _, InDoubt _, Failed _, Sent _, Delivered _, Bounced _ -> List.of();
            case None _ -> throw absent("message");
        };
    }

    private static MessageGivenUp givenUp(MessageRegistered wish, GiveUpMessage c) {
        return new MessageGivenUp(c.attempt(), wish.caseId(), wish.to(), wish.channel(), c.reason());
    }

    private static List<MessageEvent> retry(Message message) {
        return switch (message) {
            case Failed m -> List.of(new MessageRetried(m.attempt() + 1));
            case Due _, NoAddress _, Attempted _, InDoubt _, Sent _, Delivered _, Bounced _ -> List.of();
            case None _ -> throw absent("message");
        };
    }

    private static List<MessageEvent> resend(Message message) {
        return switch (message) {
            case Failed m -> List.of(new MessageResent(m.attempt() + 1));
            case InDoubt m -> List.of(new MessageResent(m.attempt() + 1));
            case Due _, Attempted _ -> throw because("message.under-way", "it is being sent");
            case NoAddress _ -> throw because("message.no-address", "nobody knows where to send it to");
            case Sent _, Delivered _, Bounced _ -> throw because("message.sent", "it was sent");
            case None _ -> throw absent("message");
        };
    }

    /// Proof that it was sent, whatever we knew.
    private static List<MessageEvent> delivered(Message message, Instant at) {
        return switch (message) {
            case Sent _ -> List.of(new MessageDelivered(at));
            case Attempted m -> List.of(sent(m.wish(), m.attempt()), new MessageDelivered(at));
            case InDoubt m -> List.of(sent(m.wish(), m.attempt()), new MessageDelivered(at));
            case Failed m -> List.of(sent(m.wish(), m.attempt()), new MessageDelivered(at));
            case Due m when m.attempt() > 1 -> List.of(sent(m.wish(), m.attempt() - 1), new MessageDelivered(at));
            case Delivered _, Bounced _ -> List.of();
            case Due _, NoAddress _ -> throw because("message.not-sent", "it was never sent");
            case None _ -> throw absent("message");
        };
    }

    private static List<MessageEvent> bounced(Message message, Instant at) {
        return switch (message) {
            case Attempted m -> List.of(bounced(m.wish(), at));
            case InDoubt m -> List.of(bounced(m.wish(), at));
            case Sent m -> List.of(bounced(m.wish(), at));
            case Due due when due.attempt() > 1 -> List.of();
            case Failed _, Delivered _, Bounced _ -> List.of();
            case Due _, NoAddress _ -> throw because("message.not-sent", "it was never sent");
            case None _ -> throw absent("message");
        };
    }

    private static MessageBounced bounced(MessageRegistered wish, Instant at) {
        return new MessageBounced(wish.caseId(), wish.to(), wish.channel(), at);
    }

    static Message evolve(Message message, MessageEvent event) {
        return switch (message) {
            case None _ -> event instanceof MessageRegistered wish ? new Due(wish, 1) : message;
            case Known known -> evolve(known, event);
        };
    }

    private static Message evolve(Known known, MessageEvent event) {
        var wish = known.wish();
        return switch (event) {
            case MessageRegistered _ -> known;
            case MessageAddressMissing e -> new NoAddress(wish, e.attempt());
            case MessageAddressFound e -> new Due(wish, e.attempt());
            case MessageAttempted e -> new Attempted(wish, e.attempt());
            case MessageHandedOver e -> new Attempted(wish, e.attempt());
            case MessageSent e -> new Sent(wish, e.attempt());
            case MessageFailed e -> new Failed(wish, e.attempt());
            case MessageGivenUp e -> new Failed(wish, e.attempt());
            case MessageInDoubt e -> new InDoubt(wish, e.attempt());
            case MessageRetried e -> new Due(wish, e.attempt());
            case MessageResent e -> new Due(wish, e.attempt());
            case MessageDelivered _ -> new Delivered(wish, known.attempt());
            case MessageBounced _ -> new Bounced(wish, known.attempt());
        };
    }
}
