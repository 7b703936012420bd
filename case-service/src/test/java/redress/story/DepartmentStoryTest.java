package redress.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.embedded.Infra;

/// A department's inbox, and the case that waits for it (COV-000-03, ENG-3, ENG-9, ENG-21).
@QuarkusTest
@QuarkusTestResource(Infra.class)
class DepartmentStoryTest {

    private static final String BLAME_SUPPLIER = "{\"answer\": \"SUPPLIER_SHORT_SHIPMENT\", \"note\": \"two short\"}";

    Incomplete pads;
    String request;

    @BeforeEach
    void purchasing_is_asked_why() {
        pads = Incomplete.withPhotos();
        request = pads.at("INC-09").path("requests[0].requestId");
    }

    @Test
    void COV_000_03_a_department_answers_and_an_urgent_customer_does_not_wait() {
        Desk.show(pads.caseId)
                .then()
                .body("status", equalTo("WAITING_DEPARTMENT"))
                .body("waitsFor.departments", contains("AFTER_SALES_GROUP"))
                .body("evidence.name", containsInAnyOrder("goods.jpg", "box.jpg"))
                .body("evidence.url", hasItem("https://shop.example/box.jpg"))
                .body("evidence.nameRef", not(hasItem(notNullValue())))
                .body("deadlines.what", hasItem("REQUEST"));
        assertThat(Desk.ann().get("/cases?q=" + pads.order).<String>path("items[0].evidence[0].name"))
                .endsWith(".jpg");
        inboxOf(pat())
                .then()
                .body("items.find { it.requestId == '" + request + "' }.question.en", startsWith("Why is"))
                .body("items.find { it.requestId == '" + request + "' }.caseId", equalTo(pads.caseId));

        assertThat(answered(pat(), BLAME_SUPPLIER).statusCode()).isEqualTo(204);
        assertThat(answered(pat(), BLAME_SUPPLIER).statusCode())
                .as("said twice is said once")
                .isEqualTo(204);
        pads.at("INC-12")
                .then()
                .body("status", equalTo("WAITING_EXTERNAL"))
                .body("waitsFor.who", equalTo("SUPPLIER"))
                .body("liability.party", equalTo("SUPPLIER"))
                .body("claims[0].status", equalTo("REQUESTED"))
                .body("lines[0].recovery", equalTo("CLAIMED"))
                .body("ledger.cost.amount", equalTo("0.00"))
                .body("ledger.unknown", contains("1"));
        pat().get("/requests/{id}", request)
                .then()
                .body("status", equalTo("ANSWERED"))
                .body("answer", equalTo("SUPPLIER_SHORT_SHIPMENT"))
                .body("note", equalTo("two short"))
                .body("noteRef", nullValue())
                .body("answeredBy", equalTo("pat"));

        Desk.refused(skipped("{\"reason\": \"she cannot drive\"}"), 409, "case.not-urgent");
        Desk.put(pads.caseId, "urgency", "{\"urgent\": true}").then().statusCode(204);
        Desk.refused(skipped("{\"reason\": \"r\", \"node\": \"INC-12\", \"visit\": 2}"), 409, "answer.elsewhere");
        Desk.refused(skipped("{\"reason\": \" \"}"), 400, "malformed");
        skipped("{\"reason\": \"she cannot drive\", \"node\": \"INC-12\", \"visit\": 1}")
                .then()
                .statusCode(204);
        pads.at("INC-16");
        Desk.refused(skipped("{\"reason\": \"r\"}"), 409, "case.nothing-to-skip");

        Desk.answer(pads.caseId, "INC-16", 1, "REFUND", "").then().statusCode(204);
        pads.at("INC-19")
                .then()
                .body("allowedAnswers[0].inputs[0].type", equalTo("money"))
                .body("allowedAnswers[0].inputs[0].max.amount", equalTo("25.00"));
        Desk.answer(pads.caseId, "INC-19", 1, "NO", "").then().statusCode(204);
        Desk.showIn(pads.caseId, "CLOSED")
                .then()
                .body("outcome", equalTo("REFUNDED_FULL"))
                .body("waitsFor", nullValue())
                .body("refunds[0].requester", equalTo("ann"))
                .body("lines[0].money", equalTo("ASKED"));
        Desk.ann()
                .get("/cases/{id}/timeline", pads.caseId)
                .then()
                .body(
                        "items.what.en",
                        hasItem("The department after-sales group answered: supplier shipped short: “two short”"));
    }

