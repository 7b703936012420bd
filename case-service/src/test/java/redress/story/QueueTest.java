package redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.contracts.Customer;
import redress.contracts.OrderMessage.OrderShipped;
import redress.embedded.Infra;

/// Finding a case, and seeing it as it was (COV-X-01).
@QuarkusTest
@QuarkusTestResource(Infra.class)
class QueueTest {

    private static final String MISSING = "Two of the four brake pads are missing";
    private static final String LATE = "Where is my parcel?";

    final Shop shop = new Shop();
    final String worker = "worker-" + UUID.randomUUID();

    @Test
    void urgent_cases_come_first_then_who_waits_longest_and_closed_ones_last() {
        var closed = assigned(0);
        var calm = assigned(3);
        var calmer = assigned(2);
        var urgent = assigned(5);
        var older = assigned(4);
        for (var hurried : List.of(urgent, older)) {
            Desk.put(hurried, "urgency", "{\"urgent\":true}").then().statusCode(204);
        }
        Desk.close(closed);
        Desk.soon()
                .until(() ->
                        ids(list(Map.of("assignee", worker))).equals(List.of(older, urgent, calmer, calm, closed)));
        assertThat(pages(Map.of("assignee", worker), 2)).containsExactly(older, urgent, calmer, calm, closed);
    }

    @Test
    void a_worker_sees_what_is_to_be_done() {
        var done = assigned(1);
        var open = assigned(2);
        Desk.close(done);
        var mine = Desk.as(worker, "agent").queryParam("queue", "mine").get("/cases");
        assertThat(ids(mine)).containsExactly(open);
        var also = Desk.as(worker, "agent")
                .queryParam("queue", "mine")
                .queryParam("status", "CLOSED")
                .get("/cases");
        assertThat(ids(also)).containsExactly(done);

        var free = opened(MISSING, 1);
        assertThat(ids(list(Map.of("queue", "unassigned", "q", free)))).containsExactly(free);
        assertThat(ids(list(Map.of("queue", "unassigned", "q", open)))).isEmpty();
    }

    @Test
    void queues_are_chosen_by_status_type_and_assignee() {
        var unfit = assigned(LATE, 1);
        var missing = assigned(2);
        Desk.close(missing);
        assertThat(ids(list(Map.of("assignee", worker, "issueType", "TRACE")))).containsExactly(unfit);
        assertThat(ids(list(Map.of("assignee", worker, "status", "CLOSED")))).containsExactly(missing);
        assertThat(ids(list(Map.of("assignee", worker, "status", List.of("OPEN", "CLOSED")))))
                .containsExactly(unfit, missing);
        assertThat(ids(list(Map.of("assignee", worker, "due", Instant.now().toString()))))
                .isEmpty();
        Desk.refused(list(Map.of("status", "LOST")), 422, "case.status-unknown");
        Desk.refused(list(Map.of("issueType", "LOST")), 422, "case.type-unknown");
        Desk.refused(list(Map.of("queue", "theirs")), 422, "case.queue-unknown");
        Desk.refused(list(Map.of("limit", 0)), 400, "malformed");
        Desk.refused(list(Map.of("limit", 201)), 400, "malformed");
    }

