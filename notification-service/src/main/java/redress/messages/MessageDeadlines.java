package redress.messages;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import redress.eventlog.Cause;
import redress.eventlog.Recorded;
import redress.eventlog.following.Deadlines;
import redress.eventlog.following.Election;
import redress.messages.domain.Message;
import redress.messages.domain.MessageCommand;
import redress.messages.domain.MessageCommand.RecordDoubt;
import redress.messages.domain.MessageCommand.RetryMessage;
import redress.messages.domain.MessageEvent;
import redress.messages.domain.Reason;

/// When a failed message is tried again, and how long an attempt may have no outcome before it is in doubt.
@Singleton
class MessageDeadlines extends Deadlines {

    static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(3);

    private static final String RETRY = "retry";
    private static final String OUTCOME = "outcome";

    private final Messages messages;

    MessageDeadlines(Pool pool, Clock clock, Election election, Vertx vertx, Messages messages) {
        super(pool, clock, election, vertx);
        this.messages = messages;
    }

    @Override
    public String name() {
        return "message-deadlines";
    }

    @Override
    protected List<Change> changes(Recorded<?> recorded) {
        return recorded.event() instanceof MessageEvent event ? changes(recorded, event) : List.of();
    }

    private static List<Change> changes(Recorded<?> recorded, MessageEvent event) {
        return switch (event) {
            case MessageEvent.MessageAttempted _ ->
                List.of(new Change.Due(OUTCOME, recorded.at().plus(LONGEST_ATTEMPT)));
            case MessageEvent.MessageFailed e ->
                Stream.<Change>concat(
                                Stream.of(new Change.Settled(OUTCOME)),
                                e.retryAt().stream().map(at -> new Change.Due(RETRY, at)))
                        .toList();
            case MessageEvent.MessageSent _,
                    MessageEvent.MessageDelivered _,
                    MessageEvent.MessageBounced _,
                    MessageEvent.MessageGivenUp _,
                    MessageEvent.MessageRetried _,
                    MessageEvent.MessageResent _ -> List.of(new Change.Settled(OUTCOME), new Change.Settled(RETRY));
            case MessageEvent.MessageInDoubt _ -> List.of(new Change.Settled(OUTCOME));
            case MessageEvent.MessageRegistered _,
                    MessageEvent.MessageAddressMissing _,
                    MessageEvent.MessageAddressFound _,
                    MessageEvent.MessageHandedOver _ -> List.of();
        };
    }

    @Override
    protected Uni<?> come(Deadline deadline, Cause cause) {
        return messages.load(deadline.stream())
                .chain(message ->
                        messages.handle(deadline.stream(), command(deadline, message), Matters.of(message, cause)));
    }

    private static MessageCommand command(Deadline deadline, Message message) {
        return switch (deadline.name()) {
            case RETRY -> new RetryMessage();
            case OUTCOME ->
                new RecordDoubt(message instanceof Message.Known known ? known.attempt() : 0, Reason.NO_OUTCOME);
            default -> throw new IllegalStateException("no deadline is called " + deadline.name());
        };
    }
}
