package redress.eventlog.following;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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
              drop schema if exists views_old cascade;
              drop schema if exists views_next cascade;
              create schema views_next;
              for t in select tablename from pg_tables where schemaname = 'views' loop
                execute format('create table views_next.%1$I (like views.%1$I including all)', t);
              end loop;
            end $$""";

    private static final String ALONE = "select pg_try_advisory_lock(4244) as alone";
    private static final String NO_LONGER = "select pg_advisory_unlock(4244)";

    private final Pool pool;
    private final Mutiny.SessionFactory sessions;
    private final Fence fence;
    private final Subscriptions subscriptions;

    Rebuild(Pool pool, Mutiny.SessionFactory sessions, Fence fence, Subscriptions subscriptions) {
        this.pool = pool;
        this.sessions = sessions;
        this.fence = fence;
        this.subscriptions = subscriptions;
    }

    /// One at a time, whichever replica is asked.
    public Uni<Rebuilt> views() {
        return pool.withConnection(c -> c.query(ALONE)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("alone"))
                .chain(alone -> alone
                        ? rebuilt().eventually(() -> c.query(NO_LONGER).execute())
                        : Uni.createFrom().failure(Refused.because("rebuild.under-way", "a rebuild is under way"))));
    }

    private Uni<Rebuilt> rebuilt() {
        return pool.query(LIKE_THE_OLD)
                .execute()
                .chain(() -> catchUp(new Rebuilt(0, 0)))
                .chain(this::switchOver)
                .call(this::sweep);
    }

    private Uni<Rebuilt> catchUp(Rebuilt from) {
        var so = new AtomicReference<>(from);
        return Multi.createBy()
                .repeating()
                .uni(() -> batch(so))
                .whilst(full -> full)
                .onItem()
                .ignoreAsUni()
                .map(_ -> so.get());
    }

    /// True if there may be more.
    private Uni<Boolean> batch(AtomicReference<Rebuilt> so) {
        var from = so.get();
        return fence.look(from.position(), Tail.BATCH).chain(seen -> {
            var batch = seen.events();
            var full = batch.size() == Tail.BATCH;
            var to = full ? batch.getLast().position() : Math.max(seen.safe(), from.position());
            return fold(batch)
                    .invoke(() -> so.set(new Rebuilt(from.events() + batch.size(), to)))
                    .replaceWith(full);
        });
    }

    private Uni<Void> fold(List<Recorded<?>> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sessions.withTransaction(session -> session.createNativeQuery(
                        "select set_config('search_path', 'views_next,public', true)", String.class)
                .getSingleResult()
                .chain(() -> Multi.createFrom()
                        .iterable(subscriptions.views())
                        .onItem()
                        .transformToUniAndConcatenate(view -> draw(session, view, view.concerning(batch)))
                        .onItem()
                        .ignoreAsUni()));
    }

    private static Uni<Void> draw(Mutiny.Session session, View view, List<Recorded<?>> batch) {
        return batch.isEmpty()
                ? Uni.createFrom().voidItem()
                : view.fold(session, batch).call(session::flush);
    }

    /// With the checkpoints locked, the live views stand still; the new ones take the last steps and replace them.
    private Uni<Rebuilt> switchOver(Rebuilt ready) {
        return pool.withTransaction(c -> locked(c)
                .chain(live -> live > ready.position()
                        ? catchUp(ready)
                        : Uni.createFrom().item(ready))
                .call(now -> replace(c, now)));
    }

    private Uni<Long> locked(SqlConnection c) {
        return c.preparedQuery("insert into checkpoint (subscription) select unnest($1::text[]) on conflict do nothing")
                .execute(Tuple.of(names()))
                .chain(() -> c.preparedQuery("select position from checkpoint where subscription = any($1)"
                                + " order by subscription for update")
                        .execute(Tuple.of(names())))
                .map(rows -> {
                    long newest = 0;
                    for (var row : rows) {
                        newest = Math.max(newest, row.getLong("position"));
                    }
                    return newest;
                });
    }

    /// Renaming takes no lock on a table, so a live worker that holds one and waits for its checkpoint is no deadlock.
    private Uni<Void> replace(SqlConnection c, Rebuilt ready) {
        return c.query("alter schema views rename to views_old")
                .execute()
                .chain(() -> c.query("alter schema views_next rename to views").execute())
                .chain(() -> c.preparedQuery("update checkpoint set position = $1, owner = owner + 1"
                                + " where subscription = any($2)")
                        .execute(Tuple.of(ready.position(), names())))
                .replaceWithVoid();
    }

    /// Waits for those who still read the old ones. If they read on for long, the next rebuild clears up.
    private Uni<Void> sweep() {
        return pool.query("drop schema if exists views_old cascade")
                .execute()
                .replaceWithVoid()
                .onFailure()
                .invoke(fault -> Log.warnf("the old views are still in use: %s", fault.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private String[] names() {
        return subscriptions.views().stream().map(Follower::name).toArray(String[]::new);
    }
}
