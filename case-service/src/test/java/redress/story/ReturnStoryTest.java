package redress.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.contracts.CaseMessage.MessageRequested;
import redress.contracts.CaseMessage.RefundRequested;
import redress.contracts.FreightPayer;
import redress.contracts.Money;
import redress.contracts.ParcelMessage.ParcelScanned;
import redress.contracts.ReshipmentMessage.ReshipmentRequested;
import redress.contracts.ReturnMessage.LabelCancelled;
import redress.contracts.ReturnMessage.LabelRequested;
import redress.contracts.ReturnMethod;
import redress.contracts.Topic;
import redress.contracts.WarehouseMessage.LabelIssued;
import redress.contracts.WarehouseMessage.ReturnArrived;
import redress.contracts.WarehouseMessage.ReturnInspected;
import redress.embedded.Infra;

/// Goods come back: the case allows it, the customer sends them, the warehouse takes them in (P-07, P-12, I-07).
@QuarkusTest
@TestProfile(Returning.class)
@QuarkusTestResource(Infra.class)
class ReturnStoryTest {

    private static final String QUICK = "brake-and-bolt";
    private static final String CAREFUL = "careful-parts";
    private static final Instant TODAY = Instant.parse("2026-11-20T09:00:00Z");

    final String waybill = "R-" + UUID.randomUUID();
    final String labelId = "L-" + UUID.randomUUID();

    @Test
    void COV_000_10_P_07_wrong_parts_are_refunded_once_their_number_is_told_and_taken_in_later() {
        var pads = SentBack.boughtWrong(QUICK);
        var allowed = pads.allowed();
        assertThat(allowed.caseId()).isEqualTo(pads.id());
        assertThat(allowed.method()).isEqualTo(ReturnMethod.ADDRESS);
        assertThat(allowed.payer()).isEqualTo(FreightPayer.CUSTOMER);
        assertThat(allowed.lines().getFirst().quantity()).isEqualTo(4);
        Told.letter(pads.caseId, "RETURN_ADDRESS");
        pads.shown("AUTHORIZED").then().body("label", nullValue());
        assertThat(refunds(pads)).isEmpty();

        assertThat(pads.tracked(waybill).statusCode()).isEqualTo(204);
        Desk.showIn(pads.caseId, "CLOSED")
                .then()
                .body("outcome", equalTo("RETURNED_REFUNDED"))
                .body("returns.status", contains("IN_TRANSIT"))
                .body("returns.waybill", contains(waybill))
                .body("lines[0].goods", equalTo("RETURN_ASKED"));
        Told.first(Topic.CASE_EVENTS, pads.caseId, RefundRequested.class);
        pads.shown("IN_TRANSIT").then().body("waybill", equalTo(waybill)).body("carrier", equalTo("DHL"));

        pads.shop.tell(new ReturnArrived(pads.rmaId().toString(), pads.order, null, TODAY));
        pads.shown("RECEIVED");
        pads.shop.tell(inspected(pads, true));
        pads.shown("CLOSED").then().body("condition", equalTo("没有拆封")).body("note", equalTo("as new"));
        Desk.showOnce(pads.caseId, shown -> List.of("INSPECTED_OK").equals(shown.path("returns.status")))
                .then()
                .body("status", equalTo("CLOSED"))
                .body("lines[0].goods", equalTo("RETURNED"));
        assertThat(refunds(pads)).hasSize(1);
    }

