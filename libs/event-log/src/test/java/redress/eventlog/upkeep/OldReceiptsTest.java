package redress.eventlog.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import redress.embedded.Infra;
import redress.toy.Bar;

/// How long a repetition is known as one (I-16).
@QuarkusTest
@QuarkusTestResource(Infra.class)
class OldReceiptsTest {

    @Inject
    OldReceipts receipts;

    @Inject
    DataSource database;

    private final String source = "test-" + UUID.randomUUID();

    @Test
    void keyed_requests_are_forgotten_after_thirty_days_and_messages_never() throws SQLException {
        receipt("POST /tabs", 31);
        receipt("POST /tabs/new", 29);
        receipt("orders", 400);

        receipts.sweep().await().atMost(Bar.PATIENCE);

        assertThat(left()).containsExactlyInAnyOrder("POST /tabs/new", "orders");
    }

    private void receipt(String handler, int daysAgo) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into receipt (handler, target, source, key, body_hash,"
                        + " kind, at) values (?, ?, ?, 'k', '', 'events', now() - make_interval(days => ?))")) {
            insert.setString(1, handler);
            insert.setObject(2, new UUID(0, 0));
            insert.setString(3, source);
            insert.setInt(4, daysAgo);
            insert.executeUpdate();
        }
    }

    private List<String> left() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select handler from receipt where source = ?")) {
            select.setString(1, source);
            var handlers = new ArrayList<String>();
            for (var rows = select.executeQuery(); rows.next(); ) {
                handlers.add(rows.getString(1));
            }
            return handlers;
        }
    }
}
