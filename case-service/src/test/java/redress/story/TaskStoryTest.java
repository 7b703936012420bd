package redress.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.embedded.Infra;

/// What a case gives others to do: improve something (ENG-12, I-19), speak to a customer who has no mail.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class TaskStoryTest {

    @Test
    void I_19_the_fault_of_the_warehouse_becomes_its_task() {
        var pads = Incomplete.withPhotos();
        pads.isAnswered("WAREHOUSE_SHORT_SHIPMENT");

        var task = taskOf(pads.caseId, "WAREHOUSE");
        Desk.ann()
                .get("/tasks/{id}", task)
                .then()
                .body("kind", equalTo("IMPROVEMENT"))
                .body("cause", equalTo("WAREHOUSE_SHORT_SHIPMENT"))
                .body("departmentText.zh", equalTo("仓库"))
                .body("status", equalTo("OPEN"));
        Desk.refused(complete(Desk.ann(), task, "DONE"), 403, "task.role");
        assertThat(complete(wim(), task, "REJECTED").statusCode()).isEqualTo(204);
        assertThat(complete(wim(), task, "REJECTED").statusCode()).isEqualTo(204);
        Desk.refused(complete(wim(), task, "DONE"), 409, "task.over");

        Desk.soon().until(() -> "REJECTED".equals(inList(pads.caseId, "WAREHOUSE", "status")));
        Desk.ann()
                .get("/tasks/{id}", task)
                .then()
                .body("status", equalTo("REJECTED"))
                .body("endedBy", equalTo("wim"))
                .body("note", equalTo("已核对"));
        Desk.ann()
                .get("/tasks?department=WAREHOUSE&status=OPEN&limit=200")
                .then()
                .body("items.taskId", not(hasItem(task)));
    }

    @Test
    void a_customer_who_phoned_is_told_by_an_agent() {
        var order = new Shop().placesAndIsHeard();
        var id = Desk.open(order, "Two of the four brake pads are missing");
        Desk.answer(id, "INC-04", 1, "NO", "").then().statusCode(204);

        var task = taskOf(id, "AGENT");
        Desk.ann()
                .get("/tasks/{id}", task)
                .then()
                .body("kind", equalTo("CONTACT_CUSTOMER"))
                .body("channel", equalTo("PHONE"))
                .body("template", equalTo("ASK_MISSING_ITEM"));
        assertThat(complete(Desk.ann(), task, "DONE").statusCode()).isEqualTo(204);
        Desk.soon().until(() -> "DONE".equals(inList(id, "AGENT", "status")));
    }

    @Test
    void a_customer_who_wrote_a_mail_gets_one_and_nobody_a_task() {
        var first = Incomplete.withoutPhotos(); // it asked for photos by mail
        var phoned = Desk.open(new Shop().placesAndIsHeard(), "Two of the four brake pads are missing");
        Desk.answer(phoned, "INC-04", 1, "NO", "").then().statusCode(204);

        taskOf(phoned, "AGENT"); // tasks are made in the order of the log
        assertThat(inList(first.caseId, "AGENT", "taskId")).isNull();
    }

    @Test
    void a_list_is_read_page_by_page() {
        for (var n = 0; n < 3; n++) {
            var id = Desk.open(new Shop().placesAndIsHeard(), "Two of the four brake pads are missing");
            Desk.answer(id, "INC-04", 1, "NO", "").then().statusCode(204);
            taskOf(id, "AGENT");
        }
        var first = Desk.ann().get("/tasks?department=AGENT&limit=2");
        assertThat(first.<java.util.List<String>>path("items.taskId")).hasSize(2);
        var second = Desk.ann().queryParam("cursor", first.<String>path("next")).get("/tasks?department=AGENT&limit=2");
        assertThat(second.<java.util.List<String>>path("items.taskId"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.<java.util.List<String>>path("items.taskId"));
    }

    @Test
    void what_is_not_there_or_no_code_is_refused() {
        Desk.refused(Desk.ann().get("/tasks/{id}", UUID.randomUUID()), 404, "task.absent");
        Desk.refused(complete(Desk.ann(), UUID.randomUUID().toString(), "DONE"), 404, "task.absent");
        Desk.refused(complete(Desk.ann(), UUID.randomUUID().toString(), "PERHAPS"), 400, "malformed");
        Desk.refused(Desk.ann().get("/tasks?department=MOON"), 422, "task.department-unknown");
        Desk.refused(Desk.ann().get("/tasks?status=LATE"), 422, "task.status-unknown");
        Desk.refused(Desk.ann().get("/tasks?cursor=nonsense"), 422, "cursor");
    }

    private static RequestSpecification wim() {
        return Desk.as("wim", "warehouse");
    }

    private static Response complete(RequestSpecification who, String task, String result) {
        return who.body("{\"result\": \"" + result + "\", \"note\": \"已核对\"}").put("/tasks/{id}/completion", task);
    }

    private static String taskOf(String caseId, String department) {
        return Desk.soon().until(() -> inList(caseId, department, "taskId"), id -> id != null);
    }

    private static String inList(String caseId, String department, String field) {
        return Desk.ann()
                .get("/tasks?department={d}&limit=200", department)
                .path("items.find { it.caseId == '" + caseId + "' }?." + field);
    }
}