    @Test
    void COV_000_10_P_07_ENG_6_elsewhere_they_are_refunded_once_they_were_found_in_order() {
        var pads = SentBack.boughtWrong(CAREFUL);
        pads.at("WPU-12").then().body("waitsFor.who", equalTo("CUSTOMER"));
        assertThat(pads.tracked(waybill).statusCode()).isEqualTo(204);
        Desk.showOnce(pads.caseId, shown -> "WAREHOUSE".equals(shown.path("waitsFor.who")));
        pads.shop.tell(new ReturnArrived(pads.rmaId().toString(), pads.order, null, TODAY));
        pads.shown("RECEIVED");
        assertThat(Desk.fate(pads.shop.tell(inspected(pads, false)))).isEqualTo("TAKEN");
        pads.shown("INSPECTED_NOT_OK");
        pads.at("WPU-12").then().body("returns.status", contains("INSPECTED_NOT_OK"));
        assertThat(Desk.storyOf(pads.caseId)).contains("CaseEscalated");
        assertThat(refunds(pads)).isEmpty();

        assertThat(Desk.fate(pads.shop.tell(inspected(pads, true)))).isEqualTo("TAKEN");

        Desk.showIn(pads.caseId, "CLOSED").then().body("outcome", equalTo("RETURNED_REFUNDED"));
        assertThat(Told.first(Topic.CASE_EVENTS, pads.caseId, RefundRequested.class)
                        .refundId())
                .isNotNull();
        pads.shown("CLOSED");
    }

    @Test
    void COV_000_10_with_the_number_of_the_wrong_ones_the_right_ones_are_asked_of_the_warehouse() {
        var pads = SentBack.swapped(CAREFUL);
        assertThat(pads.tracked(waybill).statusCode()).isEqualTo(204);

        var asked = Told.first(Topic.ERP_RESHIPMENTS, pads.order, ReshipmentRequested.class);
        assertThat(asked.charged()).isFalse();
        assertThat(asked.lines()).singleElement().satisfies(line -> {
            assertThat(line.sku()).isEqualTo("DSC-2");
            assertThat(line.quantity()).isEqualTo(2);
        });
        pads.at("WPU-06");
    }

    @Test
    void COV_000_23_the_customer_gets_the_label_when_it_is_there_and_not_before() {
        var pads = SentBack.unneeded();
        assertThat(Told.first(Topic.ERP_RETURNS, pads.order, LabelRequested.class)
                        .rmaId())
                .isEqualTo(pads.rmaId());
        pads.shown("AUTHORIZED").then().body("label.status", equalTo("REQUESTED"));
        assertThat(letters(pads, "RETURN_LABEL")).isEmpty();

        assertThat(Desk.fate(pads.shop.tell(issued(pads, labelId)))).isEqualTo("TAKEN");

        Told.letter(pads.caseId, "RETURN_LABEL");
        assertThat(letters(pads, "RETURN_LABEL").getFirst().data())
                .containsEntry("labelId", labelId)
                .containsEntry("carrier", "DHL")
                .containsEntry("rmaId", pads.rmaId().toString());
        Desk.showOnce(pads.caseId, shown -> List.of("LABEL_ISSUED").equals(shown.path("returns.status")))
                .then()
                .body("returns[0].cost.amount", equalTo("6.00"));
        pads.shown("AUTHORIZED")
                .then()
                .body("label.status", equalTo("ISSUED"))
                .body("label.cost.amount", equalTo("6.00"));

        assertThat(Desk.fate(pads.shop.tell(issued(pads, labelId)))).isEqualTo("TAKEN"); // I-16
        assertThat(Desk.ruleOf(pads.shop.tell(issued(pads, "L-other")))).isEqualTo("label.issued-differently");
        assertThat(letters(pads, "RETURN_LABEL")).hasSize(1);
    }

    @Test
    void COV_000_23_I_07_P_12_a_label_that_its_carrier_saw_is_used_and_not_cancelled_any_more() {
        var pads = SentBack.unneeded();
        pads.answers("NND-02", "YES");
        pads.shop.tell(issued(pads, labelId));
        Told.letter(pads.caseId, "RETURN_LABEL");
        pads.shop.tell(new ParcelScanned(waybill, "DHL", TODAY, null));
        pads.shown("IN_TRANSIT").then().body("label.status", equalTo("USED")).body("waybill", equalTo(waybill));
        Desk.refused(Desk.ann().delete("/returns/{id}/label", pads.rmaId()), 409, "label.used");
        Desk.showIn(pads.caseId, "CLOSED").then().body("outcome", equalTo("REFUNDED_FULL")); // P-07

        later(Duration.ofDays(31));
        expires(); // the clock has come by
        pads.shown("IN_TRANSIT").then().body("label.status", equalTo("USED"));
    }

