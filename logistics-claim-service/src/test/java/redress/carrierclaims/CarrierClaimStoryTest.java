package redress.carrierclaims;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import redress.contracts.CarrierClaimAnswered;
import redress.contracts.CarrierClaimCause;
import redress.contracts.CarrierClaimMessage.*;
import redress.contracts.CarrierDecision;
import redress.contracts.CaseMessage.CarrierClaimRequested;
import redress.contracts.CaseMessage.SupplierClaimRequested;
import redress.contracts.ClaimKind;
import redress.contracts.EvidenceKind;
import redress.contracts.EvidenceReference;
import redress.contracts.FinanceMessage.ClaimFormStamped;
import redress.contracts.FinanceMessage.ClaimPaid;
import redress.contracts.Money;
import redress.contracts.ParcelMessage.ParcelLost;
import redress.contracts.ParcelMessage.ParcelSigned;
import redress.embedded.Infra;
import redress.embedded.Tokens;

/// COV-000-21 through REST and messages: claims live to PAID or WRITTEN_OFF, whatever becomes of their cases (ENG-4).
@QuarkusTest
@QuarkusTestResource(Infra.class)
class CarrierClaimStoryTest {

    static final Instant ANSWERED = Instant.parse("2026-03-04T09:00:00Z");
    static final EvidenceReference GOODS = photo(EvidenceKind.PRODUCT_PHOTO);
    static final EvidenceReference PACKAGING = photo(EvidenceKind.OUTER_PACKAGING_PHOTO);
    static final List<EvidenceReference> BOTH = List.of(GOODS, PACKAGING);

    final Outside outside = new Outside();

