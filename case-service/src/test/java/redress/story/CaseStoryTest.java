package redress.cases;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.embedded.Infra;
import redress.embedded.Tokens;

/// COV-000-01 and COV-X-01 through REST and messages: one complaint, from its message to the closed case.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class CaseStoryTest {

    final Shop shop = new Shop();

    @Test
    void a_complaint_becomes_a_case_that_an_agent_works_to_its_end() {
        var order = shop.places();
        shop.complains(order, "Two of the four brake pads are missing");

        var id = caseOf(order);
        ann().get("/cases/{id}", id)
                .then()
                .body("status", equalTo("OPEN"))
                .body("issueType", equalTo("INCOMPLETE"))
                .body("playbook.node", equalTo("MAN-01"))
                .body("playbook.planned", equalTo("INC"))
                .body("allowedAnswers.answer", hasItem("RESHIPPED"))
                .body("outcome", nullValue());

        ann().header("Idempotency-Key", UUID.randomUUID())
                .body("""
                        {"node": "MAN-01", "visit": 1, "answer": "RESHIPPED", "note": "two pads sent again"}""")
                .post("/cases/{id}/answers", id)
                .then()
                .statusCode(204);
        await().untilAsserted(() -> ann().get("/cases/{id}", id)
                .then()
                .body("status", equalTo("CLOSED"))
                .body("outcome", equalTo("RESHIPPED")));
        ann().get("/cases/{id}/timeline", id)
                .then()
                .body("items.type", hasItem("CaseClosed"))
                .body("items.what.zh", not(hasItem(nullValue())));
        ann().get("/cases/{id}?version=2", id).then().body("status", not(equalTo("CLOSED")));
    }

    private String caseOf(String order) {
        return await().until(
                        () -> ann().get("/cases?q={order}", order).path("items[0].caseId"), caseId -> caseId != null);
    }

    private static RequestSpecification ann() {
        return given().auth().oauth2(Tokens.of("ann", "agent")).contentType("application/json");
    }
}
