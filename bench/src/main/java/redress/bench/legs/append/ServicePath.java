package redress.bench.legs.append;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.function.Supplier;
import redress.bench.entries.Accounts;
import redress.bench.entries.Series;
import redress.bench.ground.Clients;
import redress.bench.ground.Pooled;
import redress.bench.ground.Scratch;
import redress.eventlog.BenchLog;

/// A command as a service handles it: load, fold, decide, write as JSON, chain, append.
public final class ServicePath extends Pooled {

    public static final String NAME = "service-path";

    private final int events;

    public ServicePath(Scratch scratch, Clients clients, Vertx vertx, int events) {
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
        var accounts = new Accounts(BenchLog.on(pool));
        var series = new Series(events);
        return () -> {
            var place = series.next();
            return accounts.handle(place.id(), place.entries(), Accounts.CAUSE);
        };
    }

    @Override
    public void check(long done) {
        scratch.demand(done * events, "select count(*) from event");
        scratch.demand(done * events, "select sum(version) from stream");
        scratch.demand(
                0,
                "select count(*) from stream s left join event e on e.stream_id = s.id and e.version = s.version"
                        + " where e.hash is distinct from s.head_hash");
    }
}
