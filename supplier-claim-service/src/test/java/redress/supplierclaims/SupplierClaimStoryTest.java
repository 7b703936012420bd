package redress.supplierclaims;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redress.contracts.CarrierClaimCause;
import redress.contracts.CaseMessage.CarrierClaimRequested;
import redress.contracts.CaseMessage.StepRequested;
import redress.contracts.CaseMessage.SupplierClaimRequested;
import redress.contracts.ClaimKind;
import redress.contracts.DerivedId;
import redress.contracts.EvidenceKind;
import redress.contracts.EvidenceReference;
import redress.contracts.FinanceMessage.ClaimPaid;
import redress.contracts.LineQuantity;
import redress.contracts.Money;
import redress.contracts.Service;
import redress.contracts.SupplierAnswerMessage.SupplierPlanAnswered;
import redress.contracts.SupplierClaimMessage.*;
import redress.contracts.SupplierPlan;
import redress.embedded.Infra;
import redress.embedded.Tokens;

/// COV-000-20 through REST and messages: claims live to SETTLED or WRITTEN_OFF, whatever becomes of their cases
/// (ENG-4).
@QuarkusTest
@QuarkusTestResource(Infra.class)
class SupplierClaimStoryTest {

    static final Instant ANSWERED = Instant.parse("2026-03-04T09:00:00Z");

    final Outside outside = new Outside();

