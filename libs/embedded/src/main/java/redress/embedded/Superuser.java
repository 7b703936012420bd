package redress.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/// The account that makes databases and asks the server about itself.
record Superuser(int port, String password) {

    static final String NAME = "postgres";

    boolean isAnswered() {
        try (var connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    Database database(String name) {
        requireName(name);
        try (var connection = connect()) {
            if (isMissing(connection, "select 1 from pg_roles where rolname = ?", name)) {
                execute(connection, "create role \"%s\" login password '%s'".formatted(name, password));
            }
            if (isMissing(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database \"%s\" owner \"%s\"".formatted(name, name));
            }
        } catch (SQLException e) {
            throw new ServerFailed("The database " + name + " could not be made: " + e.getMessage(), e);
        }
        return new Database(name, name, password, port);
    }

    String show(String setting) {
        requireName(setting);
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new ServerFailed("PostgreSQL does not tell " + setting + ": " + e.getMessage(), e);
        }
    }

    /// Without these two a commit may be lost, and every claim about the log with it.
    void requireDurable() {
        for (var setting : new String[] {"fsync", "synchronous_commit"}) {
            if (!"on".equals(show(setting))) {
                throw new ServerFailed("PostgreSQL runs with " + setting + " off, so nothing it says is durable.");
            }
        }
    }

    private Connection connect() throws SQLException {
        return new Database(NAME, NAME, password, port).connect();
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void requireName(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,50}")) {
            throw new IllegalArgumentException("not a name of a database or setting: " + name);
        }
    }
}
