package redress.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.core.ConditionFactory;
import redress.embedded.Tokens;

/// How people reach the service: each with a token, and patient, because views follow the log.
final class Desk {

    private Desk() {}

    static RequestSpecification ann() {
        return as("ann", "agent");
    }

    static RequestSpecification ops() {
        return as("ops", "ops");
    }

    /// Everybody says JSON, and brings a fresh key.
    static RequestSpecification as(String user, String... roles) {
        return keyless(user, roles).header("Idempotency-Key", UUID.randomUUID());
    }

    static RequestSpecification keyless(String user, String... roles) {
        return given().auth().oauth2(Tokens.of(user, roles)).contentType("application/json");
    }

    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(25));
    }

    /// The only case of an order.
    static String caseOf(String order) {
        var ids = casesOf(order, 1);
        return ids.getFirst();
    }

    /// All cases of an order, once there are so many; those that wait longest first.
    static List<String> casesOf(String order, int many) {
        return soon().until(() -> found(order), ids -> ids.size() == many);
    }

    static List<String> found(String q) {
        return ann().queryParam("q", q)
                .get("/cases")
                .then()
                .statusCode(200)
                .extract()
                .path("items.caseId");
    }

    static Response show(String id) {
        return ann().get("/cases/{id}", id);
    }

    static Response showOnce(String id, Predicate<Response> so) {
        return soon().until(() -> show(id), so);
    }

    static Response showIn(String id, String status) {
        return showOnce(id, shown -> status.equals(shown.path("status")));
    }

    static List<String> storyOf(String id) {
        return ann().get("/cases/{id}/timeline", id)
                .then()
                .statusCode(200)
                .extract()
                .path("items.type");
    }

    static long replies(String id) {
        return storyOf(id).stream().filter("CustomerReplyReceived"::equals).count();
    }

    /// What became of an event, once the service has had it.
    static String fate(String eventId) {
        return soon().until(
                        () -> ops().urlEncodingEnabled(true).get("/events/{source}/{id}", Shop.SOURCE, eventId),
                        answer -> answer.statusCode() == 200)
                .path("state");
    }

    static Response parked(String eventId) {
        assertThat(fate(eventId)).isEqualTo("PARKED");
        return ops().get("/maintenance/parked?limit=500");
    }

    static String ruleOf(String eventId) {
        return parked(eventId).path("items.find { it.messageId == '" + eventId + "' }.rule");
    }

    static Response answer(String id, String node, int visit, String answer, String note) {
        return answer(ann(), id, node, visit, answer, note);
    }

    static Response answer(RequestSpecification who, String id, String node, int visit, String answer, String note) {
        return who.body("""
                {"node": "%s", "visit": %d, "answer": "%s", "note": "%s"}""".formatted(node, visit, answer, note)).post("/cases/{id}/answers", id);
    }

    static Response put(String id, String what, String body) {
        return ann().body(body).put("/cases/{id}/" + what, id);
    }

    static void close(String id) {
        put(id, "closure", """
                {"outcome": "REJECTED", "note": "done with"}""").then().statusCode(204);
        showIn(id, "CLOSED");
    }

    static String open(String order, String message) {
        var opened = ann().body("""
                {"channel": "PHONE", "orderId": "%s", "message": "%s"}""".formatted(order, message)).post("/cases");
        assertThat(opened.statusCode()).isEqualTo(201);
        return opened.path("id");
    }

    /// A refusal as RFC 9457 has it, by its rule.
    static void refused(Response answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).isEqualTo("urn:redress:" + rule);
        assertThat(answer.<Integer>path("status")).isEqualTo(status);
        assertThat(answer.<String>path("title")).isNotBlank();
    }
}
