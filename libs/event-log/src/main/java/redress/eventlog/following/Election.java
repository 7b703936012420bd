package redress.eventlog.following;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

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
        return pinned().chain(c -> c.preparedQuery("select pg_try_advisory_lock(hashtextextended($1, 4243)) as won")
                        .execute(Tuple.of(subscription)))
                .map(rows -> rows.iterator().next().getBoolean("won"))
                .invoke(elected -> note(subscription, elected))
                .onFailure()
                .invoke(this::lost);
    }

    /// True while this replica is the elected one, as far as it knows.
    public synchronized boolean hasWon(String subscription) {
        return won.contains(subscription);
    }

    private synchronized void note(String subscription, boolean elected) {
        if (elected) {
            won.add(subscription);
        }
    }

    private synchronized Uni<SqlConnection> pinned() {
        if (connection == null) {
            connection = pool.getConnection()
                    .invoke(c -> c.closeHandler(this::lost))
                    .memoize()
                    .indefinitely();
        }
        return connection;
    }

    synchronized void forget(String subscription) {
        won.remove(subscription);
    }

    private synchronized void lost() {
        won.clear();
        if (connection != null) {
            var gone = connection;
            connection = null;
            gone.chain(SqlConnection::close).subscribe().with(_ -> {}, _ -> {});
        }
    }
}
