package redress.bench.ground;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.function.Supplier;
import redress.bench.measure.Contender;

/// Who asks PostgreSQL through the reactive pool, as our services do.
public abstract class Pooled implements Contender {

    private static final Duration GRACE = Duration.ofSeconds(30);

    protected final Scratch scratch;
    private final Clients clients;
    private final Vertx vertx;

    protected Pooled(Scratch scratch, Clients clients, Vertx vertx) {
        this.scratch = scratch;
        this.clients = clients;
        this.vertx = vertx;
    }

    /// What one client does, again and again.
    protected abstract Supplier<Uni<?>> client(Pool pool, int number);

    @Override
    public Run begin() {
        var pool = clients.connected(vertx, scratch);
        return new Run() {
            @Override
            public long during(Duration time) {
                return clients.asking(vertx, time, number -> client(pool, number));
            }

            @Override
            public void close() {
                pool.close().await().atMost(GRACE);
            }
        };
    }
}
