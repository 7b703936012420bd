package redress.faults.gather;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import redress.embedded.Database;
import redress.faults.check.Material.Event;
import redress.faults.check.Material.Parked;
import redress.faults.check.Material.Place;
import redress.faults.check.Material.Receipt;

/// The database of a service, read by an auditor: its log, its receipts, and its views as they stand.
record Log(String service, Database database) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Of whose events the words are read; of others there are too many.
    private static final String TELLING = "'RefundExecuted', 'RefundReported', 'SupplierPaymentReceived',"
            + " 'SupplierClaimReported', 'MessageSent', 'MessageInDoubt'";

    private static final String EVENTS = "select stream_id, version, type, meta -> 'actor' ->> 'id' as actor,"
            + " coalesce(meta ->> 'causation', '') as causation, xmin::text as commit,"
            + " case when type in (" + TELLING + ") then data::text end as data from event order by position";

    private static final String RECEIPTS = "select handler, source, key, kind, stream_id, version from receipt";
    private static final String PARKED = "select topic, source, message_id, rule from parked where settled_at is null";
    private static final String TABLES = "select tablename from pg_tables where schemaname = 'views' order by 1";

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet rows) throws SQLException;
    }

    List<Event> events() {
        return all(EVENTS, this::event);
    }

    List<Receipt> receipts() {
        return all(RECEIPTS, this::receipt);
    }

    List<Parked> parked() {
        return all(
                PARKED,
                rows -> new Parked(
                        service,
                        rows.getString("topic"),
                        rows.getString("source"),
                        rows.getString("message_id"),
                        rows.getString("rule")));
    }

    /// By table, its rows in an order that says nothing.
    Map<String, List<String>> views() {
        var views = new TreeMap<String, List<String>>();
        for (var table : all(TABLES, rows -> rows.getString(1))) {
            views.put(table, all("select t::text from views." + table + " t order by 1", rows -> rows.getString(1)));
        }
        return views;
    }

    /// How much there is; still when it stays the same.
    long size() {
        return all("select (select count(*) from event) + (select count(*) from receipt)", rows -> rows.getLong(1))
                .getFirst();
    }

    private Event event(ResultSet rows) throws SQLException {
        return new Event(
                service,
                rows.getObject("stream_id", UUID.class),
                rows.getInt("version"),
                rows.getString("type"),
                rows.getString("actor"),
                rows.getString("causation"),
                rows.getString("commit"),
                json(rows.getString("data")));
    }

    private Receipt receipt(ResultSet rows) throws SQLException {
        var stream = rows.getObject("stream_id", UUID.class);
        var version = rows.getInt("version");
        return new Receipt(
                service,
                rows.getString("handler"),
                rows.getString("source"),
                rows.getString("key"),
                rows.getString("kind"),
                stream == null || version == 0 ? List.of() : List.of(new Place(stream, version)));
    }

    private <T> List<T> all(String sql, Row<T> row) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("the log of " + service + " can't be read", e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return text == null ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is no JSON", e);
        }
    }
}
