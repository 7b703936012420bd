package redress.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// The list of cases, page by page to its end.
final class Cases {

    private Cases() {}

    static List<JsonNode> all(Door door) {
        return found(door, "");
    }

    static List<JsonNode> ofOrder(Door door, String orderId) {
        return found(door, "&q=" + orderId);
    }

    private static List<JsonNode> found(Door door, String filter) {
        var all = new ArrayList<JsonNode>();
        for (var cursor = ""; cursor != null; ) {
            var page = door.get("/api/cases?limit=200" + filter + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            all.addAll(Upkeep.each(page.json().path("items")));
            cursor = page.json().path("next").asText(null);
        }
        return all;
    }
}
