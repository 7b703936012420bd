package redress.bench.legs.append;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import redress.bench.entries.Accounts;
import redress.bench.entries.Series;
import redress.bench.ground.Clients;
import redress.bench.ground.Pooled;
import redress.bench.ground.Scratch;

/// The log's own SQL function, given what a service would give it; nothing is loaded, decided or hashed before.
public final class SqlAppend extends Pooled {

    public static final String NAME = "sql-append";

    private static final String APPEND = "select outcome from append("
            + "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,"
            + " null, null, null, null, null, null, null, null, null, false)";

    private final int events;

    public SqlAppend(Scratch scratch, Clients clients, Vertx vertx, int events) {
        super(scratch, clients, vertx);
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare() {
        scratch.run("truncate event, stream");
    }

    @Override
    protected Supplier<Uni<?>> client(Pool pool, int number) {
        var series = new Series(events);
        return new Supplier<>() {
            private Buffer previous = Buffer.buffer();

            @Override
            public Uni<?> get() {
                var place = series.next();
                var hashes = all(Buffer[]::new, place.count(), _ -> Written.hash());
                var before = place.version() == 0 ? Buffer.buffer() : previous;
                previous = hashes[place.count() - 1];
                return pool.preparedQuery(APPEND).execute(parameters(place, before, hashes));
            }
        };
    }

    private static Tuple parameters(Series.Place place, Buffer previous, Buffer[] hashes) {
        var count = place.count();
        var account = place.id().toString();
        var now = Written.now();
        return Tuple.tuple()
                .addValue(new UUID[] {place.id()})
                .addValue(new String[] {Accounts.KIND})
                .addValue(new Integer[] {place.version()})
                .addValue(new Buffer[] {previous})
                .addValue(new Integer[] {place.version() + count})
                .addValue(new Buffer[] {hashes[count - 1]})
                .addValue(all(UUID[]::new, count, _ -> place.id()))
                .addValue(all(Integer[]::new, count, i -> place.version() + 1 + i))
                .addValue(all(String[]::new, count, _ -> Accounts.KIND))
                .addValue(all(String[]::new, count, _ -> Written.TYPE))
                .addValue(all(Short[]::new, count, _ -> (short) 1))
                .addValue(all(String[]::new, count, i -> Written.data(account, place.version() + 1 + i)))
                .addValue(all(String[]::new, count, _ -> Written.META))
                .addValue(all(OffsetDateTime[]::new, count, _ -> now))
                .addValue(hashes);
    }

    private static <T> T[] all(IntFunction<T[]> array, int count, IntFunction<T> each) {
        return IntStream.range(0, count).mapToObj(each).toArray(array);
    }

    @Override
    public void check(long done) {
        scratch.demand(done * events, "select count(*) from event");
        scratch.demand(done * events, "select sum(version) from stream");
    }
}
