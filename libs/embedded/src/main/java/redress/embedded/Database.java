package redress.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/// One database, its owner, and how to reach it.
public record Database(String name, String owner, String password, int port) {

    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    public String reactiveUrl() {
        return "postgresql://127.0.0.1:" + port + "/" + name;
    }

    /// Asks the driver itself: `DriverManager` does not see it from every class loader.
    public Connection connect() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", owner);
        settings.setProperty("password", password);
        settings.setProperty("connectTimeout", "5");
        return new Driver().connect(jdbcUrl(), settings);
    }
}
