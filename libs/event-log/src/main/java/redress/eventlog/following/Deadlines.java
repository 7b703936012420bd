package redress.eventlog.following;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
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
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.decider.Refused;
import redress.eventlog.Actor;
import redress.eventlog.Cause;
import redress.eventlog.Once;
import redress.eventlog.Recorded;

/// What is due when, by our clock: a view of due times, and a ticker that tells the aggregate when one has come.
///
/// The deadline's id is the message id, so an aggregate hears of it once; no lock is held while it decides.
public abstract class Deadlines implements View {

    private static final Duration TICK = Duration.ofMillis(500);
    private static final int AT_ONCE = 100;

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
    public Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(event -> apply(session, event))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> apply(Mutiny.Session session, Recorded<?> event) {
        return Multi.createFrom()
                .iterable(changes(event))
                .onItem()
                .transformToUniAndConcatenate(change -> apply(session, event.stream(), change))
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Void> apply(Mutiny.Session session, UUID stream, Change change) {
        return switch (change) {
            case Change.Settled s -> settle(session, stream, s.name());
            case Change.Due d ->
                settle(session, stream, d.name())
                        .chain(() -> session.createNativeQuery(
                                        "insert into deadline (id, stream_id, name, due_at) values (:id, :stream, :name, :at)")
                                .setParameter("id", id(stream, d))
                                .setParameter("stream", stream)
                                .setParameter("name", d.name())
                                .setParameter("at", d.at().atOffset(ZoneOffset.UTC))
                                .executeUpdate()
                                .replaceWithVoid());
        };
    }

    private static Uni<Void> settle(Mutiny.Session session, UUID stream, String name) {
        return session.createNativeQuery("delete from deadline where stream_id = :stream and name = :name")
                .setParameter("stream", stream)
                .setParameter("name", name)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static UUID id(UUID stream, Change.Due due) {
        return UUID.nameUUIDFromBytes((stream + due.name() + due.at()).getBytes(StandardCharsets.UTF_8));
    }

    private Uni<Duration> tick() {
        if (!election.hasWon(name())) {
            return Uni.createFrom().item(TICK);
        }
        return pool.preparedQuery(
                        "select id, stream_id, name, due_at from deadline where due_at <= $1 order by due_at, id limit "
                                + AT_ONCE)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> tell(deadline(row)))
                .collect()
                .asList()
                .map(told -> told.size() == AT_ONCE ? Duration.ZERO : TICK);
    }

    private Uni<Deadline> tell(Deadline deadline) {
        var cause = Cause.by(Actor.system("clock"))
                .about(deadline.stream())
                .once(Once.marked(
                        "deadline", deadline.stream(), name(), deadline.id().toString()));
        return come(deadline, cause)
                .replaceWithVoid()
                .onFailure(Refused.class)
                .recoverWithNull()
                .chain(() ->
                        pool.preparedQuery("delete from deadline where id = $1").execute(Tuple.of(deadline.id())))
                .replaceWith(deadline);
    }

    private static Deadline deadline(Row row) {
        return new Deadline(
                row.getUUID("id"),
                row.getUUID("stream_id"),
                row.getString("name"),
                row.get(OffsetDateTime.class, "due_at").toInstant());
    }
}
