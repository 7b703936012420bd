package redress.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.contracts.Channel;
import redress.contracts.Money;
import redress.contracts.NotificationMessage.MessageSent;
import redress.contracts.ParcelMessage.ParcelSigned;
import redress.contracts.ReshipmentMessage.ReshipmentCancelled;
import redress.contracts.ReshipmentMessage.ReshipmentRequested;
import redress.contracts.Sourcing;
import redress.contracts.Topic;
import redress.contracts.WarehouseMessage.ReshipmentDispatched;
import redress.embedded.Infra;

/// Goods are sent again: the case wants it, the warehouse does it, the customer gets the number (ENG-5, R-000-27).
@QuarkusTest
@QuarkusTestResource(Infra.class)
class ReshipmentStoryTest {

    private static final Instant TODAY = Instant.parse("2026-11-20T09:00:00Z");

    final String waybill = "W-" + UUID.randomUUID();
    Incomplete pads;

    @BeforeEach
    void two_pads_are_missing() {
        pads = Incomplete.withoutPhotos();
    }

    @Test
    void ENG_5_goods_sent_again_are_asked_of_the_warehouse_dispatched_told_and_signed_for() {
        var asked = wanted();
        assertThat(asked.caseId()).isEqualTo(pads.id());
        assertThat(asked.lines().getFirst().quantity()).isEqualTo(2);
        assertThat(asked.sourcing()).isEqualTo(Sourcing.OWN_STOCK);
        assertThat(asked.charged()).isFalse();
        showOnce(asked.reshipmentId(), "REQUESTED");
        Desk.ann()
                .get("/reshipments?status=REQUESTED&limit=200")
                .then()
                .body("items.reshipmentId", hasItem(asked.reshipmentId().toString()));

        assertThat(Desk.fate(pads.shop.tell(dispatched(asked, waybill)))).isEqualTo("TAKEN");
        showOnce(asked.reshipmentId(), "DISPATCHED")
                .then()
                .body("waybill", equalTo(waybill))
                .body("freightCost.amount", equalTo("5.00"));
        pads.shop.tell(
                new MessageSent(Told.letter(pads.caseId, "SEND_TRACKING"), pads.id(), Channel.EMAIL, "CUSTOMER"));
        Desk.showIn(pads.caseId, "CLOSED").then().body("outcome", equalTo("RESHIPPED"));

        pads.shop.tell(new ParcelSigned(waybill, "DHL", TODAY, null, null));
        showOnce(asked.reshipmentId(), "DELIVERED");
        assertThat(Desk.storyOf(pads.caseId)).endsWith("ReshipmentReported");
    }

    @Test
    void I_16_told_again_changes_nothing_and_told_differently_or_of_nothing_is_parked() {
        var asked = wanted();
        pads.shop.tell(new ParcelSigned(waybill, "DHL", TODAY, null, null));
        Desk.fate(pads.shop.tell(dispatched(asked, waybill)));
        showOnce(asked.reshipmentId(), "DELIVERED"); // signed for before anybody knew whose it is
        var before = Desk.storyOf(pads.caseId);

        assertThat(Desk.fate(pads.shop.tell(dispatched(asked, waybill)))).isEqualTo("TAKEN");
        assertThat(Desk.ruleOf(pads.shop.tell(dispatched(asked, "W-other"))))
                .isEqualTo("reshipment.dispatched-differently");
        assertThat(Desk.ruleOf(pads.shop.tell(
                        new ReshipmentDispatched(UUID.randomUUID().toString(), "W", "DHL", TODAY, null, pads.order))))
                .isEqualTo("reshipment.absent");
        assertThat(Desk.ruleOf(
                        pads.shop.tell(new ReshipmentDispatched("no-uuid", "W", "DHL", TODAY, null, pads.order))))
                .isEqualTo("reshipment.absent");
        assertThat(Desk.storyOf(pads.caseId)).isEqualTo(before);
        Desk.refused(cancel(asked.reshipmentId()), 409, "reshipment.dispatched");
    }

