package redress.eventlog;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.eventlog.EventLog.Head;
import redress.eventlog.Once.Attempt;
import redress.eventlog.Once.Marked;

/// What one commit is about to write: decided, hashed, not yet stored.
final class Draft {

    static final String APPEND =
            "select outcome, last_position from append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,"
                    + " $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)";

    private record StreamRow(UUID id, String kind, int expected, byte[] previous, int version, byte[] head) {}

    private record EventRow(
            UUID stream, int version, String kind, String type, String data, String meta, Instant at, byte[] hash) {}

    private final Cause cause;
    private final Instant now;
    private final String meta;
    private final List<StreamRow> streams = new ArrayList<>();
    private final List<EventRow> events = new ArrayList<>();
    private final Map<UUID, Head<?>> left = new HashMap<>();
    private UUID first;
    private int firstVersion;
    private long firstPosition;

    Draft(Cause cause, Clock clock, int epoch) {
        this.cause = cause;
        this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        this.meta = EventJson.write(new Recorded.Meta(
                cause.actor(), cause.correlation(), cause.causation(), cause.policy(), cause.traceparent(), epoch));
    }

    /// Decides one step on what was loaded for it. Fails with [redress.decider.Refused] if a rule forbids it.
    @SuppressWarnings("unchecked") // the head was loaded for this very step
    <S, C, E> Uni<Void> add(Step<S, C, E> step, Head<?> loaded) {
        var head = (Head<S>) loaded;
        return step.command()
                .apply(head.state())
                .invoke(command -> write(step, head, step.aggregates().decide(head.state(), command)))
                .replaceWithVoid();
    }

    private <S, E> void write(Step<S, ?, E> step, Head<S> head, List<E> decided) {
        var version = head.version();
        var hash = head.hash();
        var at = latest(now, head.at());
        var kind = step.aggregates().kind();
        for (var event : decided) {
            version++;
            var type = step.aggregates().types().nameOf(event);
            var data = EventJson.write(event);
            hash = Chain.hash(hash, step.id(), version, kind, type, EventTypes.SCHEMA, data, meta, at);
            events.add(new EventRow(step.id(), version, kind, type, data, meta, at, hash));
        }
        if (!decided.isEmpty()) {
            streams.add(new StreamRow(step.id(), kind, head.version(), head.hash(), version, hash));
            left.put(step.id(), new Head<>(step.aggregates().evolved(head.state(), decided), version, hash, at, 0));
        }
        if (first == null) {
            first = step.id();
            firstVersion = version;
            firstPosition = head.position();
        }
    }

    /// How it leaves the streams it writes to.
    Map<UUID, Head<?>> heads(long position) {
        left.replaceAll((_, head) -> head.at(position));
        return left;
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    /// True if the append looks at each stream that something was decided on.
    boolean writesToAll(List<? extends Step<?, ?, ?>> steps) {
        return streams.size() == steps.size();
    }

    Done nothing() {
        return new Done(first, firstVersion, firstPosition, Done.Sight.FIRST);
    }

    Done done(Row row) {
        var position = row.getLong("last_position");
        return new Done(first, firstVersion, position == null ? firstPosition : position, Done.Sight.FIRST);
    }

    Tuple parameters() {
        streams.sort((a, b) -> a.id().compareTo(b.id())); // in id order, so that rivals can't lock each other out
        var tuple = Tuple.tuple();
        addStreams(tuple);
        addEvents(tuple);
        addReceipt(tuple);
        return tuple;
    }

    private void addStreams(Tuple tuple) {
        tuple.addValue(streams.stream().map(StreamRow::id).toArray(UUID[]::new))
                .addValue(streams.stream().map(StreamRow::kind).toArray(String[]::new))
                .addValue(streams.stream().map(StreamRow::expected).toArray(Integer[]::new))
                .addValue(streams.stream().map(s -> Buffer.buffer(s.previous())).toArray(Buffer[]::new))
                .addValue(streams.stream().map(StreamRow::version).toArray(Integer[]::new))
                .addValue(streams.stream().map(s -> Buffer.buffer(s.head())).toArray(Buffer[]::new));
    }

    private void addEvents(Tuple tuple) {
        tuple.addValue(events.stream().map(EventRow::stream).toArray(UUID[]::new))
                .addValue(events.stream().map(EventRow::version).toArray(Integer[]::new))
                .addValue(events.stream().map(EventRow::kind).toArray(String[]::new))
                .addValue(events.stream().map(EventRow::type).toArray(String[]::new))
                .addValue(events.stream().map(_ -> (short) EventTypes.SCHEMA).toArray(Short[]::new))
                .addValue(events.stream().map(EventRow::data).toArray(String[]::new))
                .addValue(events.stream().map(EventRow::meta).toArray(String[]::new))
                .addValue(events.stream().map(e -> offset(e.at())).toArray(OffsetDateTime[]::new))
                .addValue(events.stream().map(e -> Buffer.buffer(e.hash())).toArray(Buffer[]::new));
    }

    private void addReceipt(Tuple tuple) {
        switch (cause.once()) {
            case Once.Unmarked _ ->
                tuple.addValue(null)
                        .addValue(null)
                        .addValue(null)
                        .addValue(null)
                        .addValue(null)
                        .addValue(null)
                        .addValue(null)
                        .addValue(null)
                        .addValue(null)
                        .addValue(false);
            case Marked m ->
                tuple.addValue(m.handler())
                        .addValue(m.target())
                        .addValue(m.source())
                        .addValue(m.key())
                        .addValue(Buffer.buffer(m.body()))
                        .addValue(isEmpty() ? "nothing" : "events")
                        .addValue(first)
                        .addValue(firstVersion)
                        .addValue(offset(now))
                        .addValue(m.attempt() == Attempt.REPLAY);
        }
    }

    private static OffsetDateTime offset(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
