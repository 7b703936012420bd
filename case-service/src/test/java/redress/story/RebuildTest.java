package redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import redress.contracts.OrderMessage.OrderDelivered;
import redress.embedded.Infra;

/// COV-X-01: what was drawn as it happened and what is drawn anew from the log are the same, byte for byte.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class RebuildTest {

    final Shop shop = new Shop();

    @Inject
    DataSource database;

    @Test
    void every_answer_is_the_same_after_the_views_were_dropped_and_drawn_anew() throws SQLException {
        var order = shop.places();
        shop.tell(new OrderDelivered(order, "p1", "W1-" + order, Shop.PLACED, null));
        shop.complains(order, "Two of the four brake pads are missing");
        Desk.close(Desk.caseOf(order));
        var unknown = Shop.newOrder();
        shop.complains(unknown, "where is my parcel?");
        Desk.casesOf(unknown, 1);

        settle();
        var told = Heard.on("case-events").size();
        var before = everything();
        rebuild();
        assertThat(everything()).isEqualTo(before);

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate views.case_row, views.request_row, views.case_text, views.order_parcel");
        }
        assertThat(Desk.found(order)).isEmpty();
        rebuild();
        assertThat(everything()).isEqualTo(before);
        assertThat(Heard.on("case-events")).as("a rebuild tells nobody").hasSize(told);

        var chain = Desk.ops().post("/maintenance/chain/verification");
        assertThat(chain.<List<?>>path("faults")).isEmpty();
        assertThat(chain.<Integer>path("streams")).isPositive();

        shop.complains(order, "and it goes on");
        Desk.casesOf(order, 2);
    }

    private static void rebuild() {
        assertThat(Desk.ops().post("/maintenance/views/rebuild").statusCode()).isEqualTo(200);
    }

    /// What other tests began is taken in first.
    private static void settle() {
        Desk.soon()
                .until(() ->
                        Desk.ops()
                                .get("/maintenance/subscriptions")
                                .<List<Integer>>path("subscriptions.behind")
                                .stream()
                                .allMatch(behind -> behind == 0));
    }

    /// Every page, which shows every case whole; of the first twenty also each of the other answers.
    private static Map<String, String> everything() {
        var all = new LinkedHashMap<String, String>();
        all.put("inbox", Desk.as("pat", "purchasing").get("/requests?limit=200").asString());
        var cursor = "";
        while (cursor != null) {
            var page = Desk.ann().queryParam("cursor", cursor).get("/cases");
            all.put("page " + cursor, page.asString());
            if (cursor.isEmpty()) {
                page.<List<Map<String, Object>>>path("items").stream().limit(20).forEach(shown -> around(shown, all));
            }
            cursor = page.path("next");
        }
        return all;
    }

    private static void around(Map<String, Object> shown, Map<String, String> all) {
        var id = shown.get("caseId");
        var order = Objects.requireNonNullElse(shown.get("orderId"), "none");
        all.put("case " + id, Desk.show(id.toString()).asString());
        all.put("story of " + id, Desk.ann().get("/cases/{id}/timeline", id).asString());
        all.put("order of " + id, Desk.ann().get("/orders/{id}", order).asString());
        all.put("parcels of " + id, Desk.found("W1-" + order).toString());
    }
}
