package redress.bench.legs.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import redress.bench.Extent;
import redress.bench.entries.Accounts;
import redress.bench.ground.Clients;
import redress.bench.ground.Ground;
import redress.bench.ground.Pooled;
import redress.bench.legs.Leg;
import redress.bench.measure.Figure;
import redress.bench.measure.Finding;
import redress.bench.measure.Race;
import redress.bench.measure.Versus;
import redress.eventlog.BenchLog;

/// What it costs to know an aggregate: the rows of its history read by SQL, and the same read, typed and folded.
public final class Load implements Leg {

    private static final Set<Figure> SHOWN =
            Set.of(Figure.PER_SECOND, Figure.MICROS, Figure.SERVER_CPU, Figure.CLIENT_CPU);
    private static final List<Versus> VERSUS = List.of(new Versus(Figure.PER_SECOND, "typed-load", "raw-select"));
    private static final List<Integer> LENGTHS = List.of(10, 1_000);
    /// So many events lie there, whatever the length of one account.
    private static final int EVENTS = 20_000;

    private final Ground ground;
    private final Vertx vertx;

    public Load(Ground ground, Vertx vertx) {
        this.ground = ground;
        this.vertx = vertx;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public List<Finding> measure(Extent extent) {
        return LENGTHS.stream().map(length -> measure(extent, length)).toList();
    }

    private Finding measure(Extent extent, int length) {
        var shelf = Shelf.filled(
                ground.scratch("load"), vertx, Math.max(2, Math.min(EVENTS, extent.events()) / length), length);
        var clients = new Clients(extent.clients().getFirst());
        return new Race(ground, extent.rounds(), extent.run(), extent.warmUp())
                .of(List.of(new RawSelect(shelf, clients, vertx), new TypedLoad(shelf, clients, vertx)))
                .finding(name(), Map.of("events", length), SHOWN, VERSUS);
    }

    /// Reads and leaves everything as it was; what it read is checked at once.
    private abstract static class Reader extends Pooled {

        final Shelf shelf;

        Reader(Shelf shelf, Clients clients, Vertx vertx) {
            super(shelf.scratch(), clients, vertx);
            this.shelf = shelf;
        }

        void demand(long expected, long found) {
            if (expected != found) {
                throw new IllegalStateException(name() + " read " + found + " instead of " + expected);
            }
        }

        @Override
        public void prepare() {}

        @Override
        public void check(long done) {
            scratch.demand(shelf.events(), "select count(*) from event");
        }
    }

    private static final class RawSelect extends Reader {

        /// What the log itself asks.
        private static final String HISTORY = "select version, type, data::text as data, at, hash, position from event"
                + " where stream_id = $1 order by version";

        private final AtomicInteger turn = new AtomicInteger();

        RawSelect(Shelf shelf, Clients clients, Vertx vertx) {
            super(shelf, clients, vertx);
        }

        @Override
        public String name() {
            return "raw-select";
        }

        @Override
        protected Supplier<Uni<?>> client(Pool pool, int number) {
            return () -> pool.preparedQuery(HISTORY)
                    .execute(Tuple.of(shelf.account(turn.getAndIncrement())))
                    .invoke(rows -> demand(shelf.perAccount(), rows.size()));
        }
    }

    private static final class TypedLoad extends Reader {

        TypedLoad(Shelf shelf, Clients clients, Vertx vertx) {
            super(shelf, clients, vertx);
        }

        @Override
        public String name() {
            return "typed-load";
        }

        @Override
        protected Supplier<Uni<?>> client(Pool pool, int number) {
            return new Supplier<>() {
                private Accounts accounts;
                private int loaded;

                @Override
                public Uni<?> get() {
                    if (loaded++ % shelf.accounts() == 0) {
                        accounts = new Accounts(BenchLog.on(pool)); // it keeps what it loaded: none is loaded twice
                    }
                    return accounts.load(shelf.account(loaded)).invoke(sum -> demand(shelf.sum(), sum));
                }
            };
        }
    }
}
