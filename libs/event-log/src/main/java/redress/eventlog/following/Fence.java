package redress.eventlog.following;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import redress.eventlog.Kinds;
import redress.eventlog.Recorded;

/// Up to where the log can be read without missing an event that was written earlier but commits later.
@Singleton
public class Fence {

    /// What was seen of the log after some position.
    ///
    /// @param given the newest position given out, committed or not
    /// @param safe no event up to this one can come any more
    /// @param events the first of those up to it, in order
    public record Look(long given, long safe, List<Recorded<?>> events) {}

    private final Pool pool;
    private final Kinds kinds;
    private volatile long heldAt = -1;
    private volatile long heldSince;

    Fence(Pool pool, Kinds kinds) {
        this.pool = pool;
        this.kinds = kinds;
    }

    /// @param most so many events at most
    public Uni<Look> look(long after, int most) {
        return pool.preparedQuery("select * from look($1, $2)")
                .execute(Tuple.of(after, most))
                .map(this::seen);
    }

    /// Events up to a position that is known to be safe.
    Uni<List<Recorded<?>>> read(long after, long upTo, int most) {
        return pool.preparedQuery("select " + Kinds.COLUMNS
                        + " from event where position > $1 and position <= $2 order by position limit $3")
                .execute(Tuple.of(after, upTo, most))
                .map(rows -> events(rows, 0));
    }

    /// How long the oldest writer at work has held everybody up.
    public Duration age() {
        return heldAt < 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - heldSince);
    }

    private Look seen(RowSet<Row> rows) {
        var first = rows.iterator().next();
        var look = new Look(first.getLong("given"), first.getLong("safe"), events(rows, 1));
        note(look);
        return look;
    }

    private List<Recorded<?>> events(RowSet<Row> rows, int from) {
        return StreamSupport.stream(rows.spliterator(), false)
                .skip(from)
                .<Recorded<?>>map(kinds::read)
                .toList();
    }

    private void note(Look look) {
        if (look.safe() == look.given()) {
            heldAt = -1;
        } else if (heldAt != look.safe()) {
            heldSince = System.nanoTime();
            heldAt = look.safe();
        }
    }
}