    @Test
    void COV_000_21_R_000_09_a_damage_is_filed_once_its_photos_are_there_partly_accepted_and_paid() {
        var wish = damage(List.of(GOODS), "90.00");
        outside.tells(wish);
        is(wish, "EVIDENCE_MISSING");
        show(wish)
                .body("amount.amount", equalTo("90.00"))
                .body("waitsFor", equalTo("EVIDENCE"))
                .body("lacks.lack", contains("OUTER_PACKAGING_PHOTO"));

        put("ann", "agent", wish, "filing", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:redress:carrierclaim.evidence-missing"));
        as("ann", "agent")
                .header("Accept-Language", "zh-CN")
                .body("{}")
                .put("/carrier-claims/{id}/filing", wish.claimId())
                .then()
                .body("title", equalTo("缺少必需的凭证，不能提出索赔"));
        show("ann", "agent", wish, PACKAGING).statusCode(204);
        is(wish, "DRAFT");
        show(wish).body("waitsFor", equalTo("FILING"));
        put("fin", "finance", wish, "filing", "{}").statusCode(403);
        put("ann", "agent", wish, "filing", "{\"note\": \"by phone\"}").statusCode(204);
        put("ann", "agent", wish, "filing", "{\"note\": \"by phone\"}").statusCode(204);
        is(wish, "FILED");
        show(wish).body("filing.note", equalTo("by phone")).body("filing.by", equalTo("ann"));

        outside.tells(answer(wish, CarrierDecision.PARTLY_ACCEPTED, cny("50.00")));
        is(wish, "PARTLY_ACCEPTED");
        show(wish).body("agreed.amount", equalTo("50.00")).body("answers[0].code", equalTo("C-7"));

        var first = outside.tells(paid(wish, "20.00")).getFirst();
        outside.tellsAgain(first, paid(wish, "20.00"));
        await().untilAsserted(() -> show(wish).body("paid.amount", equalTo("20.00")));
        var tooMuch = outside.tells(paid(wish, "30.01")).getFirst();
        await().untilAsserted(() -> assertThat(parked("carrierclaim.over-paid")).contains(tooMuch));
        outside.tells(paid(wish, "30.00"));
        is(wish, "PAID");
        show(wish)
                .body("paid.amount", equalTo("50.00"))
                .body("payments", hasSize(2))
                .body("history.what.zh", everyItem(notNullValue()));

        await().untilAsserted(() -> assertThat(Outside.hears(wish.caseId()))
                .containsExactly(
                        new CarrierClaimFiled(
                                wish.claimId(),
                                wish.caseId(),
                                "DHL",
                                wish.waybill(),
                                CarrierClaimCause.DAMAGE,
                                cny("90.00"),
                                BOTH),
                        new CarrierClaimAnswered(
                                idOf(wish),
                                wish.caseId(),
                                CarrierDecision.PARTLY_ACCEPTED,
                                cny("50.00"),
                                "C-7",
                                ANSWERED),
                        new CarrierClaimPaid(wish.claimId(), wish.caseId(), cny("50.00"))));
    }

    @Test
    void an_unknown_worth_is_asked_and_an_agent_enters_the_answer_from_the_phone() {
        var wish = damage(BOTH, null);
        outside.tells(wish);
        is(wish, "DRAFT");
        list("waitsFor=COST&orderId=" + wish.orderId()).body("items.claimId", contains(idOf(wish)));
        show(wish).body("amount", nullValue());
        put("ann", "agent", wish, "filing", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:redress:carrierclaim.cost-unknown"));

        var cost =
                "{\"cost\": {\"amount\": \"80.00\", \"currency\": \"CNY\"}, \"freight\": {\"amount\": \"10.00\", \"currency\": \"CNY\"}}";
        put("ann", "agent", wish, "cost", "{}").statusCode(400);
        put("ann", "agent", wish, "cost", cost).statusCode(204);
        show(wish).body("amount.amount", equalTo("90.00"));
        put("ann", "agent", wish, "filing", "{}").statusCode(204);

        put("ann", "agent", wish, "answer", "{\"decision\": \"PARTLY_ACCEPTED\"}")
                .statusCode(422);
        put(
                        "ann",
                        "agent",
                        wish,
                        "answer",
                        "{\"decision\": \"REJECTED\", \"code\": \"C-9\", \"note\": \"badly packed\"}")
                .statusCode(204);
        is(wish, "REJECTED");
        show(wish).body("answers.note", contains("badly packed")).body("waitsFor", equalTo("DECISION"));
        put("ann", "agent", wish, "answer", "{\"decision\": \"ACCEPTED\"}").statusCode(204);
        is(wish, "ACCEPTED");
        show(wish).body("agreed.amount", equalTo("90.00"));
    }

    @Test
    void a_refused_claim_is_written_off_by_a_lead_with_a_reason() {
        var wish = damage(BOTH, "90.00");
        outside.tells(wish);
        is(wish, "DRAFT");
        put("ann", "agent", wish, "filing", "{}").statusCode(204);
        outside.tells(answer(wish, CarrierDecision.REJECTED, null));
        is(wish, "REJECTED");
        outside.tells(paid(wish, "20.00"));
        await().untilAsserted(() -> show(wish).body("paid.amount", equalTo("20.00")));

        put("ann", "agent", wish, "write-off", "{\"reason\": \"too small\"}").statusCode(403);
        put("lee", "lead", wish, "write-off", "{\"reason\": \" \"}").statusCode(400);
        put("lee", "lead", wish, "write-off", "{\"reason\": \"too small\"}").statusCode(204);
        is(wish, "WRITTEN_OFF");
        show(wish)
                .body("writtenOff.by", equalTo("lee"))
                .body("writtenOff.role", equalTo("LEAD"))
                .body("writtenOff.reason", equalTo("too small"))
                .body("writtenOff.amount.amount", equalTo("70.00"));
        await().untilAsserted(() -> assertThat(Outside.hears(wish.caseId()))
                .endsWith(
                        new CarrierClaimPaid(wish.claimId(), wish.caseId(), cny("20.00")),
                        new CarrierClaimWrittenOff(wish.claimId(), wish.caseId(), cny("70.00"), null)));
    }

    @Test
    void I_10_R_003_26_a_loss_waits_for_finances_stamp() {
        var wish = wish(CarrierClaimCause.LOSS, List.of(), "90.00", null);
        outside.tells(wish);
        is(wish, "EVIDENCE_MISSING");
        put("ann", "agent", wish, "filing", "{}").statusCode(409);
        var unknown = outside.tells(
                        new ClaimFormStamped(idOf(wish), wish.orderId(), null),
                        new ClaimFormStamped(UUID.randomUUID().toString(), null, null))
                .getLast();
        is(wish, "DRAFT");
        put("ann", "agent", wish, "filing", "").statusCode(204);
        is(wish, "FILED");
        await().untilAsserted(() -> assertThat(parked("carrier-claim.absent")).contains(unknown));
    }

    @Test
    void I_10_P_26_it_warns_before_the_time_for_filing_is_over_and_then_refuses() {
        var now = Instant.parse("2027-05-01T09:00:00Z");
        clock(now);
        var filedInTime = damage(BOTH, "90.00");
        var forgotten = damage(BOTH, "90.00");
        var lost = wish(CarrierClaimCause.LOSS, List.of(), "90.00", null);
        var byItsOrder = wish(CarrierClaimCause.DAMAGE, BOTH, "90.00", now);
        outside.tells(signed(filedInTime, now)); // known before the wish
        outside.tells(filedInTime, forgotten, lost, byItsOrder);
        is(forgotten, "DRAFT");
        outside.tells(signed(forgotten, now), new ParcelLost(lost.waybill(), "DHL", now.plusSeconds(60), "gone"));
        for (var wish : List.of(filedInTime, forgotten, byItsOrder)) {
            await().untilAsserted(() -> show(wish)
                    .body("deadline.dueAt", startsWith("2027-05-31T09:00:00"))
                    .body("deadline.since", equalTo("DELIVERY"))
                    .body("notice", equalTo("NONE")));
        }
        await().untilAsserted(() -> show(lost)
                .body("deadline.dueAt", startsWith("2027-05-31T09:01:00"))
                .body("deadline.since", equalTo("LOSS")));

        clock(Instant.parse("2027-05-26T09:00:00Z"));
        await().untilAsserted(() -> list("notice=FILING_TIME_NEAR&caseId=" + forgotten.caseId())
                .body("items.claimId", contains(idOf(forgotten)))
                .body("items[0].noticeText.zh", equalTo("索赔期限即将届满")));
        put("ann", "agent", filedInTime, "filing", "{}").statusCode(204);
        is(filedInTime, "FILED");

        clock(Instant.parse("2027-05-31T09:00:00Z"));
        await().untilAsserted(() -> list("notice=FILING_TIME_MISSED&caseId=" + forgotten.caseId())
                .body("items.waitsFor", contains("DECISION")));
        put("ann", "agent", forgotten, "filing", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:redress:carrierclaim.filing-too-late"));
        show(forgotten)
                .body("history.type", hasItem("CarrierClaimFilingTimeNear"))
                .body("history.type", hasItem("CarrierClaimFilingTimeMissed"));
        show(filedInTime)
                .body("notice", equalTo("NONE"))
                .body("history.type", not(hasItem("CarrierClaimFilingTimeMissed")));
        put("sue", "supervisor", forgotten, "write-off", "{\"reason\": \"forgotten\"}")
                .statusCode(204);
    }

    @Test
    void I_17_nobody_acts_on_a_version_that_is_no_longer_the_newest() {
        var wish = damage(BOTH, "90.00");
        outside.tells(wish);
        is(wish, "DRAFT");
        file(wish, "\"1\"").statusCode(412).body("type", equalTo("urn:redress:version.stale"));
        file(wish, tagOf(wish)).statusCode(204);
        is(wish, "FILED");
    }

    @Test
    void I_16_a_wish_told_twice_is_one_claim_and_with_more_evidence_adds_it() {
        var wish = damage(List.of(GOODS), "90.00");
        var id = outside.tells(wish).getFirst();
        outside.tellsAgain(id, wish);
        outside.tells(wish);
        is(wish, "EVIDENCE_MISSING");
        outside.tells(showing(wish, BOTH));
        is(wish, "DRAFT");
        outside.tells(wish, showing(wish, BOTH));
        outside.tells(answer(wish, CarrierDecision.ACCEPTED, null));
        await().untilAsserted(() -> assertThat(parked("carrierclaim.not-filed")).isNotEmpty());
        show(wish)
                .body("history.findAll { it.type == 'CarrierClaimOpened' }", hasSize(1))
                .body("history.findAll { it.type == 'CarrierClaimEvidenceAdded' }", hasSize(1));
    }

    @Test
    void what_is_about_no_claim_anybody_wished_is_parked_with_its_rule() {
        var unknown = damage(BOTH, "90.00");
        var ids = outside.tells(
                paid(unknown, "40.00"),
                new ClaimPaid(idOf(unknown), cny("1.00"), ANSWERED, ClaimKind.CARRIER),
                answer(unknown, CarrierDecision.ACCEPTED, null),
                new ClaimPaid("no-uuid", cny("1.00"), ANSWERED));

        await().untilAsserted(() -> assertThat(parked("carrier-claim.absent")).containsAll(ids));
        show(unknown).statusCode(404);
    }

    @Test
    void money_for_a_suppliers_claim_is_passed_over() {
        var suppliers = new SupplierClaimRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                "S-1",
                "SHORT",
                List.of(),
                null,
                List.of(),
                null,
                null,
                null);
        outside.tells(suppliers);
        awaitHeardOf(suppliers);
        var id = suppliers.claimId().toString();
        var passedOver = outside.tells(
                new ClaimPaid(id, cny("1.00"), ANSWERED), new ClaimPaid(id, cny("1.00"), ANSWERED, ClaimKind.SUPPLIER));
        // of the same key, so taken after them
        var last = outside.tells(new ClaimPaid(id, cny("1.00"), ANSWERED, ClaimKind.CARRIER))
                .getFirst();

        await().untilAsserted(() -> assertThat(parked("carrier-claim.absent")).contains(last));
        assertThat(parked("carrier-claim.absent")).doesNotContainAnyElementsOf(passedOver);
    }

    @Test
    void a_list_is_paged_and_says_what_it_does_not_know() {
        var waybill = "W-" + UUID.randomUUID();
        var wishes = List.of(on(waybill), on(waybill), on(waybill));
        outside.tells(wishes.toArray(CarrierClaimRequested[]::new));
        await().untilAsserted(() -> list("waybill=" + waybill).body("items", hasSize(3)));

        var page = list("limit=2&carrier=DHL&waybill=" + waybill);
        String next = page.body("items", hasSize(2)).extract().path("next");
        List<String> shown = page.extract().path("items.claimId");
        list("limit=2&waybill=" + waybill + "&cursor=" + next)
                .body("items", hasSize(1))
                .body("items.claimId", not(hasItem(shown.getFirst())))
                .body("next", nullValue());
        list("status=NONSENSE").statusCode(422);
        list("notice=NONSENSE").statusCode(422);
        list("cursor=nonsense").statusCode(422);
        list("cursor="
                        + Base64.getUrlEncoder()
                                .encodeToString(("true +99999-01-01T00:00:00Z " + UUID.randomUUID()).getBytes(UTF_8)))
                .statusCode(422);
    }

    private static EvidenceReference photo(EvidenceKind kind) {
        return new EvidenceReference(UUID.randomUUID(), kind, "image/jpeg", "ab12");
    }

    private static CarrierClaimRequested damage(List<EvidenceReference> evidence, String amount) {
        return wish(CarrierClaimCause.DAMAGE, evidence, amount, null);
    }

    private static CarrierClaimRequested wish(
            CarrierClaimCause cause, List<EvidenceReference> evidence, String amount, Instant deliveredAt) {
        return new CarrierClaimRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "O-" + UUID.randomUUID(),
                "DHL",
                "W-" + UUID.randomUUID(),
                cause,
                List.of(),
                amount == null ? null : cny(amount),
                evidence,
                "ebay",
                "brake-and-bolt",
                deliveredAt);
    }

    private static CarrierClaimRequested on(String waybill) {
        return new CarrierClaimRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                "DHL",
                waybill,
                CarrierClaimCause.DELAY,
                List.of(),
                cny("5.00"),
                List.of(),
                null,
                null,
                null);
    }

