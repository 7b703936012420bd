package redress.eventlog.upkeep;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Walks every chain of the log and compares what `stream` says with it.
///
/// Finds a changed, deleted, inserted or moved row. A stream taken out whole, with its row in `stream`, leaves no trace
/// here; only a copy kept elsewhere shows that.
@Singleton
public class Verifier {

    private static final int PAGE = 5000;
    private static final int WORST = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String EVENTS = "select stream_id, version, kind, type, schema, data::text as data,"
            + " meta::text as meta, at, hash from event where (stream_id, version) > ($1, $2)"
            + " order by stream_id, version limit " + PAGE;

    private static final String HEADS = "select s.id as stream_id, s.version, s.head_hash, e.version as found,"
            + " e.hash from stream s left join lateral (select version, hash from event where stream_id = s.id"
            + " order by version desc limit 1) e on true where s.id > $1 order by s.id limit " + PAGE;

    private static final String ORPHANS = "select distinct stream_id from event e"
            + " where not exists (select from stream s where s.id = e.stream_id) limit " + WORST;

    /// @param faults the first hundred; none if the log is whole
    public record Finding(long streams, long events, List<Walk.Break> faults) {

        public boolean isWhole() {
            return faults.isEmpty();
        }
    }

    private final Pool pool;

    Verifier(Pool pool) {
        this.pool = pool;
    }

    public Uni<Finding> verify() {
        var walk = new Walk(WORST);
        return events(walk, BEFORE_ALL, 0)
                .chain(() -> heads(walk, BEFORE_ALL))
                .chain(() -> orphans(walk))
                .map(_ -> new Finding(walk.streams(), walk.events(), walk.breaks()));
    }

    private Uni<Void> events(Walk walk, UUID stream, int version) {
        return rows(EVENTS, Tuple.of(stream, version)).chain(rows -> {
            rows.forEach(walk::event);
            return rows.size() < PAGE
                    ? Uni.createFrom().voidItem()
                    : events(
                            walk,
                            rows.getLast().getUUID("stream_id"),
                            rows.getLast().getInteger("version"));
        });
    }

    private Uni<Void> heads(Walk walk, UUID after) {
        return rows(HEADS, Tuple.of(after)).chain(rows -> {
            rows.forEach(walk::head);
            return rows.size() < PAGE
                    ? Uni.createFrom().voidItem()
                    : heads(walk, rows.getLast().getUUID("stream_id"));
        });
    }

    private Uni<Void> orphans(Walk walk) {
        return rows(ORPHANS, Tuple.tuple())
                .invoke(rows -> rows.forEach(row -> walk.orphan(row.getUUID("stream_id"))))
                .replaceWithVoid();
    }

    private Uni<List<Row>> rows(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }
}
