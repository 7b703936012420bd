package redress.bench.ground;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.impl.VertxInternal;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// So many at once, each asking again when it has its answer.
public record Clients(int count) {

    private static final Duration GRACE = Duration.ofSeconds(30);

    /// A pool as a service has it, with a connection for each.
    public Pool pool(Vertx vertx, Scratch scratch) {
        var database = scratch.database();
        var options = PgConnectOptions.fromUri(database.reactiveUrl())
                .setUser(database.owner())
                .setPassword(database.password())
                .setCachePreparedStatements(true);
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(count))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    /// Opens all connections, so that the first to ask does not wait for them.
    public Pool connected(Vertx vertx, Scratch scratch) {
        var pool = pool(vertx, scratch);
        Uni.join()
                .all(IntStream.range(0, count)
                        .mapToObj(_ -> pool.query("select pg_sleep(0.05)").execute())
                        .toList())
                .andFailFast()
                .await()
                .atMost(GRACE);
        return pool;
    }

    /// On event loops, as in a service.
    ///
    /// @param work of each client
    public long asking(Vertx vertx, Duration time, IntFunction<Supplier<Uni<?>>> work) {
        var end = System.nanoTime() + time.toNanos();
        var all = IntStream.range(0, count)
                .mapToObj(client -> asking(vertx, end, work.apply(client)))
                .toList();
        return all.stream()
                .mapToLong(one -> Uni.createFrom().completionStage(one).await().atMost(time.plus(GRACE)))
                .sum();
    }

    private static CompletableFuture<Long> asking(Vertx vertx, long end, Supplier<Uni<?>> work) {
        var done = new CompletableFuture<Long>();
        var loop = ((VertxInternal) vertx.getDelegate()).createEventLoopContext();
        loop.runOnContext(_ -> Multi.createBy()
                .repeating()
                .uni(() -> work.get().replaceWith(1L))
                .whilst(_ -> System.nanoTime() < end)
                .collect()
                .with(java.util.stream.Collectors.counting())
                .subscribe()
                .with(done::complete, done::completeExceptionally));
        return done;
    }

    /// On threads, for who blocks.
    public long blocking(Duration time, IntFunction<Runnable> work) {
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(count)) {
            var all = IntStream.range(0, count)
                    .mapToObj(client -> CompletableFuture.supplyAsync(() -> blocking(end, work.apply(client)), threads))
                    .toList();
            return all.stream().mapToLong(CompletableFuture::join).sum();
        }
    }

    private static long blocking(long end, Runnable work) {
        long done = 0;
        do {
            work.run();
            done++;
        } while (System.nanoTime() < end);
        return done;
    }
}