    @Test
    void what_has_not_left_can_be_called_off_and_an_agent_decides_anew() {
        var asked = wanted();
        showOnce(asked.reshipmentId(), "REQUESTED");
        Desk.refused(
                Desk.as("wim", "warehouse").put("/reshipments/{id}/cancellation", asked.reshipmentId()), 403, "role");
        assertThat(cancel(asked.reshipmentId()).statusCode()).isEqualTo(204);
        assertThat(cancel(asked.reshipmentId()).statusCode()).isEqualTo(204);

        pads.at("INC-08").then().body("playbook.visit", equalTo(2));
        assertThat(Told.first(Topic.ERP_RESHIPMENTS, pads.order, ReshipmentCancelled.class)
                        .reshipmentId())
                .isEqualTo(asked.reshipmentId());
        showOnce(asked.reshipmentId(), "CANCELLED");
        Desk.ann()
                .get("/reshipments?status=REQUESTED&limit=200")
                .then()
                .body("items.reshipmentId", not(hasItem(asked.reshipmentId().toString())));
        assertThat(Desk.ruleOf(pads.shop.tell(dispatched(asked, waybill)))).isEqualTo("reshipment.cancelled");
    }

    @Test
    void a_freight_nobody_told_is_asked_of_an_agent_and_booked_when_she_says_it() {
        var asked = wanted();
        Desk.fate(pads.shop.tell(
                new ReshipmentDispatched(asked.reshipmentId().toString(), waybill, "DHL", TODAY, null, pads.order)));
        Desk.showOnce(
                pads.caseId,
                shown -> shown.jsonPath().getList("ledger.asked.of").contains("FREIGHT"));
        Desk.ann().get("/cases?queue=costs&q={order}", pads.order).then().body("items.caseId", hasItem(pads.caseId));

        var said = "{\"of\": \"%s\", \"id\": \"%s\", \"amount\": {\"amount\": \"%s\", \"currency\": \"EUR\"}}";
        Desk.refused(cost(said.formatted("LABEL", "none", "1.00")), 409, "cost.not-asked");
        Desk.refused(cost(said.formatted("FREIGHT", asked.reshipmentId(), "-1.00")), 422, "cost.bad");
        assertThat(cost(said.formatted("FREIGHT", asked.reshipmentId(), "6.40")).statusCode())
                .isEqualTo(204);
        assertThat(cost(said.formatted("GOODS", "1", "3.10")).statusCode()).isEqualTo(204);

        Desk.showOnce(
                pads.caseId,
                shown -> "12.60".equals(shown.path("ledger.cost.amount"))
                        && shown.jsonPath().getList("ledger.asked").isEmpty());
        Desk.ann()
                .get("/cases?queue=costs&q={order}", pads.order)
                .then()
                .body("items.caseId", not(hasItem(pads.caseId)));
    }

    private Response cost(String body) {
        return Desk.put(pads.caseId, "costs", body);
    }

    @Test
    void what_is_not_there_or_no_status_or_no_cursor_is_refused() {
        var nothing = UUID.randomUUID();
        Desk.refused(Desk.ann().get("/reshipments/{id}", nothing), 404, "reshipment.absent");
        Desk.refused(cancel(nothing), 404, "reshipment.absent");
        Desk.refused(Desk.ann().get("/reshipments?status=LOST"), 422, "reshipment.status-unknown");
        Desk.refused(Desk.ann().get("/reshipments?cursor=nonsense"), 422, "cursor");
        Desk.refused(Desk.ann().get("/reshipments?limit=0"), 400, "malformed");
    }

    private ReshipmentRequested wanted() {
        pads.says("INC-08", 1, "RESHIP", 2);
        return Told.first(Topic.ERP_RESHIPMENTS, pads.order, ReshipmentRequested.class);
    }

    private ReshipmentDispatched dispatched(ReshipmentRequested asked, String under) {
        return new ReshipmentDispatched(
                asked.reshipmentId().toString(), under, "DHL", TODAY, Money.of("5.00", "EUR"), pads.order);
    }

    private static Response cancel(UUID id) {
        return Desk.ann().put("/reshipments/{id}/cancellation", id);
    }

    private static Response showOnce(UUID id, String status) {
        var path = "items.find { it.reshipmentId == '" + id + "' }.status";
        Desk.soon()
                .until(() ->
                        status.equals(Desk.ann().get("/reshipments?limit=200").path(path)));
        var shown = Desk.ann().get("/reshipments/{id}", id);
        assertThat(shown.<String>path("status")).isEqualTo(status);
        return shown;
    }
}
