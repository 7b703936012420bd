package redress.refunds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redress.contracts.CaseMessage.TopUpRequested;
import redress.contracts.Money;
import redress.contracts.RefundMessage.RefundRejected;
import redress.contracts.RefundMessage.TopUpCancelled;
import redress.contracts.RefundMessage.TopUpCreated;
import redress.contracts.RefundMessage.TopUpExpired;
import redress.contracts.TopUpPaid;
import redress.embedded.Infra;
import redress.embedded.Tokens;

/// COV-000-22: differences that customers pay, from the wish to the money, through messages and REST.
@QuarkusTest
@QuarkusTestResource(Infra.class)
@TestProfile(Simulated.class)
class TopUpStoryTest {

    private static final Outside outside = RefundStoryTest.outside;

    @BeforeAll
    static void be_patient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    }

    @Test
    void I_01_I_05_it_is_paid_once_with_its_very_amount_and_is_then_the_orders_money() {
        var order = outside.sells(someone(), "30");
        var topUp = outside.wishesTopUp(order, "20", in(Duration.ofDays(3)));
        var created = created(topUp);
        assertThat(created.amount()).isEqualTo(Outside.eur("20"));
        status(topUp, "CREATED");

        outside.paidTopUp(topUp, "19.99");
        await().untilAsserted(() -> assertThat(parked(topUp)).containsExactly("topup.other-amount"));
        status(topUp, "CREATED");

        outside.paidTopUp(topUp, "20");
        await().untilAsserted(() -> ann().get("/top-ups/{id}", topUp)
                .then()
                .header("ETag", notNullValue())
                .body("status", equalTo("PAID"))
                .body("paidAt", notNullValue())
                .body("steps.what", contains("TopUpCreated", "TopUpPaid"))
                .body("steps.text.zh", not(hasItem(nullValue()))));
        outside.paidTopUp(topUp, "20");
        await().untilAsserted(() ->
                assertThat(parked(topUp)).containsExactlyInAnyOrder("topup.other-amount", "topup.paid-already"));
        await().untilAsserted(() -> assertThat(outside.heard(TopUpPaid.class))
                .filteredOn(paid -> paid.topUpId().equals(topUp.toString()))
                .singleElement()
                .extracting(TopUpPaid::caseId)
                .isEqualTo(created.caseId()));

        var all = outside.wishes(order, "50", "lee-" + order, "lead");
        await().untilAsserted(() -> ann().get("/refunds/{id}", all)
                .then()
                .body("status", equalTo("SENT"))
                .body("paid.amount", equalTo("50.00")));
        var more = outside.wishes(order, "0.01", "lee-" + order, "lead");
        await().untilAsserted(() -> assertThat(outside.heard(RefundRejected.class))
                .filteredOn(rejected -> rejected.refundId().equals(more))
                .extracting(RefundRejected::reason)
                .containsExactly("refund.over-paid"));
    }

    @Test
    void who_holds_the_link_sees_what_it_asks_and_nobody_else_does() {
        var order = outside.sells(someone(), "30");
        var topUp = outside.wishesTopUp(order, "20", in(Duration.ofDays(3)));
        var url = created(topUp).url();
        assertThat(url).startsWith("http://127.0.0.1:8080/pay/" + topUp + "?signature=");
        var signature = url.substring(url.indexOf('=') + 1);

        given().get("/top-ups/{id}/offer?signature={s}", topUp, signature)
                .then()
                .statusCode(200)
                .body("orderId", equalTo(order))
                .body("amount.amount", equalTo("20.00"))
                .body("status", equalTo("CREATED"))
                .body("now", notNullValue());
        for (var wrong : List.of("", "A".repeat(43), signature.substring(1))) {
            given().get("/top-ups/{id}/offer?signature={s}", topUp, wrong)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:redress:topup.absent"));
        }
        given().get("/top-ups/{id}/offer", topUp).then().statusCode(404);
        given().get("/top-ups/{id}/offer?signature={s}", UUID.randomUUID(), signature)
                .then()
                .statusCode(404);
        given().get("/top-ups/{id}", topUp).then().statusCode(401);
        as("int", "integration").get("/top-ups/{id}", topUp).then().statusCode(403);
    }

    @Test
    void P_24_nobody_pays_in_time_and_money_that_comes_later_is_parked() {
        var order = outside.sells(someone(), "30");
        var topUp = outside.wishesTopUp(order, "20", in(Duration.ofHours(1)));
        created(topUp);
        later(Duration.ofHours(1));
        await().untilAsserted(() -> assertThat(outside.heard(TopUpExpired.class))
                .extracting(TopUpExpired::topUpId)
                .containsOnlyOnce(topUp));
        status(topUp, "EXPIRED");

        outside.paidTopUp(topUp, "20");
        await().untilAsserted(() -> assertThat(parked(topUp)).containsExactly("topup.expired"));
        status(topUp, "EXPIRED");
        ann().put("/top-ups/{id}/cancellation", topUp).then().statusCode(409);
        var more = outside.wishes(order, "30.01", "lee-" + order, "lead");
        await().untilAsserted(() -> ann().get("/refunds/{id}", more).then().body("status", equalTo("REJECTED")));
    }

    @Test
    void a_person_takes_it_back_before_it_is_paid() {
        var topUp = outside.wishesTopUp(outside.sells(someone(), "30"), "20", in(Duration.ofDays(3)));
        created(topUp);
        as("wim", "warehouse").put("/top-ups/{id}/cancellation", topUp).then().statusCode(403);
        ann().put("/top-ups/{id}/cancellation", topUp).then().statusCode(204).header("ETag", equalTo("\"2\""));
        ann().put("/top-ups/{id}/cancellation", topUp).then().statusCode(204);
        ann().get("/top-ups/{id}", topUp)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("steps.by", hasItem("ann"));
        await().untilAsserted(() -> assertThat(outside.heard(TopUpCancelled.class))
                .extracting(TopUpCancelled::topUpId)
                .containsOnlyOnce(topUp));
        outside.paidTopUp(topUp, "20");
        await().untilAsserted(() -> assertThat(parked(topUp)).containsExactly("topup.cancelled"));
    }

    @Test
    void once_paid_it_is_not_taken_back() {
        var topUp = outside.wishesTopUp(outside.sells(someone(), "30"), "20", in(Duration.ofDays(3)));
        created(topUp);
        outside.paidTopUp(topUp, "20");
        await().untilAsserted(() -> status(topUp, "PAID"));
        ann().header("Accept-Language", "zh")
                .put("/top-ups/{id}/cancellation", topUp)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:redress:topup.paid"))
                .body("title", equalTo("该补差已付款，退回须走退款流程"));
        ann().put("/top-ups/{id}/cancellation", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_wish_that_cannot_be_is_parked() {
        var order = outside.sells(someone(), "30");
        var refund = outside.wishes(order, "1", "ann-" + order, "agent");
        await().untilAsserted(() -> ann().get("/refunds/{id}", refund).then().body("status", equalTo("SENT")));
        var wish = new TopUpRequested(
                UUID.randomUUID(), UUID.randomUUID(), order, Money.of("20", "CNY"), in(Duration.ofDays(3)));
        outside.tell(wish);
        await().untilAsserted(() -> assertThat(parked(wish.caseId())).containsExactly("order.one-currency"));
        outside.paidTopUp(wish.topUpId(), "20");
        await().untilAsserted(() -> assertThat(parked(wish.topUpId())).containsExactly("topup.absent"));
    }

    @Test
    void I_16_asking_twice_is_asking_once_and_lists_come_in_pages() {
        var order = "shop-" + UUID.randomUUID();
        var until = in(Duration.ofDays(3));
        var wish = new TopUpRequested(UUID.randomUUID(), UUID.randomUUID(), order, Outside.eur("7"), until);
        outside.tell(wish);
        outside.tell(wish);
        outside.wishesTopUp(order, "8", until);
        outside.wishesTopUp(order, "9", until);
        await().untilAsserted(
                        () -> ann().get("/top-ups?orderId={o}", order).then().body("items", hasSize(3)));
        var first = ann().get("/top-ups?orderId={o}&status=CREATED&limit=2", order);
        first.then().body("items", hasSize(2)).body("next", notNullValue());
        ann().get("/top-ups?orderId={o}&status=CREATED&limit=2&cursor={c}", order, first.path("next"))
                .then()
                .body("items", hasSize(1))
                .body("containsKey('next')", equalTo(false));
        ann().get("/top-ups?caseId={c}", wish.caseId())
                .then()
                .body("items.topUpId", contains(wish.topUpId().toString()));
        ann().get("/top-ups?status=LOST").then().statusCode(422);
    }

    private static TopUpCreated created(UUID topUp) {
        return await().until(
                        () -> outside.heard(TopUpCreated.class).stream()
                                .filter(created -> created.topUpId().equals(topUp))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    private static void status(UUID topUp, String status) {
        ann().get("/top-ups/{id}", topUp).then().statusCode(200).body("status", equalTo(status));
    }

    /// The rules that what came under this key was refused by.
    private static List<String> parked(UUID key) {
        return as("ops", "ops")
                .get("/maintenance/parked?limit=200")
                .path("items.findAll { it.key == '" + key + "' }.rule");
    }

    private static Instant in(Duration time) {
        return now().plus(time);
    }

    private static Instant now() {
        return Instant.parse(as("ops", "ops").get("/maintenance/clock").path("now"));
    }

    private static void later(Duration time) {
        as("ops", "ops")
                .body(Map.of("now", now().plus(time).toString()))
                .put("/maintenance/clock")
                .then()
                .statusCode(200);
    }

    private static String someone() {
        return "C-" + UUID.randomUUID();
    }

    private static RequestSpecification ann() {
        return as("ann", "agent");
    }

    private static RequestSpecification as(String user, String... roles) {
        return given().auth().oauth2(Tokens.of(user, roles)).contentType("application/json");
    }
}
