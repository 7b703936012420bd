package redress.eventlog.following;

import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.toy.Bar;

/// Another replica of the service as a test drives it: it takes one turn and dies.
@Singleton
public class Replica {

    private final Tail tail;
    private final Pool pool;
    private final Checkpoints checkpoints;
    private final Mutiny.SessionFactory sessions;
    private final Bar bar;

    Replica(Tail tail, Pool pool, Checkpoints checkpoints, Mutiny.SessionFactory sessions, Bar bar) {
        this.tail = tail;
        this.pool = pool;
        this.checkpoints = checkpoints;
        this.sessions = sessions;
        this.bar = bar;
    }

    public void takesATurnAndDies(Effect effect) throws Throwable {
        try {
            VertxContextSupport.subscribeAndAwait(() -> tail.look().chain(worker(effect)::turn));
        } finally {
            endSessionThatHolds(effect.name());
        }
    }

    /// With a session of its own.
    Worker worker(Follower follower) {
        return new Worker(follower, tail, new Election(pool), checkpoints, sessions);
    }

    /// Returns when it has ended: until then nobody else can be elected.
    void endSessionThatHolds(String subscription) {
        bar.sql(
                "select pg_terminate_backend(pid, 20000) from pg_locks where locktype = 'advisory' and granted"
                        + " and ((classid::bigint << 32) | objid::bigint) = hashtextextended($1, 4243)",
                subscription);
    }
}
