package redress.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.embedded.Infra;
import redress.embedded.Tokens;
import redress.playbooks.Shelves;

/// COV-X-02: versions of a playbook are written, checked, released and retired through REST, while cases are in them.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class VersionStoryTest {

    static final String FIRST = """
            id: GEN
            version: 1
            title: { en: "Anything else", zh: "其他咨询" }
            start: GEN-01
            nodes:
              - id: GEN-01
                kind: DECISION
                text: { en: "Does the customer ask for something?", zh: "客户是否有请求？" }
                answers: { YES: GEN-02, NO: GEN-90 }
              - id: GEN-02
                kind: DECISION
                text: { en: "Is she content?", zh: "客户是否满意？" }
                answers: { YES: GEN-90, NO: GEN-01 }
              - { id: GEN-90, kind: END, outcome: INFORMED_ONLY, text: { en: "Closed", zh: "售后结束" } }
            """;

    /// Where she is asked otherwise, and told something.
    static final String SECOND = FIRST.replace("version: 1", "version: 2")
            .replace("GEN-02", "GEN-03")
            .replace("{ YES: GEN-03, NO: GEN-90 }", "{ YES: GEN-03, NO: GEN-90, RETAINED: GEN-90 }");

    final Shop shop = new Shop();

    static Response write(String playbook, int version, String text) {
        return given().auth()
                .oauth2(Tokens.of("ops", "ops"))
                .config(PlaybookStoryTest.YAML)
                .contentType("application/yaml")
                .body(text)
                .put("/playbooks/{id}/versions/{version}", playbook, version);
    }

    static Response tell(String playbook, int version, String what) {
        return Desk.ops().put("/playbooks/{id}/versions/{version}/" + what, playbook, version);
    }

    static void done(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(204);
    }

    static void release(String playbook, int version, String text) {
        done(write(playbook, version, text));
        done(tell(playbook, version, "check"));
        done(tell(playbook, version, "release"));
    }

    static Response versions(String playbook) {
        return Desk.ann().get("/playbooks/{id}/versions", playbook);
    }

    static Response move(RequestSpecification who, String id, int version) {
        return who.body("{\"version\": " + version + "}").put("/cases/{id}/playbook-version", id);
    }

    /// A case that an agent says is about something else.
    String about() {
        var id = Desk.open(shop.placesAndIsHeard(), "Good morning, I have a question");
        done(Desk.put(id, "issue-type", "{\"issueType\": \"GENERAL\"}"));
        return id;
    }

    String about(int version) {
        var id = about();
        Desk.showOnce(id, shown -> "GEN-01".equals(shown.path("playbook.node")))
                .then()
                .body("playbook.version", equalTo(version));
        return id;
    }

    static void isIn(String id, String node) {
        Desk.showOnce(id, shown -> node.equals(shown.path("playbook.node")));
    }

    @Test
    void versions_come_and_go_while_cases_are_in_them() {
        // a faulty draft is kept, but never checked or released
        done(write("GEN", 1, FIRST.replace("YES: GEN-02, ", "YES: GEN-99, ")));
        var refused = tell("GEN", 1, "check");
        Desk.refused(refused, 422, "playbook.faulty");
        refused.then()
                .body("title", containsString("GEN version 1, GEN-01: answer YES leads to GEN-99"))
                .body("errors[0].pointer", equalTo("/nodes/GEN-01"))
                .body("errors[0].why", startsWith("GEN version 1, GEN-01: answer YES leads to GEN-99"));
        assertThat(Desk.ops()
                        .header("Accept-Language", "zh")
                        .put("/playbooks/GEN/versions/1/check")
                        .<String>path("errors[0].why"))
                .contains("GEN-99，但");
        Desk.refused(tell("GEN", 1, "release"), 409, "playbook.not-checked");
        Desk.ann().get("/playbooks/GEN").then().statusCode(404);
        versions("GEN").then().body("items.state", contains("DRAFT")).body("items.by", contains("ops"));
        Desk.ann().get("/playbooks/GEN/versions/1").then().statusCode(200).body(containsString("GEN-99"));

        // mended, checked, released
        release("GEN", 1, FIRST);
        versions("GEN")
                .then()
                .body("items.state", contains("RELEASED"))
                .body("items.warnings", contains(0))
                .body("items.since", contains(notNullValue()));
        Desk.ann().get("/playbooks").then().body("items.id", hasItem("GEN"));
        var first = about(1);
        var other = about(1);
        Desk.answer(other, "GEN-01", 1, "YES", "").then().statusCode(204);
        isIn(other, "GEN-02");

        // a second version takes new cases; those that run stay
        release("GEN", 2, SECOND);
        var newer = about(2);
        Desk.show(first).then().body("playbook.version", equalTo(1));
        Desk.soon().until(() -> versions("GEN").<List<Integer>>path("items.cases"), List.of(1, 2)::equals);
        versions("GEN").then().body("items.version", contains(2, 1));

        // retired: nobody enters it, those in it go on
        done(tell("GEN", 1, "retirement"));
        versions("GEN").then().body("items.state", contains("RELEASED", "RETIRED"));
        Desk.answer(other, "GEN-02", 1, "NO", "").then().statusCode(204);
        isIn(other, "GEN-01");
        Desk.refused(move(Desk.as("lee", "lead"), newer, 1), 409, "playbook.retired");
        Desk.answer(other, "GEN-01", 2, "YES", "").then().statusCode(204);
        isIn(other, "GEN-02");

        // moved by hand, where its node is there
        Desk.refused(move(Desk.ann(), first, 2), 403, "role");
        done(move(Desk.as("lee", "lead"), first, 2));
        done(move(Desk.ops(), first, 2));
        Desk.showOnce(first, shown -> shown.<Integer>path("playbook.version") == 2)
                .then()
                .body("playbook.node", equalTo("GEN-01"))
                .body("playbook.visit", equalTo(1))
                .body("allowedAnswers.answer", contains("YES", "NO", "RETAINED"));
        Desk.ann()
                .get("/cases/{id}/timeline", first)
                .then()
                .body("items[-1].type", equalTo("PlaybookVersionChanged"))
                .body("items[-1].who", equalTo("lee"))
                .body("items[-1].what.en", equalTo("Moved from version 1 to version 2: Anything else"))
                .body("items[-1].what.zh", equalTo("由版本 1 转到版本 2：其他咨询"));
        Desk.refused(move(Desk.as("lee", "lead"), other, 2), 409, "playbook.node-gone");
        Desk.refused(move(Desk.as("lee", "lead"), other, 9), 409, "playbook.not-released");
        assertThat(move(Desk.as("lee", "lead"), other, 0).statusCode()).isEqualTo(400);
        Desk.refused(move(Desk.as("lee", "lead"), UUID.randomUUID().toString(), 2), 404, "case.absent");

        // the last one goes: manual handling stands in again, as planned
        done(tell("GEN", 2, "retirement"));
        isIn(about(), "MAN-01");
        Desk.answer(newer, "GEN-01", 1, "NO", "").then().statusCode(204);
        Desk.showIn(newer, "CLOSED").then().body("outcome", equalTo("INFORMED_ONLY"));
    }

    @Test
    void what_came_with_the_installation_is_released_and_nobody_writes_over_it() {
        versions("INC")
                .then()
                .statusCode(200)
                .body("items.state", contains("RELEASED"))
                .body("items.by", contains("installation"))
                .body("items.since", contains(nullValue()));
        Desk.refused(write("INC", 1, FIRST.replace("GEN", "INC")), 409, "playbook.version-taken");
        Desk.refused(write("INC", 2, FIRST), 422, "playbook.other-version");
        Desk.refused(tell("INC", 7, "check"), 404, "playbook-version.absent");
        Desk.refused(tell("INT", 1, "retirement"), 409, "playbook.needed");
        var needed = tell("INC", 1, "retirement");
        Desk.refused(needed, 409, "playbook.needed");
        assertThat(needed.<String>path("title")).contains("INT.yaml, INT-01: answer INCOMPLETE leads to INC-01");
        assertThat(versions("ZZZ").statusCode()).isEqualTo(404);
        assertThat(write("gen", 1, FIRST).statusCode()).isEqualTo(400);
        assertThat(write("GEN", 1, "#".repeat((1 << 20) + 1)).statusCode()).isEqualTo(422);
        Desk.refused(Desk.as("sue", "supervisor").put("/playbooks/INC/versions/1/retirement"), 403, "role");
    }

    @Test
    void I_16_two_who_release_at_once_release_it_once() {
        var text = FIRST.replace("GEN", "QQR");
        done(write("QQR", 1, text));
        done(tell("QQR", 1, "check"));

        var told = Stream.generate(() -> CompletableFuture.supplyAsync(() -> tell("QQR", 1, "release")))
                .limit(4)
                .toList();

        told.forEach(answer -> done(answer.join()));
        assertThat(Desk.ops()
                        .get("/maintenance/streams/{id}", Shelves.ID)
                        .<List<String>>path(
                                "items.findAll { it.data.playbookId == 'QQR' && it.type == 'PlaybookReleased' }.type"))
                .hasSize(1);
    }

    @Test
    void two_different_ones_released_at_once_are_both_released() {
        List.of("QQS", "QQT").forEach(id -> {
            done(write(id, 1, FIRST.replace("GEN", id)));
            done(tell(id, 1, "check"));
        });

        var told = Stream.of("QQS", "QQT")
                .map(id -> CompletableFuture.supplyAsync(() -> tell(id, 1, "release")))
                .toList();

        told.forEach(answer -> done(answer.join()));
        Desk.ann().get("/playbooks/QQS").then().statusCode(200);
        Desk.ann().get("/playbooks/QQT").then().statusCode(200);
    }
}
