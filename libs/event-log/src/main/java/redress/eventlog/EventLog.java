package redress.eventlog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import redress.decider.Refused;
import redress.eventlog.Once.Attempt;
import redress.eventlog.Once.Marked;

/// The table `event`, one per service: append-only, and the only truth the service has.
@Singleton
public class EventLog {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String CONFLICT = "RE001";
    private static final String ARCHIVED = "RE002";

    private final Pool pool;
    private final Clock clock;
    private final Wake wake;
    private final Epoch epoch;
    private final Lanes lanes = new Lanes();

    EventLog(Pool pool, Clock clock, Wake wake, Epoch epoch) {
        this.pool = pool;
        this.clock = clock;
        this.wake = wake;
        this.epoch = epoch;
    }

    /// All of these commands, or none: their events and the receipt are one transaction.
    public Uni<Done> commit(List<? extends Step<?, ?, ?>> steps, Cause cause) {
        var streams = steps.stream().map(Step::id).toList();
        return lanes.inLine(streams, () -> attempt(steps, cause))
                .onFailure(EventLog::lostARace)
                .retry()
                .withBackOff(Duration.ofMillis(5), Duration.ofMillis(200))
                .withJitter(0.8)
                .expireIn(PATIENCE.toMillis())
                .onFailure(fault -> !(fault instanceof Refused))
                .transform(EventLog::told);
    }

    <E> Uni<List<Recorded<E>>> history(UUID id, Until until, EventTypes<E> types) {
        var limits = switch (until) {
            case Until.Version v -> Tuple.of(id, v.last(), null);
            case Until.Moment m -> Tuple.of(id, Integer.MAX_VALUE, m.at().atOffset(ZoneOffset.UTC));
        };
        return pool.preparedQuery("select " + Kinds.COLUMNS + " from event where stream_id = $1 and version <= $2"
                        + " and ($3::timestamptz is null or at <= $3) order by version")
                .execute(limits)
                .map(rows -> stream(rows).map(row -> Kinds.read(row, types)).toList());
    }

    private Uni<Done> attempt(List<? extends Step<?, ?, ?>> steps, Cause cause) {
        return receipt(steps.getFirst(), cause.once())
                .chain(seen ->
                        seen == null ? decide(steps, cause) : Uni.createFrom().item(seen));
    }

    private Uni<Done> decide(List<? extends Step<?, ?, ?>> steps, Cause cause) {
        var loads = steps.stream().map(step -> loaded(step)).toList();
        return Uni.join()
                .all(loads)
                .andFailFast()
                .chain(heads -> append(steps, heads, cause))
                .chain(done ->
                        done == null ? attempt(steps, cause) : Uni.createFrom().item(done));
    }

    private <E> Uni<Head<?>> loaded(Step<?, ?, E> step) {
        return history(step.id(), Until.NOW, step.aggregates().types()).map(Head::new);
    }

    /// Null if the receipt turned out to be there already: another replica took the same message at the same moment.
    private Uni<Done> append(List<? extends Step<?, ?, ?>> steps, List<Head<?>> heads, Cause cause) {
        cause.expected().ifPresent(version -> demand(version, heads.getFirst()));
        var draft = new Draft(cause, clock, epoch.number());
        for (int i = 0; i < steps.size(); i++) {
            draft.add(steps.get(i), heads.get(i));
        }
        if (draft.isEmpty() && !(cause.once() instanceof Marked)) {
            return Uni.createFrom().item(draft.nothing());
        }
        return pool.preparedQuery(Draft.APPEND)
                .execute(draft.parameters())
                .map(rows -> rows.iterator().next())
                .map(row -> row.getString("outcome").equals("repeated") ? null : draft.done(row))
                .invoke(wake::all);
    }

    private Uni<Done> receipt(Step<?, ?, ?> first, Once once) {
        return switch (once) {
            case Once.Unmarked _ -> Uni.createFrom().nullItem();
            case Marked m ->
                pool.preparedQuery("select r.kind, r.body_hash, r.stream_id, r.version, e.position from receipt r"
                                + " left join event e on e.stream_id = r.stream_id and e.version = r.version"
                                + " where r.handler = $1 and r.target = $2 and r.source = $3 and r.key = $4")
                        .execute(Tuple.of(m.handler(), m.target(), m.source(), m.key()))
                        .map(rows ->
                                rows.size() == 0 ? null : seen(rows.iterator().next(), m, first));
        };
    }

    private static Done seen(Row row, Marked mark, Step<?, ?, ?> first) {
        var parked = row.getString("kind").equals("parked");
        if (parked && mark.attempt() == Attempt.REPLAY) {
            return null;
        }
        if (!Arrays.equals(row.getBuffer("body_hash").getBytes(), mark.body())) {
            throw Refused.impossible("idempotency.other-body", "the same key came before with another body");
        }
        var stream = row.getUUID("stream_id") == null ? first.id() : row.getUUID("stream_id");
        var version = row.getInteger("version") == null ? 0 : row.getInteger("version");
        var position = row.getLong("position") == null ? 0 : row.getLong("position");
        return new Done(stream, version, position, Done.Sight.REPEATED);
    }

    private static void demand(int expected, Head<?> head) {
        if (head.version() != expected) {
            throw Refused.stale("version " + expected + " was asked for, it is at " + head.version());
        }
    }

    private static boolean lostARace(Throwable fault) {
        return fault instanceof PgException pg && CONFLICT.equals(pg.getSqlState());
    }

    private static Throwable told(Throwable fault) {
        if (fault instanceof PgException pg && ARCHIVED.equals(pg.getSqlState())) {
            return Refused.because("stream.archived", "it is archived");
        }
        return fault instanceof Busy
                ? fault
                : new Busy(fault.getMessage() == null ? fault.toString() : fault.getMessage(), fault);
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    /// A stream as it was loaded, to be decided on and appended to.
    record Head<E>(List<Recorded<E>> history) {

        int version() {
            return history.isEmpty() ? 0 : history.getLast().version();
        }

        byte[] hash() {
            return history.isEmpty() ? Chain.START : history.getLast().hash();
        }
    }
}
