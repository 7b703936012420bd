package redress.bench.legs.append;

import java.time.Duration;
import redress.bench.entries.Series;
import redress.bench.ground.AxonStore;
import redress.bench.ground.Clients;
import redress.bench.ground.Scratch;
import redress.bench.measure.Contender;

/// A command as Axon handles one: the account read and summed up, the events appended, in one transaction.
public final class AxonPath implements Contender {

    public static final String NAME = "axon-path";

    private final Scratch scratch;
    private final Clients clients;
    private final int events;

    public AxonPath(Scratch scratch, Clients clients, int events) {
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
        var store = AxonStore.inUnitsOfWork(scratch, clients.count());
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
            store.handle(place.id(), place.entries());
        };
    }

    @Override
    public void check(long done) {
        scratch.demand(done * events, "select count(*) from DomainEventEntry");
    }
}
