package redress.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import redress.decider.Refused;
import redress.eventlog.EventJson;
import redress.eventlog.Once;

/// Messages a rule refused, kept with the rule's name until a person has them tried again.
@Singleton
public class Parking {

    public record Parked(
            long id,
            String topic,
            String key,
            String source,
            String messageId,
            String type,
            String rule,
            String reason,
            int attempts,
            Instant parkedAt,
            Instant settledAt) {}

    /// What became of a message that others sent us.
    ///
    /// @param topic where it was heard
    public record Fate(State state, String why, Instant at, String topic) {

        public enum State {
            TAKEN,
            PARKED,
            DEAD
        }
    }

    /// Whom a message was for that led to nothing: told again, it may still lead to something.
    private static final UUID NOBODY = new UUID(0, 1);

    private static final String COLUMNS =
            "id, topic, key, source, message_id, type, rule, reason, attempts, parked_at, settled_at";

    private final Pool pool;
    private final Clock clock;

    Parking(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Void> park(Letter letter, Refused refused) {
        Log.warnf("message parked, topic=%s messageId=%s rule=%s", letter.topic(), letter.id(), refused.rule());
        return pool.preparedQuery("select park($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
                .execute(Tuple.tuple()
                        .addValue(letter.topic())
                        .addValue(letter.key())
                        .addValue(letter.source())
                        .addValue(letter.id())
                        .addValue(letter.type())
                        .addValue(EventJson.write(letter.headers()))
                        .addValue(Buffer.buffer(letter.payload()))
                        .addValue(Buffer.buffer(letter.body()))
                        .addValue(Once.ANYWHERE)
                        .addValue(refused.rule())
                        .addValue(refused.getMessage())
                        .addValue(now()))
                .replaceWithVoid();
    }

    /// Notes that a message went to the dead letters, so that its sender can be told.
    Uni<Void> dead(Letter letter, String reason) {
        return pool.preparedQuery("insert into receipt (handler, target, source, key, body_hash, kind, reason, at)"
                        + " values ($1, $2, $3, $4, $5, 'dead', $6, $7) on conflict do nothing")
                .execute(Tuple.tuple()
                        .addValue(letter.topic())
                        .addValue(Once.ANYWHERE)
                        .addValue(letter.source())
                        .addValue(letter.id())
                        .addValue(Buffer.buffer(letter.body()))
                        .addValue(reason)
                        .addValue(now()))
                .replaceWithVoid();
    }

    /// Notes that a message was heard and led to nothing, so that its sender can be told.
    Uni<Void> heard(Letter letter) {
        return pool.preparedQuery("insert into receipt (handler, target, source, key, body_hash, kind, at)"
                        + " values ($1, $2, $3, $4, $5, 'nothing', $6) on conflict do nothing")
                .execute(Tuple.of(
                        letter.topic(), NOBODY, letter.source(), letter.id(), Buffer.buffer(letter.body()), now()))
                .replaceWithVoid();
    }

    /// True if this very message is there already.
    Uni<Boolean> isDead(Letter letter) {
        return pool.preparedQuery("select from receipt where handler = $1 and target = $2 and source = $3 and key = $4"
                        + " and body_hash = $5 and kind = 'dead'")
                .execute(Tuple.tuple()
                        .addValue(letter.topic())
                        .addValue(Once.ANYWHERE)
                        .addValue(letter.source())
                        .addValue(letter.id())
                        .addValue(Buffer.buffer(letter.body())))
                .map(rows -> rows.size() > 0);
    }

    /// Parked and not settled, oldest first, after the given id.
    public Uni<List<Parked>> waiting(long after, int limit) {
        return pool.preparedQuery("select " + COLUMNS + " from parked where settled_at is null and id > $1"
                        + " order by id limit $2")
                .execute(Tuple.of(after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Parking::parked)
                        .toList());
    }

    public Uni<Fate> fate(String source, String messageId) {
        return pool.preparedQuery("select kind, reason, at, handler from receipt where source = $1 and key = $2"
                        + " order by kind = 'parked' desc, kind = 'dead' desc limit 1")
                .execute(Tuple.of(source, messageId))
                .map(rows -> rows.size() == 0 ? null : fate(rows.iterator().next()));
    }

    Uni<Letter> letter(long id) {
        return pool.preparedQuery("select topic, key, headers::text as headers, payload from parked"
                        + " where id = $1 and settled_at is null")
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 0 ? null : letter(rows.iterator().next()))
                .onItem()
                .ifNull()
                .failWith(() -> Refused.absent("parked message"));
    }

    Uni<Void> settled(long id) {
        return pool.preparedQuery("select settle($1, $2)")
                .execute(Tuple.of(id, now()))
                .replaceWithVoid();
    }

    Uni<Void> refusedAgain(long id, Refused refused) {
        return pool.preparedQuery("update parked set attempts = attempts + 1, rule = $2, reason = $3 where id = $1")
                .execute(Tuple.of(id, refused.rule(), refused.getMessage()))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @SuppressWarnings("unchecked")
    private static Letter letter(Row row) {
        return new Letter(
                row.getString("topic"),
                row.getString("key"),
                EventJson.read(row.getString("headers"), Map.class),
                row.getBuffer("payload").getBytes());
    }

    private static Fate fate(Row row) {
        var state = switch (row.getString("kind")) {
            case "parked" -> Fate.State.PARKED;
            case "dead" -> Fate.State.DEAD;
            default -> Fate.State.TAKEN;
        };
        return new Fate(
                state,
                row.getString("reason"),
                row.get(OffsetDateTime.class, "at").toInstant(),
                row.getString("handler"));
    }

    private static Parked parked(Row row) {
        var settled = row.get(OffsetDateTime.class, "settled_at");
        return new Parked(
                row.getLong("id"),
                row.getString("topic"),
                row.getString("key"),
                row.getString("source"),
                row.getString("message_id"),
                row.getString("type"),
                row.getString("rule"),
                row.getString("reason"),
                row.getInteger("attempts"),
                row.get(OffsetDateTime.class, "parked_at").toInstant(),
                settled == null ? null : settled.toInstant());
    }
}
