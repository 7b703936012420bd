package redress.eventlog.following;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.decider.Refused;
import redress.eventlog.Recorded;

/// Draws all views anew from the log in a second schema, while the old ones go on serving, then puts it in their place.
@Singleton
public class Rebuild {

    /// @param events read from the log for it
    /// @param position up to which the new views stand
    public record Rebuilt(long events, long position) {}

    private static final String LIKE_THE_OLD = """
            do $$ declare t text; begin
              drop schema if exists views_next cascade;
              create schema views_next;
              for t in select tablename from pg_tables where schemaname = 'views' loop
                execute format('create table views_next.%1$I (like views.%1$I including all)', t);
              end loop;
            end $$""";

    private final Pool pool;
    private final Mutiny.SessionFactory sessions;
    private final Fence fence;
    private final Subscriptions subscriptions;
    private final AtomicBoolean underWay = new AtomicBoolean();

    Rebuild(Pool pool, Mutiny.SessionFactory sessions, Fence fence, Subscriptions subscriptions) {
        this.pool = pool;
        this.sessions = sessions;
        this.fence = fence;
        this.subscriptions = subscriptions;
    }

    public Uni<Rebuilt> views() {
        if (!underWay.compareAndSet(false, true)) {
            throw Refused.because("rebuild.under-way", "a rebuild is under way");
        }
        return pool.query(LIKE_THE_OLD)
                .execute()
                .chain(() -> catchUp(new Rebuilt(0, 0)))
                .chain(this::switchOver)
                .onTermination()
                .invoke(() -> underWay.set(false));
    }

    private Uni<Rebuilt> catchUp(Rebuilt so) {
        return fence.position().chain(safe -> catchUp(so, safe));
    }

    private Uni<Rebuilt> catchUp(Rebuilt so, long safe) {
        return fence.read(so.position(), safe, Worker.BATCH).chain(batch -> {
            if (batch.isEmpty()) {
                return Uni.createFrom().item(new Rebuilt(so.events(), Math.max(safe, so.position())));
            }
            var next = new Rebuilt(so.events() + batch.size(), batch.getLast().position());
            return fold(batch).chain(() -> catchUp(next, safe));
        });
    }

    private Uni<Void> fold(List<Recorded<?>> batch) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                        "select set_config('search_path', 'views_next,public', true)", String.class)
                .getSingleResult()
                .chain(() -> Multi.createFrom()
                        .iterable(subscriptions.views())
                        .onItem()
                        .transformToUniAndConcatenate(
                                view -> view.fold(session, batch).call(session::flush))
                        .onItem()
                        .ignoreAsUni()));
    }

    /// The checkpoints are locked first: if a live view is ahead of the new one by then, go on and try again.
    private Uni<Rebuilt> switchOver(Rebuilt ready) {
        return pool.withTransaction(c -> locked(c)
                        .chain(live -> live > ready.position()
                                ? Uni.createFrom().item(false)
                                : replace(c, ready).replaceWith(true)))
                .chain(switched ->
                        switched ? Uni.createFrom().item(ready) : catchUp(ready).chain(this::switchOver));
    }

    private Uni<Long> locked(SqlConnection c) {
        return c.preparedQuery("select position from checkpoint where subscription = any($1) for update")
                .execute(Tuple.of(names()))
                .map(rows -> {
                    long newest = 0;
                    for (var row : rows) {
                        newest = Math.max(newest, row.getLong("position"));
                    }
                    return newest;
                });
    }

    private Uni<Void> replace(SqlConnection c, Rebuilt ready) {
        return c.query("alter schema views rename to views_old")
                .execute()
                .chain(() -> c.query("alter schema views_next rename to views").execute())
                .chain(() -> c.query("drop schema views_old cascade").execute())
                .chain(() -> c.preparedQuery("update checkpoint set position = $1, owner = owner + 1"
                                + " where subscription = any($2)")
                        .execute(Tuple.of(ready.position(), names())))
                .replaceWithVoid();
    }

    private String[] names() {
        return subscriptions.views().stream().map(Follower::name).toArray(String[]::new);
    }
}
