package redress.eventlog.upkeep;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import redress.eventlog.following.Loop;

/// Forgets the receipts of keyed requests after thirty days. Those of messages are kept: a topic may be read again.
@Singleton
public class OldReceipts {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Pool pool;
    private final Clock clock;
    private final Loop sweeping;

    OldReceipts(Pool pool, Clock clock, Vertx vertx) {
        this.pool = pool;
        this.clock = clock;
        this.sweeping = new Loop("old-receipts", vertx, () -> sweep().replaceWith(EVERY));
    }

    void start(@Observes StartupEvent start) {
        sweeping.wake();
    }

    void stop(@Observes ShutdownEvent stop) {
        sweeping.stop();
    }

    /// How many were forgotten.
    Uni<Integer> sweep() {
        var before = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery("delete from receipt where handler ~ '^(POST|PUT|DELETE) ' and at < $1")
                .execute(Tuple.of(before))
                .map(rows -> rows.rowCount())
                .invoke(forgotten -> Log.debugf("old receipts forgotten, count=%d", forgotten));
    }
}