    @Test
    void ENG_9_what_a_department_may_not_say_is_refused_and_changes_nothing() {
        var before = Desk.storyOf(pads.caseId);

        Desk.refused(answered(pat(), "{\"answer\": \"THE_DOG\"}"), 422, "answer.unknown");
        Desk.refused(
                answered(pat(), "{\"answer\": \"ORDERING_ERROR\", \"inputs\": {\"colour\": \"red\"}}"),
                422,
                "answer.input-unknown");
        Desk.refused(answered(pat(), "{}"), 400, "malformed");
        Desk.refused(answered(wim(), BLAME_SUPPLIER), 403, "request.role");
        Desk.refused(answered(Desk.ann(), BLAME_SUPPLIER), 403, "request.role");
        Desk.refused(answered(Desk.ops(), BLAME_SUPPLIER), 403, "role");
        Desk.refused(pat().body(BLAME_SUPPLIER).put("/requests/{id}/answer", UUID.randomUUID()), 404, "request.absent");
        Desk.refused(pat().body("{\"reason\": \"r\"}").post("/cases/{id}/skips", pads.caseId), 403, "role");
        assertThat(Desk.storyOf(pads.caseId)).isEqualTo(before);
    }

    @Test
    void ENG_21_one_answer_counts_and_a_question_called_off_takes_none() {
        assertThat(answered(pat(), BLAME_SUPPLIER).statusCode()).isEqualTo(204);
        Desk.refused(answered(pat(), "{\"answer\": \"ORDERING_ERROR\"}"), 409, "request.over");

        var other = Incomplete.withPhotos();
        String calledOff = other.at("INC-09").path("requests[0].requestId");
        Desk.close(other.caseId);
        Desk.refused(pat().body(BLAME_SUPPLIER).put("/requests/{id}/answer", calledOff), 409, "request.over");
        pat().get("/requests/{id}", calledOff).then().body("status", equalTo("CANCELLED"));
    }

    @Test
    void an_inbox_is_seen_by_its_department_and_by_those_who_work_cases() {
        Desk.refused(wim().get("/requests/{id}", request), 403, "request.role");
        Desk.refused(wim().get("/requests?department=AFTER_SALES_GROUP"), 403, "request.role");
        Desk.refused(Desk.ops().get("/requests"), 403, "role");
        inboxOf(wim()).then().body("items.requestId", not(hasItem(request)));
        assertThat(Desk.ann().get("/requests/{id}", request).statusCode()).isEqualTo(200);
        Desk.ann()
                .get("/requests?department=AFTER_SALES_GROUP&status=OPEN&limit=200")
                .then()
                .body("items.status", not(hasItem("ANSWERED")));
        Desk.refused(pat().get("/requests?status=LOST"), 422, "request.status-unknown");
        Desk.refused(pat().get("/requests?department=CATERING"), 422, "request.department-unknown");
        Desk.refused(pat().get("/requests?cursor=nowhere"), 422, "cursor");
        Desk.refused(pat().get("/requests/{id}", UUID.randomUUID()), 404, "request.absent");
    }

    @Test
    void an_inbox_is_read_page_by_page() {
        var second = Incomplete.withPhotos();
        second.at("INC-09");
        var first = pat().get("/requests?limit=1");
        String next = first.path("next");
        var then = pat().queryParam("cursor", next).get("/requests?limit=1");

        assertThat(next).isNotBlank();
        assertThat(then.<String>path("items[0].requestId")).isNotEqualTo(first.<String>path("items[0].requestId"));
    }

    private Response answered(RequestSpecification who, String body) {
        return who.body(body).put("/requests/{id}/answer", request);
    }

    private Response skipped(String body) {
        return Desk.ann().body(body).post("/cases/{id}/skips", pads.caseId);
    }

    private static Response inboxOf(RequestSpecification who) {
        var inbox = who.get("/requests?status=OPEN&limit=200");
        assertThat(inbox.statusCode()).isEqualTo(200);
        return inbox;
    }

    private static RequestSpecification pat() {
        return Desk.as("pat", "purchasing");
    }

    private static RequestSpecification wim() {
        return Desk.as("wim", "warehouse");
    }
}
