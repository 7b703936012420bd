package redress.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.contracts.CaseMessage.MessageRequested;
import redress.contracts.Topic;
import redress.embedded.Infra;

/// What happens when nobody answers (ENG-1, P-04, P-05, P-06), by a clock that is set; and to what is no longer live
/// (ENG-19).
@QuarkusTest
@TestProfile(Simulated.class)
@QuarkusTestResource(Infra.class)
class DeadlineStoryTest {

    private static final Duration REMINDER = Duration.ofDays(2);
    private static final Instant LONG_AGO = Instant.parse("2018-03-12T08:00:00Z");

    final Shop shop = new Shop();

    @Test
    void ENG_1_three_reminders_then_the_answer_that_silence_gives() {
        var id = asked(shop.message(shop.places(), null, "Two of the four brake pads are missing", now()));
        for (var reminder = 1; reminder <= 3; reminder++) {
            later(REMINDER);
            letters(id, "REMINDER", reminder);
        }
        later(REMINDER);

        Desk.showOnce(id, shown -> "INC-08".equals(shown.path("playbook.node")))
                .then()
                .body("status", equalTo("OPEN"));
        assertThat(letters(id, "REMINDER")).hasSize(3);
    }

    @Test
    void ENG_1_a_customer_who_wrote_is_not_reminded() {
        var order = shop.places();
        var id = asked(shop.message(order, null, "Two of the four brake pads are missing", now()));
        shop.tell(shop.message(order, null, "the blue ones", now()));
        Desk.soon().until(() -> Desk.replies(id) == 1);
        later(REMINDER);

        var other = asked(shop.message(shop.places(), null, "Two of the four brake pads are missing", now()));
        later(REMINDER);
        letters(other, "REMINDER", 1); // the clock has gone on, and told who waits
        assertThat(letters(id, "REMINDER")).isEmpty();
    }

    @Test
    void a_department_that_does_not_answer_is_told_once_more() {
        var pads = Incomplete.withPhotos(now());
        later(Duration.ofDays(4));

        letters(pads.caseId, "DEPARTMENT_REMINDER", 1);
        assertThat(Desk.storyOf(pads.caseId)).containsOnlyOnce("DepartmentRequestOverdue");
    }

    @Test
    void ENG_19_imported_history_fires_nothing() {
        var order = Shop.newOrder();
        shop.tell(shop.placed(order, LONG_AGO.minus(Duration.ofDays(10))));
        shop.tell(shop.message(order, null, "Two of the four brake pads are missing", LONG_AGO));
        var id = Desk.caseOf(order);
        Desk.showOnce(id, shown -> shown.path("playbook.node") != null);
        later(Duration.ofDays(60));

        var live = asked(shop.message(shop.places(), null, "Two of the four brake pads are missing", now()));
        later(REMINDER);
        letters(live, "REMINDER", 1);
        assertThat(Told.on(Topic.CASE_EVENTS, id, MessageRequested.class)).isEmpty();
        assertThat(Desk.storyOf(id)).doesNotContain("NodeDeadlineSet", "CaseClosed");
    }

    /// A case that waits for its customer.
    private String asked(redress.contracts.CustomerMessage.MessageReceived message) {
        shop.tell(message);
        var id = Desk.caseOf(message.orderId());
        Desk.showOnce(id, shown -> "INC-04".equals(shown.path("playbook.node")));
        Desk.answer(id, "INC-04", 1, "NO", "").then().statusCode(204);
        Desk.showIn(id, "WAITING_CUSTOMER");
        return id;
    }

    private static List<MessageRequested> letters(String id, String template) {
        return Told.on(Topic.CASE_EVENTS, id, MessageRequested.class).stream()
                .filter(wish -> wish.template().equals(template))
                .toList();
    }

    private static void letters(String id, String template, int many) {
        Desk.soon().until(() -> letters(id, template).size() == many);
    }

    private static Instant now() {
        return Instant.parse(Desk.ops().get("/maintenance/clock").path("now"));
    }

    private static void later(Duration time) {
        Desk.ops()
                .body(Map.of("now", now().plus(time).toString()))
                .put("/maintenance/clock")
                .then()
                .statusCode(200);
    }
}
