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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import redress.decider.Refused;
import redress.eventlog.Once.Attempt;
import redress.eventlog.Once.Marked;

/// The table `event`, one per service: append-only, and the only truth the service has.
@Singleton
public class EventLog {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FIRST_RETRY = Duration.ofMillis(5);
    private static final Duration LAST_RETRY = Duration.ofMillis(200);
    private static final String CONFLICT = "RE001";
    private static final String ARCHIVED = "RE002";

    private static final String STANDS = "select version, head_hash from stream where id = $1";

    private static final String HEAD = "select version, type, data::text as data, at, hash, position from event"
            + " where stream_id = $1 order by version";

    private final Pool pool;
    private final Clock clock;
    private final Wake wake;
    private final Epoch epoch;
    private final Lanes lanes = new Lanes();
    private final Heads heads = new Heads();

    EventLog(Pool pool, Clock clock, Wake wake, Epoch epoch) {
        this.pool = pool;
        this.clock = clock;
        this.wake = wake;
        this.epoch = epoch;
    }

    /// All of these commands, or none: their events and the receipt are one transaction. One command per stream.
    public Uni<Done> commit(List<? extends Step<?, ?, ?>> steps, Cause cause) {
        var streams = steps.stream().map(Step::id).toList();
        if (Set.copyOf(streams).size() < streams.size()) {
            throw new IllegalArgumentException("two commands to one stream in one commit");
        }
        return Uni.createFrom().deferred(() -> {
            var home = Home.here();
            return lanes.inLine(streams, () -> attempt(steps, cause))
                    .onFailure(EventLog::lostARace)
                    .retry()
                    .withBackOff(FIRST_RETRY, LAST_RETRY)
                    .withJitter(0.8)
                    .expireIn(PATIENCE.toMillis())
                    .onFailure()
                    .transform(EventLog::told)
                    .emitOn(home);
        });
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

    <E> Uni<List<Recorded<E>>> since(UUID id, int version, EventTypes<E> types) {
        return pool.preparedQuery("select " + Kinds.COLUMNS + " from event where stream_id = $1 and version > $2"
                        + " order by version")
                .execute(Tuple.of(id, version))
                .map(rows -> stream(rows).map(row -> Kinds.read(row, types)).toList());
    }

    /// What was recorded in several streams after one version up to another.
    <E> Uni<Map<UUID, List<Recorded<E>>>> since(
            Map<UUID, Integer> after, Map<UUID, Integer> upTo, EventTypes<E> types) {
        var ids = after.keySet().toArray(UUID[]::new);
        return pool.preparedQuery("select " + Kinds.COLUMNS + " from event"
                        + " join unnest($1::uuid[], $2::int[], $3::int[]) as span (id, first, last)"
                        + " on stream_id = span.id"
                        + " where version > span.first and version <= span.last order by stream_id, version")
                .execute(Tuple.of(ids, versions(ids, after), versions(ids, upTo)))
                .map(rows -> stream(rows)
                        .map(row -> Kinds.read(row, types))
                        .collect(Collectors.groupingBy(Recorded::stream, LinkedHashMap::new, Collectors.toList())));
    }

    private static Integer[] versions(UUID[] ids, Map<UUID, Integer> versions) {
        return Arrays.stream(ids).map(versions::get).toArray(Integer[]::new);
    }

    /// What a stream has come to, without what only a reader of its history needs.
    /// What is kept of it is as good, if the stream still stands there.
    <S, E> Uni<Head<S>> head(UUID id, Aggregates<S, ?, E> aggregates) {
        return heads.<S>of(id)
                .map(kept ->
                        stands(id, kept).chain(still -> still ? Uni.createFrom().item(kept) : read(id, aggregates)))
                .orElseGet(() -> read(id, aggregates));
    }

    private Uni<Boolean> stands(UUID id, Head<?> kept) {
        return pool.preparedQuery(STANDS)
                .execute(Tuple.of(id))
                .map(rows -> stream(rows)
                        .anyMatch(row -> row.getInteger("version") == kept.version()
                                && Arrays.equals(row.getBuffer("head_hash").getBytes(), kept.hash())));
    }

    private <S, E> Uni<Head<S>> read(UUID id, Aggregates<S, ?, E> aggregates) {
        return pool.preparedQuery(HEAD)
                .execute(Tuple.of(id))
                .map(rows -> Head.of(rows, aggregates))
                .invoke(head -> heads.keep(id, head));
    }

    /// What is kept of the streams may be out of date. Whatever does not end in an append to all of them, which would
    /// have noticed, is decided again on what is loaded.
    private Uni<Done> attempt(List<? extends Step<?, ?, ?>> steps, Cause cause) {
        return heads.of(steps)
                .map(kept -> appended(steps, kept, cause)
                        .onFailure(EventLog::mayBeOutOfDate)
                        .recoverWithUni(() -> loaded(steps, cause)))
                .orElseGet(() -> loaded(steps, cause));
    }

    /// Also a mistake of ours may come of it; only what passes by itself does not.
    private static boolean mayBeOutOfDate(Throwable fault) {
        return Busy.of(fault).isEmpty();
    }

    /// The receipt is looked at only where it can matter: the append itself finds it, and a refusal may be a
    /// repetition of what was once allowed.
    private Uni<Done> loaded(List<? extends Step<?, ?, ?>> steps, Cause cause) {
        return Uni.join()
                .all(steps.stream().map(this::loaded).toList())
                .andFailFast()
                .chain(heads -> drafted(steps, heads, cause))
                .chain(draft -> draft.isEmpty() && !(cause.once() instanceof Marked)
                        ? Uni.createFrom().item(draft.nothing())
                        : append(steps, draft))
                .onFailure(Refused.class)
                .recoverWithUni(refused -> receipt(steps.getFirst(), cause.once())
                        .onItem()
                        .ifNull()
                        .failWith(refused))
                .chain(done ->
                        done == null ? repeated(steps, cause) : Uni.createFrom().item(done));
    }

    private <S> Uni<Head<?>> loaded(Step<S, ?, ?> step) {
        return head(step.id(), step.aggregates()).map(head -> head);
    }

    private Uni<Done> appended(List<? extends Step<?, ?, ?>> steps, List<Head<?>> kept, Cause cause) {
        return drafted(steps, kept, cause)
                .chain(draft -> draft.writesToAll(steps)
                        ? append(steps, draft)
                        : Uni.createFrom().failure(new NothingToAppend()))
                .chain(done ->
                        done == null ? repeated(steps, cause) : Uni.createFrom().item(done));
    }

    private Uni<Draft> drafted(List<? extends Step<?, ?, ?>> steps, List<Head<?>> heads, Cause cause) {
        return Uni.createFrom().deferred(() -> {
            cause.expected().ifPresent(version -> demand(version, heads.getFirst()));
            var draft = new Draft(cause, clock, epoch.number());
            var added = Uni.createFrom().voidItem();
            for (int i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                var head = heads.get(i);
                added = added.chain(() -> draft.add(step, head));
            }
            return added.replaceWith(draft);
        });
    }

    /// Null if the receipt was there already.
    private Uni<Done> append(List<? extends Step<?, ?, ?>> steps, Draft draft) {
        CrashPoint.APPEND_BEFORE_COMMIT.pass();
        return pool.preparedQuery(Draft.APPEND)
                .execute(draft.parameters())
                .map(rows -> rows.iterator().next())
                .invoke(CrashPoint.APPEND_AFTER_COMMIT::pass)
                .onFailure()
                .invoke(() -> heads.forget(steps))
                .onFailure(PgException.class)
                .invoke(wake::all) // what was committed beside it waited for its end
                .map(row -> row.getString("outcome").equals("repeated") ? null : done(draft, row))
                .invoke(wake::all);
    }

    private Done done(Draft draft, Row row) {
        var done = draft.done(row);
        draft.heads(done.position()).forEach(heads::keep);
        return done;
    }

    /// What the first time led to; if the receipt is gone by now, this is the first time.
    private Uni<Done> repeated(List<? extends Step<?, ?, ?>> steps, Cause cause) {
        return receipt(steps.getFirst(), cause.once())
                .chain(seen ->
                        seen == null ? attempt(steps, cause) : Uni.createFrom().item(seen));
    }

    private Uni<Done> receipt(Step<?, ?, ?> first, Once once) {
        return switch (once) {
            case Once.Unmarked _ -> Uni.createFrom().nullItem();
            case Marked m ->
                pool.preparedQuery("select r.kind, r.body_hash, r.stream_id, r.version, e.position from receipt r"
                                + " left join event e on e.stream_id = r.stream_id and e.version = r.version"
                                + " where r.handler = $1 and r.target = $2 and r.source = $3 and r.key = $4"
                                + " and r.kind <> 'dead'")
                        .execute(Tuple.of(m.handler(), m.target(), m.source(), m.key()))
                        .map(rows ->
                                rows.size() == 0 ? null : seen(rows.iterator().next(), m, first));
        };
    }

    private static Done seen(Row row, Marked mark, Step<?, ?, ?> first) {
        if (!Arrays.equals(row.getBuffer("body_hash").getBytes(), mark.body())) {
            throw Refused.impossible("idempotency.other-body", "the same key came before with another body");
        }
        if (row.getString("kind").equals("parked") && mark.attempt() == Attempt.REPLAY) {
            return null;
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

    /// A race that went on too long or a database that can't be reached may end well next time.
    private static Throwable told(Throwable fault) {
        return switch (fault) {
            case PgException pg
            when ARCHIVED.equals(pg.getSqlState()) -> Refused.because("stream.archived", "it is archived");
            case IllegalStateException exhausted
            when lostARace(exhausted.getCause()) -> Busy.because(exhausted.getCause());
            case Refused refused -> refused;
            default -> Busy.of(fault).<Throwable>map(busy -> busy).orElse(fault);
        };
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    /// What was kept of a stream led to no event, so nothing in the log would confirm it.
    private static final class NothingToAppend extends RuntimeException {

        NothingToAppend() {
            super("nothing to append", null, false, false);
        }
    }

    /// A stream as it was loaded or left, to be decided on and appended to.
    ///
    /// @param at when the last event was recorded; the first moment there is, if there is none
    /// @param position of the last event in the log; 0 if there is none
    record Head<S>(S state, int version, byte[] hash, Instant at, long position) {

        Head<S> at(long newPosition) {
            return new Head<>(state, version, hash, at, newPosition);
        }

        /// Of a stream without an event.
        static <S> Head<S> none(Aggregates<S, ?, ?> aggregates) {
            return new Head<>(aggregates.state(List.of()), 0, Chain.START, Instant.MIN, 0);
        }

        static <S, E> Head<S> of(RowSet<Row> rows, Aggregates<S, ?, E> aggregates) {
            var events = new ArrayList<E>(rows.size());
            Row last = null;
            for (var row : rows) {
                events.add(aggregates.types().read(row.getString("type"), row.getString("data")));
                last = row;
            }
            return last == null
                    ? none(aggregates)
                    : new Head<>(
                            aggregates.state(events),
                            last.getInteger("version"),
                            last.getBuffer("hash").getBytes(),
                            last.getOffsetDateTime("at").toInstant(),
                            last.getLong("position"));
        }
    }
}
