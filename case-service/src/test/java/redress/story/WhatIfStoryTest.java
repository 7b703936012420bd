package redress.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.contracts.OrderMessage.OrderShipped;
import redress.embedded.Infra;

/// A product manager tries versions of INC on the cases that have ended, before one is released.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class WhatIfStoryTest {

    @Test
    void a_version_is_tried_on_closed_cases_and_nothing_is_changed() {
        var ended = Incomplete.withoutPhotos();
        ended.says("INC-08", 1, "FULL_REFUND", 2);
        Desk.showIn(ended.caseId, "CLOSED");
        var story = Desk.storyOf(ended.caseId);
        var at = "items.find { it.caseId == '" + ended.caseId + "' }.";

        Desk.as("pia", "product")
                .body("{\"version\": 1}")
                .post("/playbooks/INC/what-if?limit=1000")
                .then()
                .statusCode(200)
                .body(at + "verdict", equalTo("SAME"))
                .body(at + "recordedOutcome", equalTo("REFUNDED_FULL"))
                .body(at + "differsAt", nullValue())
                .body(at + "costDifference", empty())
                .body(at + "waitingDifference", equalTo("PT0S"))
                .body("sums.same", greaterThanOrEqualTo(1))
                .body("truncated", equalTo(false));

        tried(changed("effects: [ { type: REFUND_FULL } ]", "effects: [ { type: REFUND_MISSING } ]"))
                .statusCode(200)
                .body(at + "verdict", equalTo("OTHER"))
                .body(at + "outcome", equalTo("REFUNDED_PARTIAL"))
                .body(at + "costDifference[0].amount", equalTo("-25.00"))
                .body(at + "costDifference[0].currency", equalTo("EUR"));

        tried(changed("FULL_REFUND: INC-21 }\n", """
            FULL_REFUND: INC-30 }
            """).replace("  - id: INC-09\n", """
              - id: INC-30
                kind: DECISION
                text: { en: "Does a supervisor agree?", zh: "主管是否同意？" }
                answers: { YES: INC-21, NO: INC-08 }
              - id: INC-09
            """))
                .statusCode(200)
                .body(at + "verdict", equalTo("UNKNOWN"))
                .body(at + "outcome", nullValue())
                .body(at + "differsAt.node", equalTo("INC-08"))
                .body(at + "differsAt.recordedNext", equalTo("INC-21"))
                .body(at + "differsAt.next", equalTo("INC-30"))
                .body(at + "why.en", equalTo("INC-30 asks what was never asked in this case."))
                .body(at + "why.zh", equalTo("INC-30 询问了该售后单中从未问过的内容。"))
                .body("sums.unknown", greaterThanOrEqualTo(1));

        assertThat(Desk.storyOf(ended.caseId)).isEqualTo(story);
        Desk.ann().get("/playbooks/INC").then().body("version", equalTo(1));
    }

    @Test
    void parcels_are_seen_as_they_were_known_then() {
        var shop = new Shop();
        var order = shop.places();
        shop.complains(order, "Two of the four brake pads are missing");
        var id = Desk.caseOf(order);
        Desk.showOnce(id, shown -> "INC-04".equals(shown.path("playbook.node")));
        shop.tell(parcel(order, "p1"));
        shop.tell(parcel(order, "p2"));
        Desk.showIn(id, "CLOSED");
        var at = "items.find { it.caseId == '" + id + "' }.";

        asked("?limit=1000").body(at + "verdict", equalTo("SAME")).body(at + "outcome", equalTo("INFORMED_ONLY"));
        tried(changed("answers: { YES: INC-04, NO: INC-03 }", "answers: { YES: INC-03, NO: INC-04 }"))
                .statusCode(200)
                .body(at + "verdict", equalTo("UNKNOWN"))
                .body(at + "differsAt.node", equalTo("INC-02"))
                .body(at + "why.en", equalTo("INC-04 asks what was never asked in this case."));
    }

    static OrderShipped parcel(String order, String parcelId) {
        return new OrderShipped(order, parcelId, parcelId + order, "DHL", List.of("1"), Shop.PLACED, null);
    }

    @Test
    void so_many_cases_are_tried_as_are_asked_for() {
        var one = Incomplete.withoutPhotos();
        var other = Incomplete.withoutPhotos();
        Desk.close(one.caseId);
        Desk.close(other.caseId);

        asked("?limit=1").body("items.size()", equalTo(1)).body("truncated", equalTo(true));
        asked("?from=" + Instant.now().plusSeconds(3600)).body("items", empty()).body("sums.cases", equalTo(0));
        asked("?issueType=DAMAGED").body("sums.cases", equalTo(0));
    }

    @Test
    void a_version_with_faults_is_not_tried() {
        var faulty = tried(changed("NO: INC-21 }", "NO: INC-99 }"));
        faulty.statusCode(422)
                .body("type", equalTo("urn:redress:playbook.faulty"))
                .body("errors[0].pointer", equalTo("/nodes/INC-19"))
                .body("errors[0].why", startsWith("playbook.yaml, INC-19: "));
        Desk.refused(tried(changed("INC", "INZ")).extract().response(), 422, "playbook.other-id");
        Desk.refused(
                Desk.as("lee", "lead").body("{\"version\": 9}").post("/playbooks/INC/what-if"), 404, "playbook.absent");
        Desk.ann()
                .body("{\"version\": 1}")
                .post("/playbooks/INC/what-if")
                .then()
                .statusCode(403);
        Desk.as("ops", "ops").body("{}").post("/playbooks/INC/what-if").then().statusCode(400);
    }

    static ValidatableResponse asked(String choice) {
        return Desk.as("ops", "ops")
                .body("{\"version\": 1}")
                .post("/playbooks/INC/what-if" + choice)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse tried(String yaml) {
        return PlaybookStoryTest.asYaml()
                .body(yaml)
                .post("/playbooks/INC/what-if?limit=1000")
                .then();
    }

    static String changed(String words, String others) {
        var yaml = Desk.ann().get("/playbooks/INC?format=yaml").asString();
        assertThat(yaml).contains(words);
        return yaml.replace(words, others);
    }
}