    @Test
    void P_12_a_label_whose_parcel_was_seen_before_anybody_knew_whose_it_is_is_used_too() {
        var pads = SentBack.unneeded();
        pads.shop.tell(new ParcelScanned(waybill, "DHL", TODAY, null));
        pads.shop.tell(issued(pads, labelId));

        pads.shown("IN_TRANSIT").then().body("label.status", equalTo("USED"));
    }

    @Test
    void COV_000_23_R_000_16_P_12_a_label_that_nobody_used_is_cancelled_by_the_clock() {
        expires();
    }

    @Test
    void COV_000_23_a_case_that_needs_no_label_any_more_has_it_cancelled() {
        var pads = SentBack.unneeded();
        pads.shop.tell(issued(pads, labelId));
        pads.shown("AUTHORIZED");
        Told.letter(pads.caseId, "RETURN_LABEL");
        pads.answers("NND-02", "NO");

        assertThat(Told.first(Topic.ERP_RETURNS, pads.order, LabelCancelled.class)
                        .labelId())
                .isEqualTo(labelId);
        pads.shown("CANCELLED").then().body("label.status", equalTo("CANCELLED"));
        Desk.refused(pads.tracked(waybill), 409, "return.called-off");
    }

    @Test
    void I_08_a_label_that_is_made_after_the_case_has_ended_reaches_the_customer() {
        var pads = SentBack.unneeded();
        Desk.close(pads.caseId);

        pads.shop.tell(issued(pads, labelId));

        Told.letter(pads.caseId, "RETURN_LABEL");
        assertThat(Desk.show(pads.caseId).<String>path("status")).isEqualTo("CLOSED");
    }

    @Test
    void people_make_and_cancel_labels_and_put_numbers_right_and_close_what_was_not_in_order() {
        var pads = SentBack.unneeded();
        var rmaId = pads.rmaId();
        pads.shown("AUTHORIZED");
        var label = Map.of("labelId", labelId, "carrier", "DHL", "cost", Money.of("6.00", "EUR"));
        Desk.refused(Desk.as("fin", "finance").body(label).put("/returns/{id}/label", rmaId), 403, "role");
        assertThat(Desk.as("wim", "warehouse")
                        .body(label)
                        .put("/returns/{id}/label", rmaId)
                        .statusCode())
                .isEqualTo(204);
        Desk.refused(Desk.as("wim", "warehouse").delete("/returns/{id}/label", rmaId), 403, "role");
        assertThat(Desk.ann().delete("/returns/{id}/label", rmaId).statusCode()).isEqualTo(204);
        assertThat(Desk.ann().delete("/returns/{id}/label", rmaId).statusCode()).isEqualTo(204);
        pads.shown("CANCELLED");

        pads.shop.tell(new ReturnArrived(rmaId.toString(), pads.order, waybill, TODAY)); // all the same
        pads.shown("RECEIVED").then().body("waybill", equalTo(waybill));
        Desk.refused(pads.tracked("R-other"), 409, "return.arrived");
        Desk.refused(Desk.ann().put("/returns/{id}/closure", rmaId), 409, "return.not-inspected");
        pads.shop.tell(inspected(pads, false));
        pads.shown("INSPECTED_NOT_OK");
        assertThat(Desk.ann().put("/returns/{id}/closure", rmaId).statusCode()).isEqualTo(204);
        pads.shown("CLOSED");
        Desk.ann().get("/returns?status=CLOSED&limit=200").then().body("items.rmaId", hasItem(rmaId.toString()));
        Desk.ann().get("/returns?orderId=nobody").then().body("items", empty());
    }

