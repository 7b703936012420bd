package redress.eventlog.upkeep;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/// Walks every chain of the log and compares what `stream` says with it.
///
/// Finds a changed, deleted, inserted or moved row. A stream taken out whole, with its row in `stream`, leaves no trace
/// here; only a copy kept elsewhere shows that.
@Singleton
public class Verifier {

    private static final int PAGE = 5000;
    private static final int WORST = 100;
    private static final String EVENTS = "select e.stream_id, e.version, e.position, e.kind, e.type, e.schema,"
            + " e.data::text as data, e.meta::text as meta, e.at, e.hash, s.id is not null as known"
            + " from event e left join stream s on s.id = e.stream_id where (e.stream_id, e.version) > ($1, $2)"
            + " order by e.stream_id, e.version limit " + PAGE;

    private static final String HEADS = "select s.id as stream_id, s.kind, s.version, s.head_hash, e.version as found,"
            + " e.kind as found_kind, e.hash from stream s left join lateral (select version, kind, hash from event"
            + " where stream_id = s.id order by version desc limit 1) e on true where s.id > $1 order by s.id limit "
            + PAGE;

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
        return pages(() -> rows(EVENTS, Tuple.of(walk.stream(), walk.version())), walk::event)
                .chain(() -> pages(() -> rows(HEADS, Tuple.of(walk.head())), walk::head))
                .map(_ -> new Finding(walk.streams(), walk.events(), walk.breaks()));
    }

    private static Uni<Void> pages(Supplier<Uni<List<Row>>> next, Consumer<Row> step) {
        return Multi.createBy()
                .repeating()
                .uni(() -> next.get().invoke(rows -> rows.forEach(step)))
                .whilst(rows -> rows.size() == PAGE)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<List<Row>> rows(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }
}
