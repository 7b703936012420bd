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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redress.contracts.RefundFailed;
import redress.contracts.RefundKind;
import redress.contracts.RefundMessage;
import redress.contracts.RefundMessage.RefundApprovalRequested;
import redress.contracts.RefundMessage.RefundApproved;
import redress.contracts.RefundMessage.RefundExecuted;
import redress.contracts.RefundMessage.RefundInDoubt;
import redress.contracts.RefundMessage.RefundRegistered;
import redress.contracts.RefundMessage.RefundRejected;
import redress.contracts.RefundMessage.RefundSent;
import redress.embedded.Infra;
import redress.embedded.Tokens;

/// Refunds through messages and REST, from the wish to the money.
@QuarkusTest
@QuarkusTestResource(Infra.class)
@TestProfile(Simulated.class)
class RefundStoryTest {

    static final Outside outside = new Outside();

    @BeforeAll
    static void be_patient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    }

    @Test
    void P_30_a_small_refund_is_approved_at_once_and_paid() {
        var order = outside.sells(someone(), "60");
        var refund = outside.wishes(order, "50", "ann", "agent");

        await().untilAsserted(() -> assertThat(told(RefundSent.class, refund))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.orderId()).isEqualTo(order);
                    assertThat(sent.amount()).isEqualTo(Outside.eur("50"));
                    assertThat(sent.method()).isEqualTo("card");
                }));
        outside.paid(refund, "BANK-1");
        outside.paid(refund, "BANK-1");
        await().untilAsserted(() -> lee().get("/refunds/{id}", refund)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", equalTo("EXECUTED"))
                .body(
                        "steps.what",
                        contains("RefundRegistered", "RefundPriced", "RefundApproved", "RefundSent", "RefundExecuted"))
                .body("steps.text.zh", not(hasItem(nullValue()))));
        await().untilAsserted(() -> assertThat(told(RefundExecuted.class, refund))
                .singleElement()
                .satisfies(done -> {
                    assertThat(done.reference()).isEqualTo("BANK-1");
                    assertThat(told(RefundApproved.class, refund)).hasSize(1);
                }));
        outside.paid(refund, "BANK-2");
        await().untilAsserted(() -> assertThat(parked()).contains("refund.paid-twice"));
    }

    @Test
    void A_24_I_15_a_greater_one_waits_for_the_next_role_and_for_another_person() {
        var order = outside.sells(someone(), "400");
        var refund = outside.wishes(order, "50.01", "ann", "agent");

        await().untilAsserted(() -> lee().get("/approvals").then().body("items.href", hasItem("/refunds/" + refund)));
        await().untilAsserted(() -> assertThat(told(RefundApprovalRequested.class, refund))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.amount()).isEqualTo(Outside.eur("50.01"));
                    assertThat(asked.role()).isEqualTo("lead");
                    assertThat(told(RefundRegistered.class, refund))
                            .extracting(RefundRegistered::kind)
                            .containsExactly(RefundKind.DIFFERENCE);
                }));
        sue().get("/approvals").then().body("items.href", not(hasItem("/refunds/" + refund)));
        as("ann", "lead").get("/approvals").then().body("items.href", not(hasItem("/refunds/" + refund)));
        as("bea", "agent").put("/refunds/{id}/approval", refund).then().statusCode(403);
        as("ann", "lead")
                .put("/refunds/{id}/approval", refund)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:redress:refund.four-eyes"));
        as("wim", "warehouse").put("/refunds/{id}/approval", refund).then().statusCode(403);
        given().put("/refunds/{id}/approval", refund).then().statusCode(401);

        lee().put("/refunds/{id}/approval", refund).then().statusCode(204);
        lee().put("/refunds/{id}/approval", refund).then().statusCode(204);
        sue().put("/refunds/{id}/approval", refund).then().statusCode(409);
        await().untilAsserted(() -> assertThat(told(RefundSent.class, refund)).hasSize(1));
        await().untilAsserted(
                        () -> lee().get("/approvals").then().body("items.href", not(hasItem("/refunds/" + refund))));
    }

    @Test
    void a_rejected_one_tells_its_reason_to_our_people_only() {
        var refund = outside.wishes(outside.sells(someone(), "400"), "60", "ann", "agent");
        await().untilAsserted(() -> status(refund, "REGISTERED", "lead"));
        lee().body("{\"reason\": \" \"}")
                .put("/refunds/{id}/rejection", refund)
                .then()
                .statusCode(400);
        lee().body("{\"reason\": \"Maria agreed to 20\"}")
                .put("/refunds/{id}/rejection", refund)
                .then()
                .statusCode(204);
        lee().get("/refunds/{id}", refund)
                .then()
                .body("status", equalTo("REJECTED"))
                .body("steps.note", hasItem("Maria agreed to 20"));
        await().untilAsserted(() -> assertThat(told(RefundRejected.class, refund))
                .singleElement()
                .extracting(RefundRejected::reason)
                .isEqualTo("refund.rejected-by-person"));
    }

    @Test
    void a_wish_may_come_before_its_order_and_is_the_same_when_it_comes_twice() {
        var order = "shop-" + UUID.randomUUID();
        var wish = Outside.wish(order, RefundKind.FULL, null, List.of("1"), "ann", "agent");
        outside.tell(wish);
        await().untilAsserted(() -> status(wish.refundId(), "REGISTERED", null));
        outside.tell(wish);
        outside.pays(order, "30");
        outside.tell(Outside.placed(order, someone(), 1, "15.00"));
        await().untilAsserted(() -> assertThat(told(RefundSent.class, wish.refundId()))
                .singleElement()
                .extracting(RefundSent::amount)
                .isEqualTo(Outside.eur("15")));
        lee().get("/refunds?orderId={order}", order).then().body("items", hasSize(1));
    }

    @Test
    void a_failed_one_is_sent_again_by_a_person() {
        var refund = outside.wishes(outside.sells(someone(), "60"), "20", "ann", "agent");
        await().untilAsserted(() -> status(refund, "SENT", null));
        lee().put("/refunds/{id}/retry", refund).then().statusCode(409);
        outside.failed(refund);
        await().untilAsserted(() -> status(refund, "FAILED", null));
        await().untilAsserted(() -> assertThat(told(RefundFailed.class, refund))
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.reason()).isEqualTo("refund.not-paid");
                    assertThat(failed.caseId()).isNotNull();
                }));
        assertThat(told(RefundSent.class, refund)).hasSize(1);
        lee().put("/refunds/{id}/retry", refund).then().statusCode(204);
        await().untilAsserted(() -> assertThat(told(RefundSent.class, refund)).hasSize(2));
        outside.paid(refund, "BANK-9");
        await().untilAsserted(() -> status(refund, "EXECUTED", null));
    }

    @Test
    void a_silent_payer_leaves_a_doubt_that_is_settled_and_never_retried() {
        var refund = outside.wishes(outside.sells(someone(), "60"), "20", "ann", "agent");
        await().untilAsserted(() -> status(refund, "SENT", null));
        later(Duration.ofDays(3));
        await().untilAsserted(() -> status(refund, "IN_DOUBT", null));
        await().untilAsserted(
                        () -> assertThat(told(RefundInDoubt.class, refund)).hasSize(1));

        lee().put("/refunds/{id}/retry", refund)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:redress:refund.in-doubt"));
        lee().body("{\"outcome\": \"PAID\", \"reference\": \"BANK-3\"}")
                .put("/refunds/{id}/settlement", refund)
                .then()
                .statusCode(403);
        fin().body("{\"outcome\": \"PAID\"}")
                .put("/refunds/{id}/settlement", refund)
                .then()
                .statusCode(422);
        fin().body("{\"outcome\": \"PAID\", \"reference\": \"BANK-3\", \"evidence\": \"bank statement 17\"}")
                .put("/refunds/{id}/settlement", refund)
                .then()
                .statusCode(204);
        lee().get("/refunds/{id}", refund)
                .then()
                .body("status", equalTo("EXECUTED"))
                .body("steps.note", hasItem("bank statement 17"));
    }

    @Test
    void I_03_the_money_of_an_unshipped_order_waits_for_the_warehouse() {
        var order = outside.sells(someone(), "40");
        var wish = Outside.wish(order, RefundKind.UNSHIPPED, null, List.of(), "ann", "agent");
        outside.tell(wish);
        await().untilAsserted(() -> status(wish.refundId(), "VOID_PENDING", null));
        fin().put("/refunds/{id}/approval", wish.refundId())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:redress:refund.not-voided"));
        assertThat(told(RefundApproved.class, wish.refundId())).isEmpty();

        outside.voids(order);
        outside.voids(order);
        await().untilAsserted(() -> assertThat(told(RefundSent.class, wish.refundId()))
                .singleElement()
                .extracting(RefundSent::amount)
                .isEqualTo(Outside.eur("40")));
    }

    @Test
    void I_03_an_order_that_left_already_is_not_refunded_as_unshipped() {
        var order = outside.sells(someone(), "40");
        var wish = Outside.wish(order, RefundKind.UNSHIPPED, null, List.of(), "ann", "agent");
        outside.tell(wish);
        await().untilAsserted(() -> status(wish.refundId(), "VOID_PENDING", null));
        outside.cannotVoid(order, "handed to the driver at nine");
        await().untilAsserted(() -> lee().get("/refunds/{id}", wish.refundId())
                .then()
                .body("status", equalTo("REJECTED"))
                .body("steps.note", hasItem("handed to the driver at nine")));
        await().untilAsserted(() -> assertThat(told(RefundRejected.class, wish.refundId()))
                .singleElement()
                .extracting(RefundRejected::reason)
                .isEqualTo("refund.void-refused"));
    }

    @Test
    void what_finance_tells_of_an_unknown_refund_is_parked() {
        var nobody = UUID.randomUUID();
        outside.paid(nobody, "BANK-1");
        await().untilAsserted(() -> as("ops", "ops")
                .get("/maintenance/parked")
                .then()
                .body("items.find { it.key == '" + nobody + "' }.rule", equalTo("refund.absent")));
        lee().get("/refunds/{id}", nobody).then().statusCode(404);
        lee().get("/refunds?status=LOST").then().statusCode(422);
    }

    @Test
    void I_01_sixteen_wishes_at_once_leave_exactly_what_was_paid() {
        var order = outside.places(1);
        outside.pays(order, "95");
        atOnce(IntStream.range(0, 16)
                .<Supplier<Object>>mapToObj(_ -> () -> outside.wishes(order, "10", "ann-" + order, "agent"))
                .toList());
        await().untilAsserted(() -> {
            assertThat(statuses(order)).hasSize(16).doesNotContain("REGISTERED", "APPROVED");
            assertThat(statuses(order).stream().filter("SENT"::equals)).hasSize(9);
            assertThat(statuses(order).stream().filter("REJECTED"::equals)).hasSize(7);
        });
    }

    @Test
    void I_02_sixteen_wishes_at_once_for_one_line_leave_one() {
        var order = outside.places(4);
        outside.pays(order, "80");
        var agent = "agent-" + order;
        atOnce(IntStream.range(0, 16)
                .<Supplier<Object>>mapToObj(_ -> () -> {
                    outside.tell(Outside.wish(order, RefundKind.FULL, null, List.of("1"), agent, "agent"));
                    return order;
                })
                .toList());
        await().untilAsserted(() -> {
            assertThat(statuses(order)).hasSize(16);
            assertThat(statuses(order).stream().filter("SENT"::equals)).hasSize(1);
            assertThat(statuses(order).stream().filter("REJECTED"::equals)).hasSize(15);
        });
        await().untilAsserted(() -> assertThat(outside.heard(RefundRejected.class))
                .filteredOn(rejected -> rejected.orderId().equals(order))
                .hasSize(15)
                .extracting(RefundRejected::reason)
                .containsOnly("refund.duplicate"));
    }

    @Test
    void two_approvers_at_once_approve_once() {
        var refund = outside.wishes(outside.sells(someone(), "400"), "60", "ann", "agent");
        await().untilAsserted(() -> status(refund, "REGISTERED", "lead"));
        var leads = IntStream.range(0, 8)
                .<Supplier<Object>>mapToObj(n -> () -> as("lead-" + n + refund, "lead")
                        .put("/refunds/{id}/approval", refund)
                        .statusCode())
                .toList();
        var answers = atOnce(leads);
        assertThat(answers.stream().filter(Integer.valueOf(204)::equals)).hasSize(1);
        assertThat(answers.stream().filter(Integer.valueOf(409)::equals)).hasSize(7);
        await().untilAsserted(() -> assertThat(told(RefundSent.class, refund)).hasSize(1));
    }

    @Test
    void P_33_beyond_an_agents_day_the_next_role_decides() {
        var agent = "agent-" + UUID.randomUUID();
        var refunds = new ArrayList<UUID>();
        for (var n = 0; n < 11; n++) {
            refunds.add(outside.wishes(outside.sells(someone(), "60"), "50", agent, "agent"));
        }
        await().untilAsserted(() ->
                assertThat(refunds.stream().map(this::status)).hasSize(11).containsOnly("SENT", "REGISTERED"));
        assertThat(refunds.stream().map(this::status).filter("SENT"::equals)).hasSize(10);
        var waits = refunds.stream()
                .filter(id -> status(id).equals("REGISTERED"))
                .findFirst()
                .orElseThrow();
        await().untilAsserted(() -> status(waits, "REGISTERED", "lead"));
        as("bea", "agent").put("/refunds/{id}/approval", waits).then().statusCode(403);
        as("lead-" + agent, "lead").put("/refunds/{id}/approval", waits).then().statusCode(204);
    }

    @Test
    void P_33_beyond_a_customers_day_only_finance_decides() {
        var customer = someone();
        var first = outside.wishes(outside.sells(customer, "2500"), "2000", "sue-" + customer, "supervisor");
        await().untilAsserted(() -> status(first, "SENT", null));
        var second = outside.wishes(outside.sells(customer, "60"), "20", "ann-" + customer, "agent");
        await().untilAsserted(() -> status(second, "REGISTERED", "finance"));
        sue().put("/refunds/{id}/approval", second)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:redress:refund.role"));
        fin().put("/refunds/{id}/approval", second).then().statusCode(204);
    }

    @Test
    void P_33_an_approvers_day_ends_too_and_the_refund_goes_on() {
        var customer = someone();
        var first = outside.wishes(outside.sells(customer, "2500"), "1990", "sue-" + customer, "supervisor");
        await().untilAsserted(() -> status(first, "SENT", null));
        var second = outside.wishes(outside.sells(customer, "200"), "60", "ann-" + customer, "agent");
        await().untilAsserted(() -> status(second, "REGISTERED", "lead"));
        lee().put("/refunds/{id}/approval", second)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:redress:refund.customer-day"));
        status(second, "REGISTERED", "finance");
    }

    @Test
    void lists_come_in_pages() {
        var order = outside.places(4);
        outside.pays(order, "80");
        for (var line : List.of("1", "2", "3")) {
            outside.tell(Outside.wish(order, RefundKind.FULL, null, List.of(line), "ann-" + order, "agent"));
        }
        await().untilAsserted(() -> assertThat(statuses(order)).hasSize(3));
        var first = lee().get("/refunds?orderId={order}&limit=2", order);
        first.then().body("items", hasSize(2)).body("next", notNullValue());
        lee().get("/refunds?orderId={order}&limit=2&cursor={next}", order, first.path("next"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].refundId", not(equalTo(first.path("items[0].refundId"))))
                .body("next", nullValue());
    }

    private static List<Object> atOnce(List<Supplier<Object>> calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = calls.stream()
                    .map(call -> CompletableFuture.supplyAsync(call, threads))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        }
    }

    private static <M extends RefundMessage> List<M> told(Class<M> kind, UUID refund) {
        return outside.heard(kind).stream()
                .filter(message -> idOf(message).equals(refund))
                .toList();
    }

    private static UUID idOf(RefundMessage message) {
        return switch (message) {
            case RefundRegistered m -> m.refundId();
            case RefundApprovalRequested m -> m.refundId();
            case RefundSent m -> m.refundId();
            case RefundApproved m -> m.refundId();
            case RefundRejected m -> m.refundId();
            case RefundExecuted m -> m.refundId();
            case RefundFailed m -> UUID.fromString(m.refundId());
            case RefundInDoubt m -> m.refundId();
            default -> throw new IllegalArgumentException("no refund: " + message);
        };
    }

    private String status(UUID refund) {
        var status = lee().get("/refunds/{id}", refund).<String>path("status");
        return status == null ? "" : status;
    }

    private static void status(UUID refund, String status, String waitsFor) {
        lee().get("/refunds/{id}", refund)
                .then()
                .statusCode(200)
                .body("status", equalTo(status))
                .body("waitsFor", equalTo(waitsFor));
    }

    private static List<String> statuses(String order) {
        return lee().get("/refunds?orderId={order}", order).path("items.status");
    }

    private static List<String> parked() {
        return as("ops", "ops").get("/maintenance/parked").path("items.rule");
    }

    private static void later(Duration time) {
        var now = Instant.parse(as("ops", "ops").get("/maintenance/clock").path("now"));
        as("ops", "ops")
                .body(Map.of("now", now.plus(time).toString()))
                .put("/maintenance/clock")
                .then()
                .statusCode(200);
    }

    private static String someone() {
        return "C-" + UUID.randomUUID();
    }

    private static RequestSpecification lee() {
        return as("lee", "lead");
    }

    private static RequestSpecification sue() {
        return as("sue", "supervisor");
    }

    private static RequestSpecification fin() {
        return as("fin", "finance");
    }

    private static RequestSpecification as(String user, String... roles) {
        return given().auth().oauth2(Tokens.of(user, roles)).contentType("application/json");
    }
}
