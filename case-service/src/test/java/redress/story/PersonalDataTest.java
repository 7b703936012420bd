package redress.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import redress.contracts.Address;
import redress.contracts.Customer;
import redress.contracts.OrderMessage.OrderCancelled;
import redress.contracts.OrderMessage.OrderDelivered;
import redress.contracts.ParcelMessage.ParcelProblem;
import redress.embedded.Infra;

/// Who our customers are and what they wrote lies apart from the log, and can be erased (architecture 7).
@QuarkusTest
@QuarkusTestResource(Infra.class)
class PersonalDataTest {

    /// In every name, address and text here.
    private final String secret = "Zq" + UUID.randomUUID().toString().replace("-", "");

    private final Shop shop = new Shop(new Customer(
            "C-" + UUID.randomUUID(),
            "Name " + secret,
            secret + "@example.com",
            "+55 " + secret,
            "en",
            Address.of("Street " + secret)));

    @Inject
    DataSource database;

    @Test
    void neither_the_log_nor_our_messages_nor_log_lines_hold_any_of_it() throws SQLException {
        try (var lines = new Lines()) {
            var id = worked();
            assertThat(eventsWith(secret)).isZero();
            assertThat(Heard.on("case-events"))
                    .isNotEmpty()
                    .noneMatch(record -> new String(record.value(), UTF_8).contains(secret)
                            || record.headers().toString().contains(secret));
            assertThat(lines.kept).isNotEmpty().noneMatch(line -> line.contains(secret));
            assertThat(Desk.ann().get("/cases/{id}/timeline", id).asString()).contains(secret);
            assertThat(Desk.show(id).asString()).doesNotContain(secret);
        }
    }

    @Test
    void erased_data_are_gone_for_good_and_the_log_stays_whole() {
        var order = shop.places();
        var first = shop.message(order, secret + " two pads are missing");
        var event = UUID.randomUUID().toString();
        shop.tell(event, first);
        var id = Desk.caseOf(order);
        assertThat(note(id).statusCode()).isEqualTo(204);
        Desk.soon().until(() -> Desk.storyOf(id).getLast().equals("NoteWritten"));
        Desk.soon().until(() -> Desk.found("note " + secret), List.of(id)::equals);
        var path = "/customers/" + shop.customer.id();
        assertThat(Desk.ann().get(path).asString()).contains("Name " + secret, "Street " + secret, "+55 " + secret);

        assertThat(Desk.ops().delete(path + "/personal-data").statusCode()).isEqualTo(204);
        erasedIn(id, path);

        shop.tell(event, first);
        shop.tell(shop.placed(order));
        assertThat(Desk.fate(shop.tell(first))).isEqualTo("TAKEN");
        var late = shop.message(order, "late: " + secret);
        shop.tell(late);
        Desk.soon().until(() -> Desk.replies(id) == 1);
        erasedIn(id, path);
        assertThat(Desk.ops().post("/maintenance/chain/verification").<List<?>>path("faults"))
                .isEmpty();

        shop.tell(shop.message(order, null, "new words", Instant.now().plusSeconds(60)));
        Desk.soon().until(() -> Desk.replies(id) == 2);
        assertThat(Desk.ann().get("/cases/{id}/timeline", id).asString()).contains("new words");
    }

    @Test
    void who_is_erased_before_we_ever_heard_of_them_stays_unknown() {
        var path = "/customers/" + shop.customer.id();
        assertThat(Desk.ops().delete(path + "/personal-data").statusCode()).isEqualTo(204);
        var order = shop.places();
        shop.complains(order, secret + " two pads are missing");
        erasedIn(Desk.caseOf(order), path);
    }

    private void erasedIn(String id, String path) {
        assertThat(Desk.ann().get("/cases/{id}/timeline", id).asString()).doesNotContain(secret);
        assertThat(Desk.ann().get(path).asString()).doesNotContain(secret);
        assertThat(Desk.found(secret)).isEmpty();
    }

    /// A case with everything a person can say in it, and messages that were refused or unreadable.
    private String worked() {
        var order = shop.places();
        shop.complains(order, secret + " where is my parcel?");
        var id = Desk.caseOf(order);
        Desk.showIn(id, "OPEN");
        shop.complains(order, "again " + secret);
        note(id);
        Desk.put(id, "urgency", "{\"urgent\":true,\"reason\":\"" + secret + "\"}");
        Desk.answer(id, "MAN-01", 1, "RESHIPPED", "sent to " + secret).then().statusCode(204);
        shop.tell(new OrderDelivered(order, "p1", "W", Shop.WRITTEN, "signed by " + secret));
        shop.tell(new ParcelProblem("W-" + order, "DHL", Shop.WRITTEN, "nobody: " + secret, "call " + secret));
        shop.tell(new OrderCancelled(order, secret, Shop.WRITTEN));
        var parked = shop.tell(shop.message(order, "no-uuid", secret, Shop.WRITTEN));
        var dead = shop.tellRaw("customer-messages", order, "redress.message.received.v1", "{\"text\":\"" + secret);
        assertThat(Desk.fate(parked)).isEqualTo("PARKED");
        assertThat(Desk.fate(dead)).isEqualTo("DEAD");
        Desk.soon()
                .until(() ->
                        "CANCELLED".equals(Desk.ann().get("/orders/{id}", order).path("status")));
        return id;
    }

    private io.restassured.response.Response note(String id) {
        return Desk.ann().body("{\"text\":\"note " + secret + "\"}").post("/cases/{id}/notes", id);
    }

    private long eventsWith(String text) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from event where data::text like ? or meta::text like ?")) {
            query.setString(1, "%" + text + "%");
            query.setString(2, "%" + text + "%");
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    /// What the service writes to its log meanwhile.
    private static final class Lines extends Handler implements AutoCloseable {

        private final Queue<String> kept = new ConcurrentLinkedQueue<>();

        Lines() {
            Logger.getLogger("").addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            kept.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(this);
        }
    }
}
