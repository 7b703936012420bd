package redress.toy;

import static org.awaitility.Awaitility.await;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import redress.eventlog.Actor;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.eventlog.Recorded;
import redress.eventlog.Until;

/// What a test can do with tabs, waiting for each answer.
@Singleton
public class Bar {

    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Tabs tabs;
    private final Jars jars;
    private final Pool pool;

    Bar(Tabs tabs, Jars jars, Pool pool) {
        this.tabs = tabs;
        this.jars = jars;
        this.pool = pool;
    }

    public Done open(UUID id) {
        return open(id, Instant.EPOCH);
    }

    public Done open(UUID id, Instant dueAt) {
        return handle(id, new Tab.Command.OpenTab("ann", dueAt));
    }

    public Done order(UUID id, int price) {
        return handle(id, new Tab.Command.Order(price));
    }

    public Done pay(UUID id, int amount) {
        return handle(id, new Tab.Command.Pay(amount));
    }

    public Done close(UUID id) {
        return handle(id, new Tab.Command.CloseTab());
    }

    public Done handle(UUID id, Tab.Command command) {
        return handle(id, command, Cause.by(Actor.system("test")));
    }

    public Done handle(UUID id, Tab.Command command, Cause cause) {
        return tabs.handle(id, command, cause).await().atMost(PATIENCE);
    }

    public Tab tab(UUID id) {
        return tabs.load(id).await().atMost(PATIENCE);
    }

    public int tipsFor(UUID tab) {
        return jars.load(Tips.jarOf(tab)).await().atMost(PATIENCE).tips();
    }

    public List<? extends Recorded<?>> history(UUID id) {
        return tabs.history(id, Until.NOW).await().atMost(PATIENCE);
    }

    /// The names of a tab's events, in order.
    public List<String> story(UUID id) {
        return history(id).stream().map(Recorded::type).toList();
    }

    public List<Row> sql(String sql, Object... parameters) {
        var tuple = Tuple.tuple();
        for (var parameter : parameters) {
            tuple.addValue(parameter);
        }
        var rows = pool.preparedQuery(sql).execute(tuple).await().atMost(PATIENCE);
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    public long count(String sql, Object... parameters) {
        return sql(sql, parameters).getFirst().getLong(0);
    }

    /// Returns when every subscription has come to the end of the log.
    public void awaitFollowers() {
        await().atMost(PATIENCE)
                .until(() -> count(
                                "select count(*) from checkpoint where subscription = any($1)"
                                        + " and position >= (select max(position) from event)",
                                (Object) FOLLOWERS)
                        == FOLLOWERS.length);
    }

    private static final String[] FOLLOWERS = {"tabs", "tab-news", "tips", "tab-deadlines", "closing-times"};
}
