package redress.eventlog.following;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import redress.eventlog.Wake;

/// What replicas hear of each other's commits: one notification for those that came together, sent after them. Within
/// an append it would have all commits wait in one line.
///
/// Who carries every subscription itself rings for nobody.
@Singleton
class Bell {

    private static final String RING =
            "select set_config('synchronous_commit', 'off', true), pg_notify('redress_log', '')";
    private static final String LISTEN = "listen redress_log";
    private static final Duration UNTIL_CALLED = Duration.ofDays(1);
    private static final Duration LOOK_AFTER = Duration.ofSeconds(1);

    private final Pool pool;
    private final Tail tail;
    private final Loop ringing;
    private final Loop listening;
    private volatile boolean hears;

    @Inject
    Bell(Pool pool, Subscriptions subscriptions, Tail tail, Wake wake, Vertx vertx) {
        this(pool, subscriptions::leadsAll, tail, wake, vertx);
    }

    /// @param alone true while nobody else needs to know
    Bell(Pool pool, BooleanSupplier alone, Tail tail, Wake wake, Vertx vertx) {
        this.pool = pool;
        this.tail = tail;
        this.ringing = new Loop("bell", vertx, Pace.LOOK, this::ring);
        this.listening = new Loop("bell-listening", vertx, this::listen);
        wake.onCommit(() -> {
            if (!alone.getAsBoolean()) {
                ringing.wake();
            }
        });
    }

    void start(@Observes @Priority(3000) StartupEvent start) {
        listening.wake();
    }

    void stop(@Observes ShutdownEvent stop) {
        listening.stop();
        ringing.stop();
    }

    boolean hears() {
        return hears;
    }

    private Uni<Duration> ring() {
        return pool.query(RING).execute().replaceWith(UNTIL_CALLED);
    }

    /// On a connection that is kept; a new one when it is lost.
    private Uni<Duration> listen() {
        return hears
                ? Uni.createFrom().item(LOOK_AFTER)
                : pool.getConnection()
                        .chain(connection -> listenOn(connection).onFailure().call(connection::close))
                        .replaceWith(LOOK_AFTER);
    }

    private Uni<Void> listenOn(SqlConnection connection) {
        PgConnection.cast(connection).notificationHandler(_ -> tail.wake());
        connection.closeHandler(() -> hears = false);
        return connection.query(LISTEN).execute().invoke(() -> hears = true).replaceWithVoid();
    }
}
