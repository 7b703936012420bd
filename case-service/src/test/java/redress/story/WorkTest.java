package redress.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.embedded.Infra;
import redress.embedded.Tokens;

/// An agent's hands on a case, and all that is refused (COV-X-05, ENG-2, ENG-9, I-08, I-17, P-03).
@QuarkusTest
@QuarkusTestResource(Infra.class)
class WorkTest {

    private static final String LATE = "Where is my parcel?";

    final Shop shop = new Shop();
    String id;

    @BeforeEach
    void a_case_stands_at_MAN_01() {
        id = of(LATE);
    }

    @Test
    void ENG_9_an_answer_elsewhere_or_outside_what_is_declared_is_refused_and_changes_nothing() {
        var before = picture();
        Desk.refused(Desk.answer(id, "MAN-01", 2, "RESHIPPED", "n"), 409, "answer.elsewhere");
        Desk.refused(Desk.answer(id, "INT-02", 1, "TYPE_SET", "n"), 409, "answer.elsewhere");
        Desk.refused(Desk.answer(id, "MAN-01", 1, "SENT_TO_THE_MOON", "n"), 422, "answer.unknown");
        Desk.refused(Desk.answer(id, "MAN-01", 1, "RESHIPPED", "　"), 422, "answer.input-missing");
        Desk.refused(answer("{\"node\":\"MAN-01\",\"visit\":1,\"answer\":\"RESHIPPED\"}"), 422, "answer.input-missing");
        Desk.refused(answer("""
                {"node":"MAN-01","visit":1,"answer":"RESHIPPED","note":"n","inputs":{"colour":"red"}}"""), 422, "answer.input-unknown");
        Desk.refused(answer("""
                {"node":"MAN-01","visit":1,"answer":"RESHIPPED","note":"n","inputs":{"colour":{"is":"red"}}}"""), 422, "answer.input-bad");
        Desk.refused(answer("{\"node\":\"MAN-01\",\"visit\":0,\"answer\":\"RESHIPPED\"}"), 400, "malformed");
        Desk.refused(answer("{\"node\":\"MAN-01\",\"visit\":\"soon\"}"), 400, "malformed");
        Desk.refused(answer("{\"node\":\"MAN-01\""), 400, "malformed");
        Desk.refused(answer(""), 400, "malformed");
        assertThat(picture()).isEqualTo(before);
    }

    @Test
    void COV_X_05_each_outcome_can_be_picked_at_MAN_01() {
        List<String> outcomes = Desk.show(id).path("allowedAnswers.answer");
        assertThat(outcomes).hasSize(14);
        for (var outcome : outcomes) {
            var each = of(LATE);
            assertThat(Desk.answer(each, "MAN-01", 1, outcome, "agreed by phone")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(Desk.showIn(each, "CLOSED").<String>path("outcome")).isEqualTo(outcome);
        }
    }

    @Test
    void I_17_of_two_agents_who_answer_the_same_visit_at_once_one_wins() throws Exception {
        for (int round = 0; round < 4; round++) {
            var each = of(LATE);
            try (var agents = Executors.newFixedThreadPool(2)) {
                var answers = agents.invokeAll(List.<Callable<Integer>>of(
                        () -> Desk.answer(Desk.as("ann", "agent"), each, "MAN-01", 1, "RESHIPPED", "n")
                                .statusCode(),
                        () -> Desk.answer(Desk.as("bea", "agent"), each, "MAN-01", 1, "REJECTED", "n")
                                .statusCode()));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(204, 409);
            }
        }
    }

    @Test
    void I_16_the_same_answer_under_the_same_key_is_one_answer() {
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            var again = Desk.answer(
                    Desk.keyless("ann", "agent").header("Idempotency-Key", key), id, "MAN-01", 1, "RESHIPPED", "n");
            assertThat(again.statusCode()).isEqualTo(204);
        }
        assertThat(Desk.storyOf(id).stream().filter("ResolutionRecorded"::equals))
                .hasSize(1);
    }

    @Test
    void P_03_what_the_words_left_open_an_agent_settles_at_INT_02() {
        var unclear = of("please call me back");
        var shown = Desk.show(unclear);
        assertThat(shown.<String>path("playbook.node")).isEqualTo("INT-02");
        assertThat(shown.<Object>path("issueType")).isNull();
        assertThat(shown.<List<String>>path("allowedAnswers[0].inputs[0].codes"))
                .contains("DAMAGED")
                .isEqualTo(shown.<List<String>>path("offeredIssueTypes"));

        Desk.refused(typeSet(unclear, "SIZING"), 422, "answer.input-bad");
        Desk.refused(typeSet(unclear, "NONSENSE"), 422, "answer.input-bad");
        assertThat(typeSet(unclear, "TRACE").statusCode()).isEqualTo(204);
        var settled = Desk.showOnce(unclear, now -> "TRACE".equals(now.path("issueType")));
        assertThat(settled.<String>path("playbook.node")).isEqualTo("MAN-01");
        assertThat(settled.<String>path("playbook.planned")).isEqualTo("TRQ");
    }

