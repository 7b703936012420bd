package redress.faults.blows;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import redress.embedded.Database;

/// The checkpoints of a service's subscriptions, from outside: who owns them, and a rival who
/// takes them over as another replica of the service would.
record Checkpoints(Database database) {

    private static final String TAKEN = "update checkpoint set owner = owner + 1 returning subscription, owner";
    private static final String OWNERS = "select subscription, owner from checkpoint";

    /// @return by subscription, the number of its new owner
    Map<String, Long> takenOver() throws SQLException {
        return owners(TAKEN);
    }

    /// True if all of them have a later owner by now.
    boolean haveLeft(Map<String, Long> rivals) {
        try {
            var now = owners(OWNERS);
            return rivals.entrySet().stream()
                    .allMatch(rival -> now.getOrDefault(rival.getKey(), 0L) > rival.getValue());
        } catch (SQLException _) {
            return false; // it is down just now
        }
    }

    private Map<String, Long> owners(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var owners = new TreeMap<String, Long>();
            while (rows.next()) {
                owners.put(rows.getString(1), rows.getLong(2));
            }
            return owners;
        }
    }
}
