package redress.bench.ground;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import redress.embedded.Database;

/// One database, spoken to by plain SQL and from outside of what is measured.
public record Scratch(Database database) {

    /// With the log's own tables.
    public Scratch withLog() {
        run(Ground.script("/db/eventlog/V1__event_log.sql"));
        return this;
    }

    public void run(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw Ground.failed(sql, e);
        }
    }

    public long number(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw Ground.failed(sql, e);
        }
    }

    /// Copies a table out to nowhere: how many rows it had.
    public static long copyOut(Connection connection, String table) {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table + " to stdout", OutputStream.nullOutputStream());
        } catch (SQLException e) {
            throw Ground.failed(table, e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Fails unless it is exactly so.
    public void demand(long expected, String sql) {
        var found = number(sql);
        if (found != expected) {
            throw new IllegalStateException("expected " + expected + ", found " + found + ": " + sql);
        }
    }
}