    private static CarrierClaimRequested showing(CarrierClaimRequested wish, List<EvidenceReference> evidence) {
        return new CarrierClaimRequested(
                wish.claimId(),
                wish.caseId(),
                wish.orderId(),
                wish.carrier(),
                wish.waybill(),
                wish.cause(),
                wish.lines(),
                wish.amount(),
                evidence,
                wish.platform(),
                wish.shop(),
                wish.deliveredAt());
    }

    private static ParcelSigned signed(CarrierClaimRequested wish, Instant at) {
        return new ParcelSigned(wish.waybill(), "DHL", at, null, null);
    }

    private static CarrierClaimAnswered answer(CarrierClaimRequested wish, CarrierDecision decision, Money amount) {
        return new CarrierClaimAnswered(idOf(wish), null, decision, amount, "C-7", ANSWERED);
    }

    private static ClaimPaid paid(CarrierClaimRequested wish, String amount) {
        return new ClaimPaid(idOf(wish), cny(amount), ANSWERED);
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }

    private static String idOf(CarrierClaimRequested wish) {
        return wish.claimId().toString();
    }

    private static void is(CarrierClaimRequested wish, String status) {
        await().untilAsserted(() -> show(wish).statusCode(200).body("status", equalTo(status)));
        await().untilAsserted(() -> list("caseId=" + wish.caseId()).body("items.status", contains(status)));
    }

