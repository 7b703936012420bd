package redress.suite.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redress.contracts.CarrierDecision;
import redress.local.players.Agent;
import redress.local.players.Sale;
import redress.suite.CaseNews;
import redress.suite.stories.Stage.Market;

/// "The brake pads arrived damaged", from the photos to the carrier's money.
class DamagedGoodsTest {

    /// Four at 11.50.
    private static final String COST_OF_ALL = "46.00";

    private final Stage stage = Stage.set();
    private final Agent ann = stage.ann();

    /// R-000-07: the claim goes on when the case is closed (ENG-4); what the carrier does not pay is lost.
    @ParameterizedTest
    @EnumSource(Market.class)
    @Execution(CONCURRENT)
    void COV_000_04_COV_000_21_damaged_goods_are_sent_again_and_the_carrier_pays_a_part(Market market) {
        var sale = stage.brakePads(market);
        var caseId = stage.seen(sale, market, Stage.GOODS_AND_BOX);
        stage.players().afterSalesGroup().answers(caseId, "YES");
        ann.answers(caseId, "DMG-06", "RESHIP", Map.of());
        var waybill = stage.dispatched(sale, caseId);
        var closed = ann.closed(caseId);
        assertThat(closed.outcome()).isEqualTo("RESHIPPED");
        sale.customer().got("the tracking number", mail -> mail.text().contains(waybill));
        stage.awaitLedger(caseId, "52.20", "0.00", COST_OF_ALL, "6.20");
        var claimId = claimOn(caseId);

        ann.files(claimId);
        stage.players().carrier().willPay(claimId, CarrierDecision.PARTLY_ACCEPTED, sale.money("30.00"));
        ann.carrierClaim(claimId, "PARTLY_ACCEPTED");
        stage.players().finance().receives(claimId, sale.money("30.00"));

        var paid = ann.carrierClaim(claimId, "PAID");
        assertThat(kinds(paid)).containsExactlyInAnyOrderElementsOf(Stage.GOODS_AND_BOX);
        assertThat(paid.path("waybill").asText())
                .isEqualTo(sale.parcels().getFirst().waybill());
        stage.awaitLedger(caseId, "52.20", "30.00", "0.00", "22.20");
        assertThat(ann.sees(caseId).isClosed()).isTrue();
        assertThat(told(caseId))
                .containsExactly(
                        "redress.carrierclaim.filed.v1",
                        "redress.carrierclaim.answered.v1",
                        "redress.carrierclaim.paid.v1");
    }

    @Test
    @Execution(CONCURRENT)
    void COV_000_04_damaged_goods_are_refunded_and_claimed_with_the_label_too() {
        var sale = stage.brakePads();
        var photos = Stream.concat(Stage.GOODS_AND_BOX.stream(), Stream.of(Stage.LABEL))
                .toList();
        var caseId = stage.seen(sale, Market.EN, photos);
        stage.players().afterSalesGroup().answers(caseId, "YES");

        ann.answers(caseId, "DMG-06", "REFUND", Map.of());
        paidBack(sale, caseId, "99.60");

        assertThat(ann.closed(caseId).outcome()).isEqualTo("REFUNDED_FULL");
        assertThat(kinds(ann.carrierClaim(claimOn(caseId), "DRAFT"))).containsExactlyInAnyOrderElementsOf(photos);
        stage.awaitLedger(caseId, "99.60", "0.00", COST_OF_ALL, "53.60");
    }

    /// Nobody had a photo of the label.
    @Test
    @Execution(CONCURRENT)
    void COV_000_21_R_000_09_I_10_a_claim_without_the_box_is_not_filed_and_one_without_the_label_is() {
        var sale = stage.brakePads();
        var caseId = stage.seen(sale, Market.EN, Stage.GOODS_AND_BOX);
        stage.players().afterSalesGroup().answers(caseId, "YES");
        ann.answers(caseId, "DMG-06", "REFUND", Map.of());
        var claimId = claimOn(caseId);
        var box = piece(ann.carrierClaim(claimId, "DRAFT"), "OUTER_PACKAGING_PHOTO");
        ann.looksAnew(claimId, box, "PRODUCT_PHOTO");

        var lacking = ann.carrierClaim(claimId, "EVIDENCE_MISSING");
        assertThat(lacking.path("lacks").findValuesAsText("lack")).containsExactly("OUTER_PACKAGING_PHOTO");
        var refused = ann.triesToFile(claimId);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.rule()).isEqualTo("urn:redress:carrierclaim.evidence-missing");

