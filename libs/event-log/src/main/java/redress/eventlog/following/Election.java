package redress.eventlog.following;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import redress.eventlog.Home;

/// Elects one worker per subscription among the replicas: a session lock on one connection that each replica keeps.
///
/// It elects, it does not fence: a worker that was replaced without knowing is stopped by the checkpoint's owner.
@Singleton
public class Election {

    private final Pool pool;
    private Uni<SqlConnection> connection;
    private final Set<String> won = new HashSet<>();

    Election(Pool pool) {
        this.pool = pool;
    }

    /// True if this replica is, or now becomes, the one that follows.
    Uni<Boolean> leads(String subscription) {
        if (hasWon(subscription)) {
            return Uni.createFrom().item(true);
        }
        var pinned = pinned();
        var home = Home.here(); // the pinned connection answers in its own context, which all loops share
        return pinned.chain(c -> c.preparedQuery("select pg_try_advisory_lock(hashtextextended($1, 4243)) as won")
                        .execute(Tuple.of(subscription)))
                .map(rows -> rows.iterator().next().getBoolean("won"))
                .invoke(elected -> note(pinned, subscription, elected))
                .onFailure()
                .invoke(() -> lost(pinned))
                .emitOn(home);
    }

    /// True while this replica is the elected one, as far as it knows.
    public synchronized boolean hasWon(String subscription) {
        return won.contains(subscription);
    }

    private synchronized void note(Uni<SqlConnection> pinned, String subscription, boolean elected) {
        if (elected && pinned.equals(connection)) {
            won.add(subscription);
        }
    }

    private synchronized Uni<SqlConnection> pinned() {
        if (connection == null) {
            var fresh = pool.getConnection().memoize().indefinitely();
            connection = fresh;
            fresh.subscribe().with(c -> c.closeHandler(() -> lost(fresh)), _ -> lost(fresh));
        }
        return connection;
    }

    synchronized void forget(String subscription) {
        won.remove(subscription);
    }

    /// The locks belong to the session, and the session goes back to the pool: it must not keep them.
    private void lost(Uni<SqlConnection> gone) {
        if (drop(gone)) {
            gone.chain(c -> c.query("select pg_advisory_unlock_all()").execute().eventually(c::close))
                    .subscribe()
                    .with(_ -> {}, _ -> {});
        }
    }

    private synchronized boolean drop(Uni<SqlConnection> gone) {
        if (!gone.equals(connection)) {
            return false;
        }
        won.clear();
        connection = null;
        return true;
    }
}