    private static void awaitHeardOf(SupplierClaimRequested wish) {
        await().untilAsserted(() -> as("ops", "ops")
                .get("/maintenance/streams/{id}", OthersClaims.idOf(wish.claimId()))
                .then()
                .body("items.type", contains("OthersClaimHeardOf")));
    }

    private static ValidatableResponse show(CarrierClaimRequested wish) {
        return as("ann", "agent").get("/carrier-claims/{id}", wish.claimId()).then();
    }

    private static String tagOf(CarrierClaimRequested wish) {
        return show(wish).extract().header("ETag");
    }

    private static ValidatableResponse list(String query) {
        return as("ann", "agent").get("/carrier-claims?" + query).then();
    }

    private static ValidatableResponse file(CarrierClaimRequested wish, String tag) {
        return as("ann", "agent")
                .header("If-Match", tag)
                .body("{}")
                .put("/carrier-claims/{id}/filing", wish.claimId())
                .then();
    }

    private static ValidatableResponse show(
            String user, String role, CarrierClaimRequested wish, EvidenceReference piece) {
        var body = """
                {"evidence": [{"evidenceId": "%s", "kind": "%s", "mediaType": "image/jpeg", "sha256": "ab12"}]}""";
        put(user, role, wish, "evidence", "{\"evidence\": []}").statusCode(400);
        put(user, role, wish, "evidence", body.formatted("", piece.kind())).statusCode(400);
        return put(user, role, wish, "evidence", body.formatted(piece.evidenceId(), piece.kind()));
    }

    private static ValidatableResponse put(
            String user, String role, CarrierClaimRequested wish, String what, String body) {
        return as(user, role)
                .body(body)
                .put("/carrier-claims/{id}/{what}", wish.claimId(), what)
                .then();
    }

    private static List<String> parked(String rule) {
        return as("ops", "ops")
                .get("/maintenance/parked?limit=500")
                .then()
                .extract()
                .path("items.findAll { it.rule == '" + rule + "' }.messageId");
    }

    private static void clock(Instant now) {
        as("ops", "ops")
                .body("{\"now\": \"" + now + "\"}")
                .put("/maintenance/clock")
                .then()
                .statusCode(200);
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }

    private static RequestSpecification as(String user, String role) {
        return given().auth().oauth2(Tokens.of(user, role)).contentType("application/json");
    }
}