        ann.looksAnew(claimId, box, "OUTER_PACKAGING_PHOTO");
        ann.files(claimId);
        assertThat(kinds(ann.carrierClaim(claimId, "FILED"))).containsExactlyInAnyOrderElementsOf(Stage.GOODS_AND_BOX);
    }

    /// R-000-10, P-11: a tenth of 99.60 for a minor damage.
    @ParameterizedTest
    @EnumSource(Market.class)
    @Execution(CONCURRENT)
    void COV_000_05_a_breakage_that_does_not_matter_is_settled_by_a_part_of_the_price(Market market) {
        var sale = stage.brakePads(market);
        var caseId = usable(sale, market);
        var offer = sale.customer().got("an offer", mail -> mail.text().contains("9.96"));
        assertThat(offer.subject()).contains(sale.orderId());

        ann.answers(caseId, "DMG-10", "YES", Map.of());
        paidBack(sale, caseId, "9.96");

        assertThat(ann.closed(caseId).outcome()).isEqualTo("REFUNDED_PARTIAL");
        stage.awaitLedger(caseId, "cost", "9.96");
        assertThat(claimOn(caseId)).isNotEmpty();
    }

    @Test
    @Execution(CONCURRENT)
    void COV_000_05_who_declines_a_part_of_the_price_gets_all_of_it() {
        var sale = stage.brakePads();
        var caseId = usable(sale, Market.EN);
        ann.answers(caseId, "DMG-10", "NO", Map.of());

        ann.answers(caseId, "DMG-12", "FULL_REFUND", Map.of());
        paidBack(sale, caseId, "99.60");

        assertThat(ann.closed(caseId).outcome()).isEqualTo("REFUNDED_FULL");
        assertThat(ann.refundsOf(sale.orderId())).hasSize(1);
        stage.awaitLedger(caseId, "99.60", "0.00", COST_OF_ALL, "53.60");
    }

    @Test
    @Execution(CONCURRENT)
    void COV_000_05_who_declines_a_part_of_the_price_may_have_the_goods_again() {
        var sale = stage.brakePads();
        var caseId = usable(sale, Market.EN);
        ann.answers(caseId, "DMG-10", "NO", Map.of());

        ann.answers(caseId, "DMG-12", "RESHIP", Map.of());
        stage.dispatched(sale, caseId);

        assertThat(ann.closed(caseId).outcome()).isEqualTo("RESHIPPED");
        assertThat(ann.refundsOf(sale.orderId())).isEmpty();
        stage.awaitLedger(caseId, "52.20", "0.00", COST_OF_ALL, "6.20");
    }

    /// R-000-11.
    @Test
    @Execution(CONCURRENT)
    void COV_000_05_without_photos_goods_are_sent_again_and_the_carrier_is_not_claimed_from() {
        var sale = stage.brakePads();
        var caseId = stage.damaged(sale, Market.EN);
        ann.answers(caseId, "DMG-02", "REFUSED", Map.of());

        ann.answers(caseId, "DMG-13", "RESHIP", Map.of());
        stage.dispatched(sale, caseId);

        var closed = ann.closed(caseId);
        assertThat(closed.outcome()).isEqualTo("RESHIPPED");
        assertThat(closed.claims()).isEmpty();
        stage.awaitLedger(caseId, "52.20", "0.00", "0.00", "52.20");
    }

    /// It can be used, the damage is minor: the customer is offered a part of the price.
    private String usable(Sale sale, Market market) {
        var caseId = stage.seen(sale, market, Stage.GOODS_AND_BOX);
        stage.players().afterSalesGroup().answers(caseId, "NO", Map.of("severity", "MINOR"));
        ann.at(caseId, "DMG-10");
        return caseId;
    }

    /// Agreed to by whoever must, and paid.
    private void paidBack(Sale sale, String caseId, String amount) {
        var refundId = stage.players().approvers().agreeToRefund(sale.orderId(), caseId);
        stage.players().finance().pays(refundId);
        var paid = stage.players().finance().refund(refundId, "EXECUTED");
        assertThat(paid.path("amount").path("amount").asText()).isEqualTo(amount);
    }

    private String claimOn(String caseId) {
        return ann.sees(
                        caseId,
                        "a claim on the carrier",
                        sheet -> sheet.claimId("CARRIER").isPresent())
                .claimId("CARRIER")
                .orElseThrow();
    }

    private static List<String> kinds(JsonNode claim) {
        return claim.path("evidence").findValuesAsText("kind");
    }

    private static JsonNode piece(JsonNode claim, String kind) {
        for (var piece : claim.path("evidence")) {
            if (piece.path("kind").asText().equals(kind)) {
                return piece;
            }
        }
        throw new AssertionError("no " + kind + " in " + claim);
    }

    /// What all others hear of the case's claim.
    private List<String> told(String caseId) {
        return CaseNews.all(stage.suite(), "carrier-claim-events").stream()
                .filter(news -> news.key().equals(caseId))
                .map(CaseNews::type)
                .toList();
    }
}
