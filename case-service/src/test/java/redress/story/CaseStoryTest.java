package redress.story;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import redress.embedded.Infra;

/// COV-000-01 and COV-X-05 through REST and messages: one complaint, from its message to the closed case.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class CaseStoryTest {

    final Shop shop = new Shop();

    @Test
    void COV_000_01_a_complaint_becomes_a_case_that_an_agent_works_to_its_end() {
        var order = shop.places();
        shop.complains(order, "Where is my parcel?");

        var id = Desk.caseOf(order);
        Desk.showIn(id, "OPEN")
                .then()
                .body("issueType", equalTo("TRACE"))
                .body("playbook.node", equalTo("MAN-01"))
                .body("playbook.planned", equalTo("TRQ"))
                .body("allowedAnswers.answer", hasItem("RESHIPPED"))
                .body("outcome", nullValue());

        Desk.answer(id, "MAN-01", 1, "RESHIPPED", "two pads sent again").then().statusCode(204);
        Desk.showIn(id, "CLOSED").then().body("outcome", equalTo("RESHIPPED"));
        Desk.ann()
                .get("/cases/{id}/timeline", id)
                .then()
                .body("items.type", hasItem("CaseClosed"))
                .body("items.what.zh", not(hasItem(nullValue())));
        Desk.ann().get("/cases/{id}?version=2", id).then().body("status", not(equalTo("CLOSED")));
    }
}
