package redress.bench.legs.append;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import redress.bench.entries.Series;
import redress.bench.entries.Series.Place;
import redress.bench.ground.AxonStore;
import redress.bench.ground.Clients;
import redress.bench.ground.Scratch;
import redress.bench.measure.Contender;

/// The same events appended by Axon.
public final class AxonAppend implements Contender {

    /// Each commit by itself; it neither loads nor folds: its bare store.
    public static final String BARE = "axon-jdbc";

    /// As Axon handles a command: the account read and summed up, the events appended, in one transaction.
    public static final String PATH = "axon-path";

    private final String name;
    private final Scratch scratch;
    private final Clients clients;
    private final int events;
    private final BiFunction<Scratch, Integer, AxonStore> opening;
    private final BiConsumer<AxonStore, Place> piece;

    private AxonAppend(
            String name,
            Scratch scratch,
            Clients clients,
            int events,
            BiFunction<Scratch, Integer, AxonStore> opening,
            BiConsumer<AxonStore, Place> piece) {
        this.name = name;
        this.scratch = scratch;
        this.clients = clients;
        this.events = events;
        this.opening = opening;
        this.piece = piece;
        AxonStore.tables(scratch);
    }

    public static AxonAppend bare(Scratch scratch, Clients clients, int events) {
        return new AxonAppend(
                BARE,
                scratch,
                clients,
                events,
                AxonStore::in,
                (store, place) -> store.append(place.id(), place.version(), place.entries()));
    }

    public static AxonAppend path(Scratch scratch, Clients clients, int events) {
        return new AxonAppend(
                PATH,
                scratch,
                clients,
                events,
                AxonStore::inUnitsOfWork,
                (store, place) -> store.handle(place.id(), place.entries()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare() {
        scratch.run("truncate DomainEventEntry");
    }

    @Override
    public Run begin() {
        var store = opening.apply(scratch, clients.count());
        return new Run() {
            @Override
            public long during(Duration time) {
                return clients.blocking(time, _ -> client(store));
            }

            @Override
            public void close() {
                store.close();
            }
        };
    }

    private Runnable client(AxonStore store) {
        var series = new Series(events);
        return () -> piece.accept(store, series.next());
    }

    @Override
    public void check(long done) {
        scratch.demand(done * events, "select count(*) from DomainEventEntry");
    }
}
