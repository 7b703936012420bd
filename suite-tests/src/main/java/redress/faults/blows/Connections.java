package redress.faults.blows;

import java.sql.SQLException;
import redress.embedded.Database;

/// The connections a service has to its database.
record Connections(Database database) {

    private static final String CUT = "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where usename = current_user and pid <> pg_backend_pid()";

    boolean isPossible() {
        try (var connection = database.connect()) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    /// True if there were any.
    boolean cut() {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(CUT)) {
            return rows.next();
        } catch (SQLException _) {
            return false; // the database is down just now
        }
    }
}