    @Test
    void I_16_what_is_told_of_nothing_is_parked_and_works_once_there_is_something() {
        var unknown = UUID.randomUUID().toString();
        assertThat(Desk.ruleOf(new Shop().tell(new ReturnArrived(unknown, "O-x", null, TODAY))))
                .isEqualTo("return.absent");
        assertThat(Desk.ruleOf(new Shop().tell(new ReturnArrived("no-uuid", "O-x", null, TODAY))))
                .isEqualTo("return.absent");
        assertThat(Desk.ruleOf(new Shop().tell(new LabelIssued(unknown, "L-1", "DHL", null, "O-x", null, null))))
                .isEqualTo("return.absent");
        assertThat(Desk.ruleOf(new Shop().tell(new ReturnInspected(unknown, "fine", true, "O-x", null, null))))
                .isEqualTo("return.absent");

        var pads = SentBack.boughtWrong(CAREFUL);
        assertThat(Desk.fate(pads.shop.tell(inspected(pads, true)))).isEqualTo("TAKEN"); // before it arrived
        assertThat(Desk.fate(pads.shop.tell(new ReturnArrived(pads.rmaId().toString(), pads.order, null, TODAY))))
                .isEqualTo("TAKEN");
        pads.shown("CLOSED");
        Desk.showIn(pads.caseId, "CLOSED").then().body("outcome", equalTo("RETURNED_REFUNDED"));
    }

    @Test
    void what_is_not_there_or_no_status_or_no_body_is_refused() {
        var nothing = UUID.randomUUID();
        Desk.refused(Desk.ann().get("/returns/{id}", nothing), 404, "return.absent");
        Desk.refused(Desk.ann().delete("/returns/{id}/label", nothing), 404, "return.absent");
        Desk.refused(
                Desk.ann().body("{\"waybill\": \"R-1\"}").put("/returns/{id}/tracking", nothing), 404, "return.absent");
        Desk.refused(Desk.ann().body("{\"waybill\": \" \"}").put("/returns/{id}/tracking", nothing), 400, "malformed");
        Desk.refused(Desk.ann().body("""
                        {"labelId": "L", "carrier": "DHL", "cost": {"amount": "-1.00", "currency": "EUR"}}""").put("/returns/{id}/label", nothing), 422, "label.cost-negative");
        Desk.refused(Desk.ann().get("/returns?status=LOST"), 422, "return.status-unknown");
        Desk.refused(Desk.ann().get("/returns?cursor=nonsense"), 422, "cursor");
        Desk.refused(Desk.as("c", "customer").get("/returns"), 403, "role");
    }

    /// A label that nobody uses, and the time that it takes.
    private void expires() {
        var pads = SentBack.unneeded();
        pads.shop.tell(issued(pads, "L-" + UUID.randomUUID(), null));
        Told.letter(pads.caseId, "RETURN_LABEL");
        later(Duration.ofDays(29));
        pads.shown("AUTHORIZED");
        later(Duration.ofDays(1));

        Told.first(Topic.ERP_RETURNS, pads.order, LabelCancelled.class);
        pads.shown("EXPIRED").then().body("label.status", equalTo("EXPIRED"));
        Desk.showOnce(pads.caseId, shown -> List.of("LABEL_CANCELLED").equals(shown.path("returns.status")));
    }

    private LabelIssued issued(SentBack pads, String label) {
        return issued(pads, label, waybill);
    }

    private static LabelIssued issued(SentBack pads, String label, String under) {
        return new LabelIssued(
                pads.rmaId().toString(), label, "DHL", Money.of("6.00", "EUR"), pads.order, under, TODAY);
    }

    private static ReturnInspected inspected(SentBack pads, boolean resaleable) {
        return new ReturnInspected(pads.rmaId().toString(), "没有拆封", resaleable, pads.order, "as new", TODAY);
    }

    private static List<RefundRequested> refunds(SentBack pads) {
        return Told.on(Topic.CASE_EVENTS, pads.caseId, RefundRequested.class);
    }

    private static List<MessageRequested> letters(SentBack pads, String template) {
        return Told.on(Topic.CASE_EVENTS, pads.caseId, MessageRequested.class).stream()
                .filter(wish -> wish.template().equals(template))
                .toList();
    }

    private static void later(Duration time) {
        var now = Instant.parse(Desk.ops().get("/maintenance/clock").path("now"));
        Desk.ops()
                .body(Map.of("now", now.plus(time).toString()))
                .put("/maintenance/clock")
                .then()
                .statusCode(200);
    }
}
