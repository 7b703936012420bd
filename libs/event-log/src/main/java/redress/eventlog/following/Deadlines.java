package redress.eventlog.following;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.contracts.DerivedId;
import redress.decider.Refused;
import redress.eventlog.Actor;
import redress.eventlog.Cause;
import redress.eventlog.Chain;
import redress.eventlog.EventJson;
import redress.eventlog.Once;
import redress.eventlog.Recorded;

/// What is due when, by our clock: a view of due times, and a ticker that tells the aggregate when one has come.
///
/// The deadline's id is the message id, so an aggregate hears of it once, also after a rebuild: what was told is in the
/// receipts, never in the view. No lock is held while the aggregate decides.
public abstract class Deadlines implements View {

    private static final Duration TICK = Duration.ofMillis(500);
    private static final int AT_ONCE = 100;
    private static final String HANDLER = "deadline";

    private static final String COME = "select id, stream_id, name, due_at from deadline d"
            + " where view = $1 and due_at <= $2 and not exists (select from receipt r where r.handler = '" + HANDLER
            + "' and r.target = d.stream_id and r.source = $1 and r.key = d.id::text)"
            + " order by due_at, id limit " + AT_ONCE;

    private static final String TOLD = "insert into receipt (handler, target, source, key, body_hash, kind, reason, at)"
            + " values ('" + HANDLER + "', $1, $2, $3, $4, 'nothing', $5, $6) on conflict do nothing";

    private static final String GONE = "delete from deadline d using"
            + " jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as gone (stream uuid, name text)"
            + " where d.view = :view and d.stream_id = gone.stream and d.name = gone.name";

    private static final String SET = "insert into deadline (id, view, stream_id, name, due_at)"
            + " select id, :view, stream, name, due from"
            + " jsonb_to_recordset(cast(cast(:rows as text) as jsonb))"
            + " as due (id uuid, stream uuid, name text, due timestamptz)";

    private record Mark(UUID stream, String name) {}

    private record Fixed(UUID id, UUID stream, String name, Instant due) {}

    /// A change that an event makes to its stream's deadlines, which are known by name.
    public sealed interface Change {

        record Due(String name, Instant at) implements Change {}

        record Settled(String name) implements Change {}
    }

    public record Deadline(UUID id, UUID stream, String name, Instant dueAt) {}

    private final Pool pool;
    private final Clock clock;
    private final Election election;
    private final Loop ticker;

    protected Deadlines(Pool pool, Clock clock, Election election, Vertx vertx) {
        this.pool = pool;
        this.clock = clock;
        this.election = election;
        this.ticker = new Loop("ticker", vertx, this::tick);
    }

    protected abstract List<Change> changes(Recorded<?> event);

    /// Gives the aggregate the command that says so.
    protected abstract Uni<?> come(Deadline deadline, Cause cause);

    void start(@Observes StartupEvent start) {
        ticker.wake();
    }

    void stop(@Observes ShutdownEvent stop) {
        ticker.stop();
    }

    @Override
    public boolean concerns(Recorded<?> event) {
        return !changes(event).isEmpty();
    }

    /// A deadline is known by its stream and name: the last thing a batch says of it counts.
    @Override
    public Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch) {
        var last = new LinkedHashMap<Mark, Optional<Fixed>>();
        for (var event : batch) {
            for (var change : changes(event)) {
                switch (change) {
                    case Change.Due d -> last.put(new Mark(event.stream(), d.name()), Optional.of(fixed(event, d)));
                    case Change.Settled s -> last.put(new Mark(event.stream(), s.name()), Optional.empty());
                }
            }
        }
        return changed(session, GONE, List.copyOf(last.keySet()))
                .chain(() -> changed(
                        session,
                        SET,
                        last.values().stream().flatMap(Optional::stream).toList()));
    }

    private Uni<Void> changed(Mutiny.Session session, String sql, List<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(sql)
                        .setParameter("view", name())
                        .setParameter("rows", EventJson.write(rows))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private Fixed fixed(Recorded<?> event, Change.Due due) {
        return new Fixed(id(event, due), event.stream(), due.name(), due.at().truncatedTo(ChronoUnit.MICROS));
    }

    /// The same time set again by a later event is another deadline.
    private UUID id(Recorded<?> event, Change.Due due) {
        return DerivedId.of(name(), event.stream().toString(), Integer.toString(event.version()), due.name());
    }

    private Uni<Duration> tick() {
        if (!election.hasWon(name())) {
            return Uni.createFrom().item(TICK);
        }
        return pool.preparedQuery(COME)
                .execute(Tuple.of(name(), now()))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> tell(deadline(row)))
                .collect()
                .asList()
                .map(told -> told.size() == AT_ONCE && told.contains(true) ? Duration.ZERO : TICK);
    }

    /// True if the aggregate heard it. One that can't hear it now is tried again and keeps no other waiting.
    private Uni<Boolean> tell(Deadline deadline) {
        var cause = Cause.by(Actor.system("clock"))
                .about(deadline.stream())
                .once(Once.marked(
                        HANDLER, deadline.stream(), name(), deadline.id().toString()));
        return Uni.createFrom()
                .deferred(() -> come(deadline, cause))
                .map(_ -> "")
                .onFailure(Refused.class)
                .recoverWithItem(Refused::rule)
                .chain(reason -> told(deadline, reason))
                .replaceWith(true)
                .onFailure()
                .invoke(fault -> Log.warnf(fault, "deadline not told, name=%s stream=%s", name(), deadline.stream()))
                .onFailure()
                .recoverWithItem(false);
    }

    /// Leaves a receipt where the aggregate had nothing to record or refused.
    private Uni<Void> told(Deadline deadline, String reason) {
        var id = deadline.id().toString();
        return pool.preparedQuery(TOLD)
                .execute(Tuple.of(
                        deadline.stream(),
                        name(),
                        id,
                        Buffer.buffer(Chain.sha256(id.getBytes(StandardCharsets.UTF_8))),
                        reason.isEmpty() ? null : reason,
                        now()))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Deadline deadline(Row row) {
        return new Deadline(
                row.getUUID("id"),
                row.getUUID("stream_id"),
                row.getString("name"),
                row.get(OffsetDateTime.class, "due_at").toInstant());
    }
}
