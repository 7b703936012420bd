package redress.bench.legs.append;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redress.bench.entries.Accounts;
import redress.bench.entries.Series;
import redress.bench.ground.Clients;
import redress.bench.ground.Pooled;
import redress.bench.ground.Scratch;

/// The floor: the same bytes into a table like the log's, with its two indexes and nothing else.
public final class RawInsert extends Pooled {

    public static final String NAME = "raw-insert";

    private static final String TABLE = """
            create table event (
              position bigint generated always as identity, stream_id uuid not null, version int not null,
              kind text not null, type text not null, schema smallint not null, data json not null, meta json not null,
              at timestamptz not null, recorded_at timestamptz not null default clock_timestamp(), hash bytea not null,
              primary key (stream_id, version));
            create unique index event_position on event (position)""";

    private static final int COLUMNS = 9;

    private final int events;
    private final String insert;

    public RawInsert(Scratch scratch, Clients clients, Vertx vertx, int events) {
        super(scratch, clients, vertx);
        this.events = events;
        this.insert = "insert into event (stream_id, version, kind, type, schema, data, meta, at, hash) values "
                + IntStream.range(0, events).mapToObj(RawInsert::row).collect(Collectors.joining(", "));
        scratch.run(TABLE);
    }

    private static String row(int number) {
        return IntStream.rangeClosed(1, COLUMNS)
                .mapToObj(column -> "$" + (number * COLUMNS + column) + cast(column))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /// JSON goes as text, byte for byte.
    private static String cast(int column) {
        return column == 6 || column == 7 ? "::text::json" : "";
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare() {
        scratch.run("truncate event");
    }

    @Override
    protected Supplier<Uni<?>> client(Pool pool, int number) {
        var series = new Series(events);
        return () -> pool.preparedQuery(insert).execute(rows(series.next()));
    }

    private static Tuple rows(Series.Place place) {
        var tuple = Tuple.tuple();
        for (int version = place.version() + 1; version <= place.version() + place.count(); version++) {
            tuple.addValue(place.id())
                    .addValue(version)
                    .addValue(Accounts.KIND)
                    .addValue(Written.TYPE)
                    .addValue((short) 1)
                    .addValue(Written.data(place.id().toString(), version))
                    .addValue(Written.META)
                    .addValue(Written.now())
                    .addValue(Written.hash());
        }
        return tuple;
    }

    @Override
    public void check(long done) {
        scratch.demand(done * events, "select count(*) from event");
    }
}
