package redress.eventlog.following;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import redress.eventlog.Kinds;
import redress.eventlog.Recorded;

/// Up to where the log can be read without missing an event that was written earlier but commits later.
///
/// Three statements, each with a snapshot of its own, in this order: how far positions were given
/// out; the smallest bound that a writer still at work has published; the events up to the
/// smaller of the two.
@Singleton
public class Fence {

    private static final String LOWEST_BOUND =
            "select min(((classid::bigint << 32) | objid::bigint) & 281474976710655) as lo from pg_locks"
                    + " where locktype = 'advisory' and objsubid = 1 and (classid::bigint >> 16) = 4242"
                    + " and database = (select oid from pg_database where datname = current_database())";

    private final Pool pool;
    private final Kinds kinds;
    private volatile long heldAt = -1;
    private volatile long heldSince;

    Fence(Pool pool, Kinds kinds) {
        this.pool = pool;
        this.kinds = kinds;
    }

    public Uni<Long> position() {
        return given().chain(hi -> lowestBound().map(lo -> lo == null ? free(hi) : held(Math.min(hi, lo), hi)));
    }

    /// The newest position given out, committed or not.
    public Uni<Long> given() {
        return pool.preparedQuery("select last_value from event_position_seq")
                .execute()
                .map(rows -> rows.iterator().next().getLong("last_value"));
    }

    public Uni<List<Recorded<?>>> read(long after, long upTo, int limit) {
        return pool.preparedQuery("select " + Kinds.COLUMNS
                        + " from event where position > $1 and position <= $2 order by position limit $3")
                .execute(Tuple.of(after, upTo, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .<Recorded<?>>map(kinds::read)
                        .toList());
    }

    /// How long the oldest writer at work has held everybody up.
    public Duration age() {
        return heldAt < 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - heldSince);
    }

    private Uni<Long> lowestBound() {
        return pool.preparedQuery(LOWEST_BOUND)
                .execute()
                .map(rows -> rows.iterator().next().getLong("lo"));
    }

    private long free(long hi) {
        heldAt = -1;
        return hi;
    }

    private long held(long fence, long hi) {
        if (fence == hi) {
            return free(hi);
        }
        if (heldAt != fence) {
            heldSince = System.nanoTime();
            heldAt = fence;
        }
        return fence;
    }
}