    @Test
    void ENG_2_the_type_can_be_set_anew_at_any_node_to_one_that_is_offered() {
        Desk.refused(Desk.put(id, "issue-type", "{\"issueType\":\"SIZING\"}"), 422, "case.type-not-offered");
        Desk.refused(Desk.put(id, "issue-type", "{\"issueType\":\"NONSENSE\"}"), 422, "case.type-unknown");
        Desk.refused(Desk.put(id, "issue-type", "{}"), 400, "malformed");
        assertThat(Desk.put(id, "issue-type", "{\"issueType\":\"GENERAL\",\"reason\":\"photos\"}")
                        .statusCode())
                .isEqualTo(204);
        var shown = Desk.showOnce(id, now -> "GENERAL".equals(now.path("issueType")));
        assertThat(shown.<Integer>path("playbook.visit")).isEqualTo(2);
        Desk.refused(Desk.answer(id, "MAN-01", 1, "RESHIPPED", "n"), 409, "answer.elsewhere");
    }

    @Test
    void urgency_assignee_and_notes_are_kept() {
        assertThat(Desk.put(id, "urgency", "{\"urgent\":true,\"reason\":\"called twice\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(Desk.put(id, "assignee", "{\"assignee\":\"bea\"}").statusCode())
                .isEqualTo(204);
        assertThat(Desk.ann()
                        .body("{\"text\":\"会回电话\"}")
                        .post("/cases/{id}/notes", id)
                        .statusCode())
                .isEqualTo(204);
        var shown = Desk.showOnce(id, now -> "bea".equals(now.path("assignee")) && now.<Boolean>path("urgent"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(Desk.ann().get("/cases/{id}/timeline", id).asString()).contains("会回电话", "called twice");
        assertThat(Desk.put(id, "assignee", "{\"assignee\":\"\"}").statusCode()).isEqualTo(204);
        Desk.showOnce(id, now -> now.path("assignee") == null);
        Desk.refused(Desk.put(id, "assignee", "{}"), 400, "malformed");
        Desk.refused(Desk.put(id, "urgency", "{}"), 400, "malformed");
    }

    @Test
    void I_08_a_closed_case_takes_only_reopening_reclassification_and_notes() {
        Desk.refused(Desk.put(id, "closure", "{\"outcome\":\"REJECTED\"}"), 422, "case.note-missing");
        Desk.refused(Desk.put(id, "closure", "{\"outcome\":\"WHATEVER\",\"note\":\"n\"}"), 422, "case.outcome-unknown");
        Desk.close(id);
        Desk.refused(Desk.answer(id, "MAN-01", 1, "RESHIPPED", "n"), 409, "case.closed");
        Desk.refused(Desk.put(id, "urgency", "{\"urgent\":true}"), 409, "case.closed");
        Desk.refused(Desk.put(id, "assignee", "{\"assignee\":\"ann\"}"), 409, "case.closed");
        assertThat(Desk.ann()
                        .body("{\"text\":\"late\"}")
                        .post("/cases/{id}/notes", id)
                        .statusCode())
                .isEqualTo(204);
        assertThat(Desk.put(id, "issue-type", "{\"issueType\":\"GENERAL\"}").statusCode())
                .isEqualTo(204);
        assertThat(Desk.put(id, "reopening", "{\"reason\":\"she wrote again\"}").statusCode())
                .isEqualTo(204);
        var open = Desk.showIn(id, "OPEN");
        assertThat(open.<String>path("issueType")).isEqualTo("GENERAL");
        assertThat(open.<Object>path("outcome")).isNull();
    }

    @Test
    void I_17_a_stale_version_is_refused_and_the_newest_is_taken() {
        var version = Desk.show(id).header("ETag");
        Desk.refused(on("\"1\"", "{\"assignee\":\"ann\"}"), 412, "version.stale");
        Desk.refused(on("newest", "{\"assignee\":\"ann\"}"), 412, "version.stale");
        var done = on(version, "{\"assignee\":\"ann\"}");
        assertThat(done.statusCode()).isEqualTo(204);
        assertThat(done.header("ETag")).isNotEqualTo(version);
        Desk.refused(on(version, "{\"assignee\":\"bea\"}"), 412, "version.stale");
    }

    @Test
    void who_has_no_right_is_told_so_and_changes_nothing() {
        var before = picture();
        for (var stranger : List.of(Desk.as("pat", "purchasing"), Desk.as("fin", "finance"), Desk.as("nobody"))) {
            Desk.refused(Desk.answer(stranger, id, "MAN-01", 1, "RESHIPPED", "n"), 403, "role");
        }
        Desk.refused(Desk.as("int", "integration").get("/cases/{id}", id), 403, "role");
        Desk.refused(Desk.ann().get("/maintenance/parked"), 403, "role");
        Desk.refused(Desk.ann().delete("/customers/C/personal-data"), 403, "role");
        Desk.refused(given().get("/cases/{id}", id), 401, "token");
        for (var token : List.of(
                Tokens.forged("ann", "agent"),
                Tokens.expired("ann", "agent"),
                Tokens.fromForeignIssuer("ann", "agent"),
                Tokens.forAnotherAudience("ann", "agent"))) {
            Desk.refused(given().auth().oauth2(token).get("/cases"), 401, "token");
        }
        assertThat(Desk.as("pat", "purchasing").get("/cases/{id}", id).statusCode())
                .isEqualTo(200);
        assertThat(picture()).isEqualTo(before);
    }

    @Test
    void what_is_not_there_is_not_found() {
        var nothing = UUID.randomUUID().toString();
        Desk.refused(Desk.show(nothing), 404, "case.absent");
        Desk.refused(Desk.ann().get("/cases/{id}/timeline", nothing), 404, "case.absent");
        Desk.refused(Desk.answer(nothing, "MAN-01", 1, "RESHIPPED", "n"), 404, "case.absent");
        Desk.refused(Desk.put(nothing, "assignee", "{\"assignee\":\"ann\"}"), 404, "case.absent");
        Desk.refused(Desk.ann().get("/orders/{id}", "no such order"), 404, "order.absent");
        Desk.refused(Desk.ann().get("/customers/{id}", "nobody"), 404, "customer.absent");
        var crooked = Desk.show("no-uuid");
        assertThat(crooked.statusCode()).isIn(400, 404);
        assertThat(crooked.contentType()).startsWith("application/problem+json");
    }

    @Test
    void what_is_too_long_or_no_text_or_no_json_is_refused() {
        var before = picture();
        var endless = "x".repeat(20_001);
        Desk.refused(Desk.answer(id, "MAN-01", 1, "RESHIPPED", endless), 400, "malformed");
        Desk.refused(note("{\"text\":\"" + endless + "\"}"), 400, "malformed");
        Desk.refused(note("{\"text\":\"　\"}"), 400, "malformed");
        Desk.refused(note("{\"text\":\"\\u001c\"}"), 422, "text.unreadable");
        Desk.refused(note("{\"text\":\"a\\u0000b\"}"), 422, "text.unreadable");
        Desk.refused(Desk.put(id, "assignee", "{\"assignee\":\"a\\u0000b\"}"), 422, "text.unreadable");
        Desk.refused(Desk.put(id, "assignee", "{\"assignee\":\"a\\ud800b\"}"), 422, "text.unreadable");
        Desk.refused(opening("\"orderId\":\"a\\u0000b\",\"message\":\"hi\""), 422, "text.unreadable");
        Desk.refused(opening("\"orderId\":\"" + "o".repeat(501) + "\",\"message\":\"hi\""), 400, "malformed");
        Desk.refused(opening("\"message\":\"hi\""), 400, "malformed");
        Desk.refused(opening("\"orderId\":\"O\",\"message\":\"hi\",\"customer\":{\"name\":\"M\"}"), 400, "malformed");
        Desk.refused(opening("\"orderId\":\"O\",\"message\":\"hi\",\"channel\":\"PIGEON\""), 400, "malformed");
        var text = Desk.keyless("ann", "agent")
                .contentType("text/plain")
                .header("Idempotency-Key", "k")
                .body("late")
                .post("/cases/{id}/notes", id);
        Desk.refused(text, 415, "unsupported-media-type");
        assertThat(picture()).isEqualTo(before);
    }

    private Response on(String version, String body) {
        return Desk.ann().header("If-Match", version).body(body).put("/cases/{id}/assignee", id);
    }

    private Response answer(String body) {
        return Desk.ann().body(body).post("/cases/{id}/answers", id);
    }

    private Response note(String body) {
        return Desk.ann().body(body).post("/cases/{id}/notes", id);
    }

    private static Response opening(String fields) {
        return Desk.ann().body("{\"channel\":\"PHONE\"," + fields + "}").post("/cases");
    }

    private static Response typeSet(String id, String type) {
        return Desk.ann().body("""
                {"node":"INT-02","visit":1,"answer":"TYPE_SET","inputs":{"issueType":"%s"}}""".formatted(type)).post("/cases/{id}/answers", id);
    }

    /// Everything there is to see of the case.
    private String picture() {
        return Desk.show(id).asString()
                + Desk.ann().get("/cases/{id}/timeline", id).asString();
    }

    private String of(String text) {
        var order = shop.places();
        shop.complains(order, text);
        var each = Desk.caseOf(order);
        Desk.showIn(each, "OPEN");
        return each;
    }
}
