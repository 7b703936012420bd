package redress.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import redress.contracts.Direction;
import redress.contracts.Fault;
import redress.contracts.Message;
import redress.contracts.MessageReader;
import redress.contracts.Read;
import redress.decider.Refused;
import redress.eventlog.CrashPoint;
import redress.eventlog.Done;
import redress.eventlog.Home;
import redress.eventlog.Once.Attempt;

/// What happens to every message that comes in, whatever it says.
///
/// Unreadable ones go to the dead letters, refused ones are parked, unknown ones skipped; what
/// outsiders told and led to nothing is noted, so that they learn it was heard. A fault of ours
/// is neither: it is tried again until it works, the topic waits, and readiness says so. Order
/// holds per key; keys run side by side.
@Singleton
public class Inbox {

    private static final int KEYS_AT_ONCE = 24;
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);

    private final MessageReader reader = new MessageReader();
    private final Parking parking;
    private final Outbox outbox;
    private final Trouble trouble;

    Inbox(Parking parking, Outbox outbox, Trouble trouble) {
        this.parking = parking;
        this.outbox = outbox;
        this.trouble = trouble;
    }

    public Uni<Void> take(Listener listener, ConsumerRecords<String, byte[]> batch) {
        return Multi.createFrom()
                .iterable(byKey(batch))
                .onItem()
                .transformToUni(records -> inOrder(listener, records))
                .merge(KEYS_AT_ONCE)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /// Tries a parked message again on a person's word. Fails with [Refused] if the rule still stands.
    Uni<Void> replay(Listener listener, Letter letter) {
        return switch (reader.read(letter.type(), letter.payload())) {
            case Read.Understood(var message) ->
                listener.on(message, letter.cause(listener.topic(), Attempt.REPLAY))
                        .replaceWithVoid();
            case Read.Unknown _, Read.Unreadable _ ->
                throw Refused.impossible("message.unreadable", "it can't be read any more");
        };
    }

    private static List<List<ConsumerRecord<String, byte[]>>> byKey(ConsumerRecords<String, byte[]> batch) {
        Map<String, List<ConsumerRecord<String, byte[]>>> keys = new LinkedHashMap<>();
        for (var rec : batch) {
            var key = Objects.requireNonNullElse(rec.key(), "");
            keys.computeIfAbsent(key, _ -> new ArrayList<>()).add(rec);
        }
        return List.copyOf(keys.values());
    }

    private Uni<Void> inOrder(Listener listener, List<ConsumerRecord<String, byte[]>> records) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(rec -> untilItWorks(listener, rec))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> untilItWorks(Listener listener, ConsumerRecord<String, byte[]> rec) {
        var home = Home.here();
        return Uni.createFrom()
                .voidItem()
                .emitOn(home)
                .chain(() -> one(listener, rec))
                .onFailure()
                .invoke(fault -> trouble.with(rec, fault))
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LAST_RETRY)
                .indefinitely()
                .invoke(() -> trouble.over(rec))
                .invoke(CrashPoint.EFFECT_BEFORE_ACK::pass);
    }

    private Uni<Void> one(Listener listener, ConsumerRecord<String, byte[]> rec) {
        var letter = Letter.of(rec);
        if (!letter.isMarked()) {
            return dead(
                    letter,
                    rec,
                    "a CloudEvent needs the headers ce_id, ce_source and ce_type, each of at most 500 printable characters");
        }
        return switch (reader.read(letter.type(), letter.payload())) {
            case Read.Understood(var message) -> heard(listener, letter, message);
            case Read.Unknown _ -> Uni.createFrom().voidItem();
            case Read.Unreadable(var faults) -> dead(letter, rec, sentence(faults));
        };
    }

    private Uni<Void> heard(Listener listener, Letter letter, Message message) {
        return Uni.createFrom()
                .deferred(() -> listener.on(message, letter.cause(listener.topic(), Attempt.DELIVERY)))
                .chain(result -> result instanceof Done || listener.topic().direction() == Direction.OUT
                        ? Uni.createFrom().voidItem()
                        : parking.heard(letter))
                .onFailure(Refused.class)
                .recoverWithUni(refused -> parking.park(letter, refused));
    }

    private Uni<Void> dead(Letter letter, ConsumerRecord<String, byte[]> rec, String reason) {
        Log.warnf("unreadable message, topic=%s partition=%d offset=%d", rec.topic(), rec.partition(), rec.offset());
        if (!letter.isMarked()) {
            return outbox.dead(rec, reason);
        }
        return parking.isDead(letter)
                .chain(known -> known
                        ? Uni.createFrom().voidItem()
                        : outbox.dead(rec, reason).chain(() -> parking.dead(letter, reason)));
    }

    private static String sentence(List<Fault> faults) {
        return faults.stream().map(f -> f.pointer() + ": " + f.why()).collect(Collectors.joining("; "));
    }

    static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
