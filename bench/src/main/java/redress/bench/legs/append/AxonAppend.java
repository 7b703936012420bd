package redress.bench.legs.append;

import java.time.Duration;
import redress.bench.entries.Series;
import redress.bench.ground.AxonStore;
import redress.bench.ground.Clients;
import redress.bench.ground.Scratch;
import redress.bench.measure.Contender;

/// The same events appended by Axon, each commit by itself; it neither loads nor folds: its bare store.
public final class AxonAppend implements Contender {

    public static final String NAME = "axon-jdbc";

    private final Scratch scratch;
    private final Clients clients;
    private final int events;

    public AxonAppend(Scratch scratch, Clients clients, int events) {
        this.scratch = scratch;
        this.clients = clients;
        this.events = events;
        AxonStore.tables(scratch);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare() {
        scratch.run("truncate DomainEventEntry");
    }

    @Override
    public Run begin() {
        var store = AxonStore.in(scratch, clients.count());
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
        return () -> {
            var place = series.next();
            store.append(place.id(), place.version(), place.entries());
        };
    }

    @Override
    public void check(long done) {
        scratch.demand(done * events, "select count(*) from DomainEventEntry");
    }
}
