package redress.eventlog.following;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.hibernate.reactive.mutiny.Mutiny;

/// How far each subscription has come, and which of its workers may move it.
@Singleton
public class Checkpoints {

    /// @param owner counts the workers this subscription has had
    record Checkpoint(String subscription, long position, long owner) {

        Checkpoint at(long newPosition) {
            return new Checkpoint(subscription, newPosition, owner);
        }
    }

    /// The checkpoint has another owner by now, or another place: this worker is to stop.
    static final class Fenced extends RuntimeException {

        Fenced(String subscription) {
            super("another worker follows as " + subscription, null, false, false);
        }
    }

    private final Pool pool;
    private final LateMoves effects;
    private final Moves views;

    Checkpoints(Pool pool, Vertx vertx) {
        this.pool = pool;
        this.effects = new LateMoves(new Moves(pool), vertx);
        this.views = new Moves(pool);
    }

    void stop(@Observes ShutdownEvent stop) {
        effects.stop();
    }

    /// Takes over: whoever had it can't move it any more.
    Uni<Checkpoint> take(String subscription) {
        return pool.preparedQuery("insert into checkpoint (subscription, owner) values ($1, 1)"
                        + " on conflict (subscription) do update set owner = checkpoint.owner + 1"
                        + " returning position, owner")
                .execute(Tuple.of(subscription))
                .map(rows -> rows.iterator().next())
                .map(row -> new Checkpoint(subscription, row.getLong("position"), row.getLong("owner")));
    }

    /// Moves that of an effect, which is written down a moment later. Fails with [Fenced] if an earlier move could not
    /// be.
    Checkpoint move(Checkpoint from, long to) {
        demand(from);
        return effects.move(from, to);
    }

    /// Fails with [Fenced] if a move of this owner could not be written down.
    void demand(Checkpoint mine) {
        if (effects.isLost(mine)) {
            throw new Fenced(mine.subscription());
        }
    }

    /// Moves that of a view over events which don't concern it. Apart from the others: a rebuild holds up views only.
    Uni<Checkpoint> pass(Checkpoint from, long to) {
        return views.move(from, to).map(moved -> moved(moved ? 1 : 0, from, to));
    }

    /// Moves it within the transaction that wrote the view.
    Uni<Checkpoint> move(Mutiny.Session session, Checkpoint from, long to) {
        return session.createNativeQuery("update public.checkpoint set position = :new"
                        + " where subscription = :name and position = :old and owner = :owner")
                .setParameter("new", to)
                .setParameter("name", from.subscription())
                .setParameter("old", from.position())
                .setParameter("owner", from.owner())
                .executeUpdate()
                .map(rows -> moved(rows, from, to));
    }

    /// The least of their positions; 0 for one that never started.
    public Uni<Long> least(Collection<String> subscriptions) {
        return pool.preparedQuery("select case when count(*) < $2 then 0 else min(position) end as least"
                        + " from checkpoint where subscription = any($1)")
                .execute(Tuple.of(subscriptions.toArray(String[]::new), subscriptions.size()))
                .map(rows -> rows.iterator().next().getLong("least"));
    }

    private static Checkpoint moved(int rows, Checkpoint from, long to) {
        if (rows == 0) {
            throw new Fenced(from.subscription());
        }
        return from.at(to);
    }
}
