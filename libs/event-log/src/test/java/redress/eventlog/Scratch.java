package redress.eventlog;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import redress.embedded.Database;
import redress.embedded.Infra;

/// A log of its own in a database of its own, for tests that spoil theirs.
public final class Scratch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Database database;
    private final Pool pool;

    private Scratch(Database database, Pool pool) {
        this.database = database;
        this.pool = pool;
    }

    /// With the service's own tables.
    public static Scratch log(Vertx vertx) {
        try (var script = Scratch.class.getResourceAsStream("/db/eventlog/V1__event_log.sql")) {
            return with(new String(script.readAllBytes(), StandardCharsets.UTF_8), Map.of(), vertx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With these tables, seen by sessions with these settings.
    public static Scratch with(String script, Map<String, String> settings, Vertx vertx) {
        var database = Infra.database("scratch");
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var options = PgConnectOptions.fromUri(database.reactiveUrl())
                .setUser(database.owner())
                .setPassword(database.password())
                .setCachePreparedStatements(true);
        settings.forEach(options::addProperty);
        var pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(options)
                .using(vertx)
                .build();
        return new Scratch(database, pool);
    }

    public EventLog events() {
        return new EventLog(pool, Clock.systemUTC(), new Wake(), new Epoch(pool));
    }

    public Pool pool() {
        return pool;
    }

    public Database database() {
        return database;
    }

    public List<Row> sql(String sql) {
        var rows = pool.query(sql).execute().await().atMost(PATIENCE);
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    @Override
    public void close() {
        pool.close().await().atMost(PATIENCE);
    }
}