    @BeforeAll
    static void patient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30)); // the first test waits for Kafka to hand out partitions
    }

    @Test
    void R_000_04_a_refund_is_submitted_planned_accepted_and_settled_by_two_payments() {
        var wish = wish("40.00");
        outside.tells(wish);
        is(wish, "OPENED");
        show(wish)
                .body("amount.amount", equalTo("90.00"))
                .body("waitsFor", equalTo("SUBMISSION"))
                .body("evidence.sha256", contains("ab12"));

        submit("ann", "agent", wish).statusCode(403);
        submit("pat", "purchasing", wish).statusCode(204);
        submit("pat", "purchasing", wish).statusCode(204);
        is(wish, "SUBMITTED");
        put("pat", "purchasing", wish, "acceptance", "{}").statusCode(409);

        outside.tells(answer(wish, SupplierPlan.REFUND, cny("70.00"), "two pads were short, sorry"));
        is(wish, "PLAN_PROPOSED");
        show(wish).body("plans[0].reason", equalTo("two pads were short, sorry"));
        accept(wish, "\"1\"").statusCode(412);
        accept(wish, tagOf(wish)).statusCode(204);
        put("pat", "purchasing", wish, "settlement", "{}").statusCode(409);

        var first = outside.tells(paid(wish, "30.00")).getFirst();
        outside.tellsAgain(first, paid(wish, "30.00"));
        await().untilAsserted(() -> show(wish).body("paid.amount", equalTo("30.00")));
        show(wish).body("status", equalTo("ACCEPTED"));
        outside.tells(paid(wish, "40.00"));
        is(wish, "SETTLED");
        show(wish)
                .body("settled.amount", equalTo("70.00"))
                .body("payments", hasSize(2))
                .body("history.type", hasItem("SupplierClaimSettled"))
                .body("history.what.zh", everyItem(notNullValue()));

        await().untilAsserted(() -> assertThat(Outside.hears(wish.caseId()))
                .hasExactlyElementsOfTypes(
                        SupplierClaimSubmitted.class,
                        SupplierClaimAnswered.class,
                        SupplierClaimAccepted.class,
                        SupplierClaimSettled.class)
                .last()
                .isEqualTo(new SupplierClaimSettled(wish.claimId(), wish.caseId(), cny("70.00"))));
    }

    @Test
    void R_000_04_an_unknown_cost_is_asked_and_a_reshipment_settles_in_goods() {
        var wish = wish(null);
        outside.tells(wish);
        is(wish, "OPENED");
        list("waitsFor=COST&orderId=" + wish.orderId()).body("items.claimId", contains(idOf(wish)));
        show(wish).body("amount", nullValue());
        submit("pat", "purchasing", wish)
                .statusCode(409)
                .body("type", equalTo("urn:redress:supplierclaim.cost-unknown"));

        var cost = """
                {"cost": {"amount": "80.00", "currency": "CNY"}, "amount": {"amount": "%s", "currency": "CNY"}}""";
        put("pat", "purchasing", wish, "cost", cost.formatted("80.01")).statusCode(409);
        put("pat", "purchasing", wish, "cost", cost.formatted("80.00")).statusCode(204);
        submit("pat", "purchasing", wish).statusCode(204);
        outside.tells(answer(wish, SupplierPlan.RESHIP, null, null));
        is(wish, "PLAN_PROPOSED");
        put("pat", "purchasing", wish, "acceptance", "{}").statusCode(204);
        show(wish).body("waitsFor", equalTo("GOODS"));
        put("pat", "purchasing", wish, "settlement", "{\"note\": \"two pads on the shelf\"}")
                .statusCode(204);
        is(wish, "SETTLED");

        await().untilAsserted(() -> assertThat(Outside.hears(wish.caseId()))
                .contains(new SupplierClaimSettled(wish.claimId(), wish.caseId(), cny("80.00"))));
    }

    @Test
    void a_refused_claim_is_written_off_with_a_reason_and_frees_its_lines() {
        var wish = wish("40.00");
        outside.tells(wish);
        is(wish, "OPENED");
        submit("pat", "purchasing", wish).statusCode(204);
        outside.tells(answer(wish, SupplierPlan.REJECTED, null, "packed in full"));
        is(wish, "PLAN_PROPOSED");

        put("pat", "purchasing", wish, "acceptance", "{}").statusCode(409);
        put("ann", "agent", wish, "write-off", "{\"reason\": \"too small\"}").statusCode(403);
        put("sue", "supervisor", wish, "write-off", "{\"reason\": \" \"}").statusCode(400);
        put("sue", "supervisor", wish, "write-off", "{\"reason\": \"a\\u0000b\"}")
                .statusCode(400);
        put("sue", "supervisor", wish, "write-off", "{\"reason\": \"too small\"}")
                .statusCode(204);
        is(wish, "WRITTEN_OFF");
        show(wish)
                .body("writtenOff.by", equalTo("sue"))
                .body("writtenOff.reason", equalTo("too small"))
                .body("writtenOff.amount.amount", equalTo("90.00"));
        await().untilAsserted(() -> assertThat(Outside.hears(wish.caseId()))
                .contains(new SupplierClaimWrittenOff(wish.claimId(), wish.caseId(), cny("90.00"), null)));

        await().untilAsserted(() -> as("ops", "ops")
                .get("/maintenance/streams/{id}", DerivedId.of("claimed-lines", "order " + wish.orderId()))
                .then()
                .body("items.type", hasItem("LinesReleased")));
        var anew = onOrder(wish.orderId(), "40.00");
        outside.tells(anew);
        is(anew, "OPENED");
    }

    @Test
    void I_16_a_wish_told_twice_is_one_claim() {
        var wish = wish("40.00");
        var id = outside.tells(wish).getFirst();
        outside.tellsAgain(id, wish);
        outside.tells(wish);
        is(wish, "OPENED");
        submit("pat", "purchasing", wish).statusCode(204);
        outside.tells(wish);
        outside.tells(answer(wish, SupplierPlan.REFUND, null, null));
        is(wish, "PLAN_PROPOSED");
        show(wish)
                .body("history.findAll { it.type == 'SupplierClaimOpened' }", hasSize(1))
                .body("history.findAll { it.type == 'SupplierClaimSubmitted' }", hasSize(1));
    }

    @Test
    void I_09_of_wishes_at_once_for_one_line_and_cause_all_but_one_are_refused_for_their_cases_to_know() {
        var order = "O-" + UUID.randomUUID();
        var rivals = Stream.generate(() -> onOrder(order, "40.00")).limit(4).toList();
        outside.tells(rivals.toArray(SupplierClaimRequested[]::new));

        var refusals = rivals.stream()
                .map(wish -> new SupplierClaimRefused(wish.claimId(), wish.caseId(), "supplierclaim.line-claimed"))
                .toList();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Outside.hears(SupplierClaimRefused.class))
                        .filteredOn(refusals::contains)
                        .hasSize(3));
        list("orderId=" + order).body("items", hasSize(1));
    }

    @Test
    void what_is_about_no_claim_of_ours_is_parked_with_its_rule() {
        var unknown = wish("40.00");
        var ids = outside.tells(
                paid(unknown, "40.00"),
                answer(unknown, SupplierPlan.REFUND, null, null),
                new ClaimPaid("no-uuid", cny("1.00"), ANSWERED));

        await().untilAsserted(() -> assertThat(parked("supplier-claim.absent")).containsAll(ids));
        show(unknown).statusCode(404);
    }

    @Test
    void money_for_a_carriers_claim_is_passed_over() {
        var carriers = new CarrierClaimRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                "DHL",
                "W-1",
                CarrierClaimCause.DAMAGE,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null);
        outside.tells(carriers);
        await().untilAsserted(() -> as("ops", "ops")
                .get("/maintenance/streams/{id}", OthersClaims.idOf(carriers.claimId()))
                .then()
                .body("items.type", contains("OthersClaimHeardOf")));
        var id = carriers.claimId().toString();
        var passedOver = outside.tells(
                new ClaimPaid(id, cny("1.00"), ANSWERED), new ClaimPaid(id, cny("1.00"), ANSWERED, ClaimKind.CARRIER));
        // of the same key, so taken after them
        var last = outside.tells(new ClaimPaid(id, cny("1.00"), ANSWERED, ClaimKind.SUPPLIER))
                .getFirst();

        await().untilAsserted(() -> assertThat(parked("supplier-claim.absent")).contains(last));
        assertThat(parked("supplier-claim.absent")).doesNotContainAnyElementsOf(passedOver);
    }

    @Test
    void R_000_20_goods_of_a_refused_claim_are_planned_to_go_back_to_the_supplier_once() {
        var wish = wish("40.00");
        var rmaId = UUID.randomUUID();
        var step = step(wish, Service.SUPPLIER_CLAIM_SERVICE, "SUPPLIER_RETURN", Map.of("rmaId", rmaId.toString()));
        var id = outside.tells(wish, step).getLast();
        outside.tellsAgain(id, step);
        outside.tells(step);
        await().untilAsserted(() -> list("caseId=" + wish.caseId())
                .body("items[0].supplierReturns", contains(rmaId.toString()))
                .body("items[0].status", equalTo("OPENED")));
        show(wish)
                .body("supplierReturns", contains(rmaId.toString()))
                .body("history.findAll { it.type == 'SupplierReturnPlanned' }", hasSize(1))
                .body("history.what.zh", hasItem("退货 " + rmaId + " 的商品将退回供应商"));
    }

    @Test
    void a_step_we_cannot_take_is_parked_and_one_of_another_service_passed_over() {
        var wish = wish("40.00");
        var rma = Map.of("rmaId", UUID.randomUUID().toString());
        var others = outside.tells(step(wish, Service.LOGISTICS_CLAIM_SERVICE, "SUPPLIER_RETURN", rma));
        // of the same key, so taken after it
        var early = outside.tells(step(wish, Service.SUPPLIER_CLAIM_SERVICE, "SUPPLIER_RETURN", rma));
        var bad = outside.tells(
                wish,
                step(wish, Service.SUPPLIER_CLAIM_SERVICE, "SUPPLIER_RETURN", Map.of()),
                step(wish, Service.SUPPLIER_CLAIM_SERVICE, "SUPPLIER_RETURN", Map.of("rmaId", "no-uuid")),
                step(wish, Service.SUPPLIER_CLAIM_SERVICE, "SURVEY", rma));

        await().untilAsserted(
                        () -> assertThat(parked("supplierclaim.step-unknown")).contains(bad.getLast()));
        assertThat(parked("supplier-claim.absent")).containsAll(early).doesNotContainAnyElementsOf(others);
        assertThat(parked("supplierclaim.return-unnamed")).containsAll(bad.subList(1, 3));
        show(wish).body("supplierReturns", hasSize(0));

        as("ops", "ops")
                .post("/maintenance/parked/{id}/replay", parkedAs(early.getFirst()))
                .then()
                .statusCode(204);
        await().untilAsserted(() -> show(wish).body("supplierReturns", contains(rma.get("rmaId"))));
    }

    @Test
    void S_24_an_answer_is_due_by_the_shops_calendar_and_its_lack_only_reminds() {
        clock("2026-12-24T12:00:00Z");
        var wish = wish("40.00");
        outside.tells(wish);
        is(wish, "OPENED");
        submit("pat", "purchasing", wish).statusCode(204);
        // Christmas and a weekend are no working days in Brazil, so the third one is the 30th.
        show(wish)
                .body("submission.answerDueAt", startsWith("2026-12-30T12:00"))
                .body("overdue", equalTo(false));

        clock("2026-12-31T12:00:00Z");
        await().untilAsserted(() -> list("overdue=true&caseId=" + wish.caseId())
                .body("items.claimId", contains(idOf(wish)))
                .body("items.status", contains("SUBMITTED")));
        outside.tells(answer(wish, SupplierPlan.REFUND, null, null));
        is(wish, "PLAN_PROPOSED");
        show(wish).body("overdue", equalTo(false));
        assertThat(Outside.hears(wish.caseId())).noneMatch(SupplierClaimWrittenOff.class::isInstance);
    }

    @Test
    void a_list_is_paged_and_says_what_it_does_not_know() {
        var order = "O-" + UUID.randomUUID();
        var wishes = List.of(onOrder(order, "1", "40.00"), onOrder(order, "2", "40.00"), onOrder(order, "3", "40.00"));
        outside.tells(wishes.toArray(SupplierClaimRequested[]::new));
        await().untilAsserted(() -> list("orderId=" + order).body("items", hasSize(3)));

        var page = list("limit=2&orderId=" + order);
        String next = page.body("items", hasSize(2)).extract().path("next");
        List<String> shown = page.extract().path("items.claimId");
        list("limit=2&orderId=" + order + "&cursor=" + next)
                .body("items", hasSize(1))
                .body("items.claimId", not(hasItem(shown.getFirst())))
                .body("next", nullValue());
        list("status=NONSENSE").statusCode(422);
        list("cursor=nonsense").statusCode(422);
        list("cursor="
                        + Base64.getUrlEncoder()
                                .encodeToString(("true +99999-01-01T00:00:00Z " + UUID.randomUUID()).getBytes(UTF_8)))
                .statusCode(422);
    }

    private static SupplierClaimRequested wish(String unitCost) {
        return onOrder("O-" + UUID.randomUUID(), unitCost);
    }

    private static SupplierClaimRequested onOrder(String orderId, String unitCost) {
        return onOrder(orderId, "1", unitCost);
    }

    private static SupplierClaimRequested onOrder(String orderId, String lineId, String unitCost) {
        return new SupplierClaimRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                orderId,
                "S-1",
                "SUPPLIER_SHORT_SHIPMENT",
                List.of(new LineQuantity(lineId, "PAD-4", 2, unitCost == null ? null : cny(unitCost))),
                null,
                List.of(new EvidenceReference(UUID.randomUUID(), EvidenceKind.PRODUCT_PHOTO, "image/jpeg", "ab12")),
                unitCost == null ? null : cny("10.00"),
                "olist",
                "olist");
    }

    private static StepRequested step(
            SupplierClaimRequested wish, Service owner, String step, Map<String, String> data) {
        return new StepRequested(UUID.randomUUID(), wish.caseId(), owner, step, idOf(wish), data);
    }

    private static SupplierPlanAnswered answer(
            SupplierClaimRequested wish, SupplierPlan plan, Money amount, String reason) {
        return new SupplierPlanAnswered(idOf(wish), plan, amount, reason, ANSWERED);
    }

    private static ClaimPaid paid(SupplierClaimRequested wish, String amount) {
        return new ClaimPaid(idOf(wish), cny(amount), ANSWERED);
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }

    private static String idOf(SupplierClaimRequested wish) {
        return wish.claimId().toString();
    }

    private static void is(SupplierClaimRequested wish, String status) {
        await().untilAsserted(() -> show(wish).statusCode(200).body("status", equalTo(status)));
        await().untilAsserted(() -> list("caseId=" + wish.caseId()).body("items.status", contains(status)));
    }

    private static ValidatableResponse show(SupplierClaimRequested wish) {
        return as("ann", "agent").get("/supplier-claims/{id}", wish.claimId()).then();
    }

    private static String tagOf(SupplierClaimRequested wish) {
        return show(wish).extract().header("ETag");
    }

    private static ValidatableResponse list(String query) {
        return as("ann", "agent").get("/supplier-claims?" + query).then();
    }

    private static ValidatableResponse submit(String user, String role, SupplierClaimRequested wish) {
        return put(user, role, wish, "submission", "{\"channel\": \"EMAIL\", \"note\": \"with photos\"}");
    }

    private static ValidatableResponse accept(SupplierClaimRequested wish, String tag) {
        return as("pat", "purchasing")
                .header("If-Match", tag)
                .put("/supplier-claims/{id}/acceptance", wish.claimId())
                .then();
    }

    private static ValidatableResponse put(
            String user, String role, SupplierClaimRequested wish, String what, String body) {
        return as(user, role)
                .body(body)
                .put("/supplier-claims/{id}/{what}", wish.claimId(), what)
                .then();
    }

    private static List<String> parked(String rule) {
        return as("ops", "ops")
                .get("/maintenance/parked?limit=500")
                .then()
                .extract()
                .path("items.findAll { it.rule == '" + rule + "' }.messageId");
    }

    private static int parkedAs(String messageId) {
        return as("ops", "ops")
                .get("/maintenance/parked?limit=500")
                .then()
                .extract()
                .path("items.find { it.messageId == '" + messageId + "' }.id");
    }

    private static void clock(String now) {
        as("ops", "ops")
                .body("{\"now\": \"" + now + "\"}")
                .put("/maintenance/clock")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String user, String role) {
        return given().auth().oauth2(Tokens.of(user, role)).contentType("application/json");
    }
}
