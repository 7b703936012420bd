package redress.messages;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import redress.decider.Refused;
import redress.eventlog.Busy;
import redress.eventlog.Cause;
import redress.eventlog.CrashPoint;
import redress.eventlog.Done;
import redress.eventlog.Done.Sight;
import redress.eventlog.Once;
import redress.eventlog.Recorded;
import redress.eventlog.following.Reaction;
import redress.messages.domain.Carriage;
import redress.messages.domain.Message;
import redress.messages.domain.Message.Attempted;
import redress.messages.domain.Message.Due;
import redress.messages.domain.MessageCommand;
import redress.messages.domain.MessageCommand.AttemptMessage;
import redress.messages.domain.MessageCommand.GiveUpMessage;
import redress.messages.domain.MessageCommand.MissAddress;
import redress.messages.domain.MessageCommand.RecordDoubt;
import redress.messages.domain.MessageCommand.RecordFailed;
import redress.messages.domain.MessageCommand.RecordSent;
import redress.messages.domain.MessageEvent.MessageAddressFound;
import redress.messages.domain.MessageEvent.MessageRegistered;
import redress.messages.domain.MessageEvent.MessageResent;
import redress.messages.domain.MessageEvent.MessageRetried;
import redress.messages.domain.Reason;
import redress.messages.mailroom.Letter;
import redress.messages.mailroom.MailRoom;
import redress.messages.mailroom.Outcome;
import redress.messages.templates.Paper;
import redress.people.Waiting;
import redress.people.Words;

/// Makes the attempts that are due: recorded first, then made, then recorded how they ended.
///
/// Whoever records an attempt makes it, and nobody else: one that was recorded by a former life of ours, and has no
/// outcome, is in doubt.
@Singleton
class Postman extends Reaction {

    private static final int AT_ONCE = 8;
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Messages messages;
    private final Addresses addresses;
    private final Writing writing;
    private final Waiting waiting;
    private final MailRoom mailRoom;
    private final MailSettings settings;
    private final Clock clock;
    private final Paper paper = new Paper();

    Postman(
            Messages messages,
            Addresses addresses,
            Writing writing,
            Waiting waiting,
            MailRoom mailRoom,
            MailSettings settings,
            Clock clock) {
        this.messages = messages;
        this.addresses = addresses;
        this.writing = writing;
        this.waiting = waiting;
        this.mailRoom = mailRoom;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "postman";
    }

    /// Messages side by side, the events of each in order. One that fails lets the others end before all is tried
    /// again.
    @Override
    public Uni<Void> follow(List<Recorded<?>> batch) {
        return Multi.createFrom()
                .iterable(byMessage(batch))
                .onItem()
                .transformToUni(super::follow)
                .collectFailures()
                .merge(AT_ONCE)
                .onItem()
                .ignoreAsUni();
    }

    private static Collection<List<Recorded<?>>> byMessage(List<Recorded<?>> batch) {
        var lanes = new LinkedHashMap<UUID, List<Recorded<?>>>();
        batch.forEach(event ->
                lanes.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event));
        return lanes.values();
    }

    @Override
    protected Uni<Void> react(Recorded<?> event) {
        return switch (event.event()) {
            case MessageRegistered _ -> attempt(event, 1);
            case MessageAddressFound e -> attempt(event, e.attempt());
            case MessageRetried e -> attempt(event, e.attempt());
            case MessageResent e -> attempt(event, e.attempt());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> attempt(Recorded<?> event, int n) {
        return messages.load(event.stream()).chain(message -> switch (message) {
            case Due due when due.attempt() == n -> addressed(new Errand(event, due.wish(), n));
            case Attempted left when left.attempt() == n -> leftBehind(event, n);
            case Message _ -> Uni.createFrom().voidItem();
        });
    }

    private record Errand(Recorded<?> event, MessageRegistered wish, int attempt) {

        UUID message() {
            return event.stream();
        }

        boolean isFor(Addressee addressee) {
            return switch (Carriage.of(wish.channel())) {
                case MAIL -> !addressee.mail().isEmpty();
                case OTHERS -> !wish.customerId().isEmpty();
            };
        }
    }

    private Uni<Void> addressed(Errand errand) {
        return addresses.of(errand.wish()).chain(to -> errand.isFor(to) ? make(errand, to) : lookAgain(errand));
    }

    /// Noted first, then looked up once more: see [Waiting].
    private Uni<Void> lookAgain(Errand errand) {
        return waiting.note(errand.wish().customerId(), errand.message())
                .chain(() -> addresses.of(errand.wish()))
                .chain(to -> errand.isFor(to)
                        ? make(errand, to)
                        : record(errand.event(), new MissAddress(errand.attempt())));
    }

    private Uni<Void> make(Errand errand, Addressee to) {
        return writing.words(errand.message(), errand.wish(), to)
                .chain(words -> words.map(found -> bring(errand, to, found)).orElseGet(() -> giveUp(errand)));
    }

    private Uni<Void> giveUp(Errand errand) {
        return record(errand.event(), new GiveUpMessage(errand.attempt(), Reason.WORDS_GONE));
    }

    private Uni<Void> bring(Errand errand, Addressee to, Words words) {
        return begin(errand, words).chain(sight -> switch (Carriage.of(
                errand.wish().channel())) {
            case OTHERS -> Uni.createFrom().voidItem();
            case MAIL -> sight == Sight.FIRST ? send(errand, to, words) : leftBehind(errand.event(), errand.attempt());
        });
    }

    private Uni<Sight> begin(Errand errand, Words words) {
        var command = new AttemptMessage(errand.attempt(), Messages.contentOf(errand.message()), words.language());
        return messages.handle(errand.message(), command, cause(errand.event(), errand.message()))
                .map(Done::sight);
    }

    private Uni<Void> send(Errand errand, Addressee to, Words words) {
        var letter = new Letter(
                "<" + errand.message() + "@" + settings.domain() + ">",
                to.mail(),
                words.subject(),
                words.text(),
                paper.html(words));
        return mailRoom.send(letter)
                .invoke(CrashPoint.MAIL_BEFORE_OUTCOME::pass)
                .invoke(outcome -> Log.infof(
                        "attempt made, messageId=%s attempt=%d outcome=%s",
                        errand.message(), errand.attempt(), outcome.getClass().getSimpleName()))
                .chain(outcome -> record(errand.event(), ended(errand.attempt(), outcome)))
                .chain(() -> waiting.over(errand.message()));
    }

    private MessageCommand ended(int attempt, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> new RecordSent(attempt);
            case Outcome.Declined declined -> new RecordFailed(attempt, declined.reason(), clock.instant());
            case Outcome.Unclear unclear -> new RecordDoubt(attempt, unclear.reason());
        };
    }

    private Uni<Void> leftBehind(Recorded<?> event, int attempt) {
        return record(event, new RecordDoubt(attempt, Reason.NO_OUTCOME));
    }

    /// Known by its attempt, so it leaves no receipt. Tried for a while: an outcome that is not recorded is a doubt.
    private Uni<Void> record(Recorded<?> event, MessageCommand command) {
        Cause cause = cause(event, event.stream()).once(new Once.Unmarked());
        return Uni.createFrom()
                .deferred(() -> messages.handle(event.stream(), command, cause))
                .onFailure(Busy.class)
                .retry()
                .withBackOff(FIRST_RETRY, LAST_RETRY)
                .expireIn(PATIENCE.toMillis())
                .onFailure(Refused.class)
                .recoverWithNull()
                .replaceWithVoid();
    }
}