    @Test
    void pages_are_complete_and_repeat_nothing_while_cases_are_added() {
        var there = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            there.add(assignedNow());
        }
        var seen = new ArrayList<String>();
        var cursor = "";
        for (int page = 0; cursor != null; page++) {
            var answer = list(Map.of("assignee", worker, "limit", 2, "cursor", cursor));
            seen.addAll(ids(answer));
            cursor = answer.path("next");
            if (page < 2) {
                assigned(page); // before the page
                assignedNow(); // behind it
            }
        }
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(there);
        for (var bad : List.of("nonsense", "eA", "%%", "ZmFsc2UgZmFsc2U")) {
            Desk.refused(list(Map.of("cursor", bad)), 422, "cursor");
        }
    }

    @Test
    void a_case_is_found_by_what_people_know_of_it() {
        var unique = "Quill" + UUID.randomUUID().toString().replace("-", "");
        var her = new Shop(
                new Customer("C-" + unique, "João " + unique + " Ávila", unique + "@example.com", null, "pt", null));
        var order = her.places();
        her.tell(new OrderShipped(order, "p1", "W-" + unique, "DHL", List.of("1"), Shop.PLACED, null));
        her.complains(order, "Não recebi 100%_ " + unique + "，刹车片 缺件 café");
        var id = Desk.caseOf(order);
        for (var q : List.of(
                order,
                id,
                "W-" + unique,
                "C-" + unique,
                "ão " + unique,
                "ÃO " + unique + " á",
                unique + "@EXAMPLE",
                "100%_ " + unique,
                "não recebi 100%_ " + unique,
                "  " + unique + "，刹车片 缺件 CAFÉ  ")) {
            assertThat(ids(list(Map.of("q", q)))).as(q).containsExactly(id);
        }
        for (var q : List.of("100__ " + unique, "1%" + unique, "_" + unique, "\\" + unique, unique + "'--")) {
            assertThat(ids(list(Map.of("q", q)))).as(q).isEmpty();
        }
        Desk.refused(list(Map.of("q", "a\u0000b")), 422, "text.unreadable");
    }

    @Test
    void a_name_told_late_but_earlier_still_finds_the_case() {
        var unique = "Late" + UUID.randomUUID().toString().replace("-", "");
        var nameless = new Shop(new Customer("C-" + unique, null, null, null, "en", null));
        var order = Shop.newOrder();
        nameless.complains(order, MISSING);
        var id = Desk.caseOf(order);
        new Shop(new Customer("C-" + unique, unique, null, null, null, null)).places(order);
        Desk.showIn(id, "OPEN");
        assertThat(Desk.found(unique)).containsExactly(id);
        assertThat(Desk.ann().get("/customers/{id}", "C-" + unique).<String>path("name"))
                .isEqualTo(unique);
    }

    @Test
    void COV_X_01_each_version_and_moment_is_shown_as_it_was_shown_then() {
        var start = Instant.now();
        var id = opened(MISSING, 1);
        var shown = new ArrayList<Response>();
        var moments = new ArrayList<Instant>();
        for (var step : List.of(
                List.of("urgency", "{\"urgent\":true}"),
                List.of("assignee", "{\"assignee\":\"bea\"}"),
                List.of("closure", "{\"outcome\":\"REJECTED\",\"note\":\"n\"}"),
                List.of("reopening", "{}"))) {
            shown.add(Desk.show(id));
            moments.add(Instant.now());
            int version = shown.getLast().path("version");
            assertThat(Desk.put(id, step.getFirst(), step.getLast()).statusCode())
                    .isEqualTo(204);
            Desk.showOnce(id, now -> now.<Integer>path("version") > version);
        }
        for (int i = 0; i < shown.size(); i++) {
            var then = shown.get(i);
            var byVersion = Desk.ann()
                    .queryParam("version", then.<Integer>path("version"))
                    .get("/cases/{id}", id);
            assertThat(byVersion.asString()).isEqualTo(then.asString());
            assertThat(byVersion.header("ETag")).isEqualTo(then.header("ETag"));
            assertThat(asOf(id, moments.get(i)).asString()).isEqualTo(then.asString());
        }
        assertThat(asOf(id, Instant.now().plus(Duration.ofDays(9))).asString())
                .isEqualTo(Desk.show(id).asString());
        Desk.refused(asOf(id, start.minusSeconds(60)), 404, "case.absent");
        Desk.refused(Desk.ann().queryParam("version", 0).get("/cases/{id}", id), 404, "case.absent");
        Desk.refused(Desk.ann().queryParam("version", 999).get("/cases/{id}", id), 404, "case.absent");
        var both = Desk.ann().queryParam("version", 1).queryParam("asOf", start.toString());
        Desk.refused(both.get("/cases/{id}", id), 422, "case.one-moment");
    }

    @Test
    void the_timeline_tells_every_event_in_both_languages_and_who_did_it() {
        var id = opened(LATE, 1);
        Desk.answer(id, "MAN-01", 1, "RESHIPPED", "两片已补发").then().statusCode(204);
        var timeline = Desk.ann().get("/cases/{id}/timeline", id);
        List<Map<String, Object>> items = timeline.path("items");
        assertThat(items.stream().map(item -> item.get("version")).toList())
                .isEqualTo(java.util.stream.IntStream.rangeClosed(1, items.size())
                        .boxed()
                        .toList());
        assertThat(timeline.<List<String>>path("items.what.en"))
                .doesNotContainNull()
                .noneMatch(String::isBlank);
        assertThat(timeline.<List<String>>path("items.what.zh"))
                .doesNotContainNull()
                .noneMatch(String::isBlank);
        assertThat(items).allSatisfy(item -> {
            var who = item.get("by") + " " + item.get("who");
            var type = item.get("type").toString();
            switch (type) {
                case "CaseOpened" -> assertThat(who).isEqualTo("CUSTOMER " + shop.customer.id());
                case "NodeAnswered" -> assertThat(who).isIn("SYSTEM intake", "SYSTEM order-arrivals", "AGENT ann");
                case "ResolutionRecorded", "CaseClosed" -> assertThat(who).isEqualTo("AGENT ann");
                default -> assertThat(who).isIn("SYSTEM intake", "SYSTEM order-arrivals", "AGENT ann");
            }
        });
        assertThat(timeline.asString()).contains(LATE, "两片已补发", "R-000-01");
    }

    @Test
    void a_moment_that_is_none_is_no_fault_of_ours() {
        var id = opened(MISSING, 1);
        for (var moment : List.of("yesterday", "+999999999-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z")) {
            var answer = Desk.ann().queryParam("asOf", moment).get("/cases/{id}", id);
            assertThat(answer.statusCode()).as(moment).isBetween(200, 499);
        }
        assertThat(list(Map.of("due", "+999999999-01-01T00:00:00Z")).statusCode())
                .isBetween(200, 499);
    }

    private static Response asOf(String id, Instant moment) {
        return Desk.ann().queryParam("asOf", moment.toString()).get("/cases/{id}", id);
    }

    private static Response list(Map<String, ?> choice) {
        return Desk.ann().queryParams(choice).get("/cases");
    }

    private static List<String> ids(Response list) {
        assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
        return list.path("items.caseId");
    }

    private static List<String> pages(Map<String, ?> choice, int limit) {
        var all = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = Desk.ann()
                    .queryParams(choice)
                    .queryParam("limit", limit)
                    .queryParam("cursor", cursor)
                    .get("/cases");
            all.addAll(ids(page));
            cursor = page.path("next");
        }
        return all;
    }

    /// One that is opened by an agent waits shortest.
    private String assignedNow() {
        return assigned(Desk.open(Shop.newOrder(), "she called"));
    }

    private String assigned(int day) {
        return assigned(MISSING, day);
    }

    private String assigned(String text, int day) {
        return assigned(opened(text, day));
    }

    private String assigned(String id) {
        Desk.put(id, "assignee", "{\"assignee\":\"%s\"}".formatted(worker))
                .then()
                .statusCode(204);
        Desk.showOnce(id, now -> worker.equals(now.path("assignee")));
        return id;
    }

    private String opened(String text, int day) {
        var order = shop.places();
        shop.tell(shop.message(order, null, text, Shop.WRITTEN.plus(Duration.ofDays(day))));
        var id = Desk.caseOf(order);
        Desk.showIn(id, "OPEN");
        return id;
    }
}
