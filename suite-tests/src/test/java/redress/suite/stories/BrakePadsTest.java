package redress.suite.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.local.players.Agent;
import redress.local.players.CaseSheet;
import redress.local.players.Customer.Mail;
import redress.local.players.Sale;
import redress.suite.CaseNews;
import redress.suite.stories.Stage.Market;

/// "Two of the four brake pads are missing", from the order to the supplier's money, and what else may come of it
/// (COV-000-02, COV-000-03, COV-000-20).
class BrakePadsTest {

    private final Stage stage = Stage.set();
    private final Agent ann = stage.ann();

    /// Architecture.md's case: R-000-02, R-000-03, R-000-04, R-000-27, ENG-4, ENG-5.
    @ParameterizedTest
    @EnumSource(Market.class)
    @Execution(CONCURRENT)
    void two_pads_come_again_and_weeks_later_the_supplier_pays(Market market) {
        var sale = stage.brakePads(market).in(2);
        var caseId = stage.complaint(sale, market);
        ann.answers(caseId, "INC-04", "YES", Agent.missing("1", 2));
        var asked = sale.customer().got("a question for photos", mail -> true);
        sale.customer().writes(sale.orderId(), market.photos);
        ann.fileThePhotos(caseId);
        stage.players().afterSalesGroup().answers(caseId, "SUPPLIER_SHORT_SHIPMENT");
        var waiting = ann.at(caseId, "INC-12");
        var claimId = waiting.claimId().orElseThrow();
        stage.players().purchasing().submits(claimId);
        stage.players().supplier().willPay(claimId, sale.money(Stage.COST_OF_TWO));

        ann.answers(caseId, "INC-16", "RESHIP", Map.of());
        var waybill = stage.dispatched(sale, caseId);
        var closed = ann.closed(caseId);

        assertThat(closed.outcome()).isEqualTo("RESHIPPED");
        var told =
                sale.customer().got("the tracking number", mail -> mail.text().contains(waybill));
        assertThat(sale.customer().mails()).containsExactly(asked, told);
        assertInLanguage(market, sale, asked);
        assertInLanguage(market, sale, told);
        stage.awaitLedger(caseId, "29.20", "0.00", "23.00", "6.20");

        stage.players().carrier().delivers(waybill, "Chen Wei");
        ann.sees(caseId, "delivered again", sheet -> status(sheet.reshipments()).equals(List.of("DELIVERED")));
        stage.players().purchasing().accepts(claimId);
        stage.players().finance().receives(claimId, sale.money(Stage.COST_OF_TWO));

        stage.awaitLedger(caseId, "29.20", "23.00", "0.00", "6.20");
        assertThat(ann.sees(caseId).isClosed()).isTrue();
        assertThat(claim(claimId).path("status").asText()).isEqualTo("SETTLED");
        assertAsItWasKnownThen(waiting);
    }

    /// COV-000-02, R-000-02: nobody is asked anything.
    @Test
    @Execution(CONCURRENT)
    void of_a_split_order_on_its_way_the_customer_is_only_informed() {
        var sale = stage.brakePads().in(2);
        stage.players().shop().firstParcelDelivered(sale);
        sale.customer().writes(sale.orderId(), Stage.COMPLAINT);

        var closed = ann.closed(ann.finds(sale.orderId()));

        assertThat(closed.outcome()).isEqualTo("INFORMED_ONLY");
        var waybill = sale.parcels().getLast().waybill();
        var told = sale.customer().got("where the rest is", mail -> mail.text().contains(waybill));
        assertThat(sale.customer().mails()).containsExactly(told);
        assertThat(told.text()).doesNotContain(sale.parcels().getFirst().waybill());
        assertThat(closed.claims()).isEmpty();
        assertThat(closed.requests()).isEmpty();
        assertThat(stage.players().purchasing().claimsOf(sale.orderId())).isEmpty();
    }

    /// COV-000-03, R-000-05: who is urgent from the start is never kept waiting.
    @Test
    @Execution(CONCURRENT)
    void an_urgent_customer_does_not_wait_for_the_supplier() {
        var sale = stage.brakePads();
        var caseId = stage.proven(sale);
        ann.at(caseId, "INC-09");
        ann.marksUrgent(caseId, "the car is on the lift");

        stage.players().afterSalesGroup().answers(caseId, "SUPPLIER_SHORT_SHIPMENT");

        ann.answers(caseId, "INC-16", "RESHIP", Map.of());
        assertThat(log(caseId)).contains("INC-11").doesNotContain("INC-12");
        stage.dispatched(sale, caseId);
        assertThat(ann.closed(caseId).outcome()).isEqualTo("RESHIPPED");
        assertThat(sourcing(caseId)).containsOnly("OWN_STOCK");
    }

    /// ENG-3: the agent goes on for an urgent customer only; the supplier's answer is then history.
    @Test
    @Execution(CONCURRENT)
    void an_agent_skips_the_wait_for_a_customer_who_became_urgent() {
        var sale = stage.brakePads();
        var claimed = stage.claimed(sale);
        var waiting = ann.at(claimed.caseId(), "INC-12");

        assertThat(ann.skips(waiting, "no reason").status()).isEqualTo(409);
        ann.marksUrgent(claimed.caseId(), "he called twice");
        ann.skips(ann.sees(claimed.caseId()), "he called twice").demand(200, 204);

        var deciding = ann.at(claimed.caseId(), "INC-16");
        stage.players().purchasing().submits(claimed.claimId());
        stage.players().supplier().willSendGoods(claimed.claimId());
        ann.answers(deciding, "RESHIP", Map.of()).demand(200, 204);
        stage.dispatched(sale, claimed.caseId());
        assertThat(ann.closed(claimed.caseId()).outcome()).isEqualTo("RESHIPPED");
    }

    /// COV-000-03, R-000-04: the supplier's own goods go out, and settle the claim when they are here.
    @Test
    @Execution(CONCURRENT)
    void a_supplier_who_sends_goods_makes_the_reshipment() {
        var sale = stage.brakePads();
        var claimed = stage.claimed(sale);
        stage.players().purchasing().submits(claimed.claimId());
        stage.players().supplier().willSendGoods(claimed.claimId());

        ann.answers(claimed.caseId(), "INC-16", "RESHIP", Map.of());
        stage.dispatched(sale, claimed.caseId());
        ann.closed(claimed.caseId());

        assertThat(sourcing(claimed.caseId())).containsOnly("SUPPLIER_REPLACEMENT");
        stage.players().purchasing().accepts(claimed.claimId());
        stage.players().purchasing().receivesGoods(claimed.claimId());
        assertThat(claim(claimed.claimId()).path("status").asText()).isEqualTo("SETTLED");
        stage.awaitLedger(claimed.caseId(), "open", "0.00");
    }

    /// COV-000-20: a claim ends by somebody's word, long after the case.
    @Test
    @Execution(CONCURRENT)
    void what_a_supplier_refuses_is_written_off_by_its_role_and_lost() {
        var sale = stage.brakePads();
        var claimed = stage.claimed(sale);
        stage.players().purchasing().submits(claimed.claimId());
        stage.players().supplier().refuses(claimed.claimId(), "the parcel weighed what it should");
        ann.answers(claimed.caseId(), "INC-16", "RESHIP", Map.of());
        stage.dispatched(sale, claimed.caseId());
        ann.closed(claimed.caseId());
        stage.awaitLedger(claimed.caseId(), "open", Stage.COST_OF_TWO);

        var byAgent = ann.desk()
                .put("/api/supplier-claims/" + claimed.claimId() + "/write-off", Map.of("reason", "not worth it"));
        assertThat(byAgent.status()).isEqualTo(403);
        stage.players()
                .purchasing()
                .writesOff(claimed.claimId(), "not worth a dispute")
                .demand(200, 204);

        stage.awaitLedger(claimed.caseId(), "29.20", "0.00", "0.00", "29.20");
        assertThat(claim(claimed.claimId()).path("status").asText()).isEqualTo("WRITTEN_OFF");
    }

    /// I-09: the line is claimed already, whoever complains again.
    @Test
    @Execution(CONCURRENT)
    void the_same_lines_are_claimed_once_for_the_same_cause() {
        var sale = stage.brakePads();
        var first = stage.claimed(sale);
        stage.players().purchasing().submits(first.claimId());
        var second = ann.opens(sale, Stage.COMPLAINT);
        ann.answers(second, "INC-04", "YES", Agent.missing("1", 2));
        ann.at(second, "INC-07");
        ann.fileThePhotos(second);

        stage.players().afterSalesGroup().answers(second, "SUPPLIER_SHORT_SHIPMENT");
        ann.at(second, "INC-12");

        ann.sees(second, "the claim refused", sheet -> status(sheet.claims()).equals(List.of("REFUSED")));
        assertThat(stage.players().purchasing().claimsOf(sale.orderId()))
                .extracting(claim -> claim.path("claimId").asText())
                .containsExactly(first.claimId());
    }

    /// R-000-06, I-15, P-30: 60 is more than an agent may give, and who asked may not agree.
    @Test
    @Execution(CONCURRENT)
    void a_partial_refund_above_the_agents_limit_needs_a_second_person() {
        var sale = stage.brakePads();
        var caseId = stage.proven(sale, 3);
        stage.players().afterSalesGroup().answers(caseId, "WAREHOUSE_SHORT_SHIPMENT");
        ann.answers(caseId, "INC-16", "REFUND", Map.of());
        ann.answers(caseId, "INC-19", "YES", Agent.amount(sale.money("60.00")));
        assertThat(ann.closed(caseId).outcome()).isEqualTo("REFUNDED_PARTIAL");
        var refundId = stage.refundOf(sale.orderId()).path("refundId").asText();
        stage.players().finance().refund(refundId, "REGISTERED");
        var lee = stage.players().agent("lee");

        var byRequester = ann.approves(refundId);
        assertThat(byRequester.status()).isEqualTo(403);
        assertThat(byRequester.rule()).isEqualTo("urn:redress:refund.four-eyes");
        assertThat(stage.bea().approves(refundId).status()).isEqualTo(403);
        assertThat(lee.approvals())
                .extracting(item -> item.path("href").asText())
                .contains("/refunds/" + refundId);
        lee.approves(refundId).demand(200, 204);
        stage.players().finance().pays(refundId);

        stage.players().finance().refund(refundId, "EXECUTED");
        stage.awaitLedger(caseId, "60.00", "0.00", "0.00", "60.00");
    }

    /// COV-000-03: nobody outside pays for our own mistake, and it is to be prevented (R-000-17).
    @ParameterizedTest
    @ValueSource(strings = {"WAREHOUSE_SHORT_SHIPMENT", "ORDERING_ERROR", "SKU_MATCHING_ERROR"})
    @Execution(CONCURRENT)
    void a_fault_of_the_house_makes_a_task_and_no_claim(String cause) {
        var sale = stage.brakePads();
        var caseId = stage.proven(sale);
        stage.players().afterSalesGroup().answers(caseId, cause);
        ann.answers(caseId, "INC-16", "RESHIP", Map.of());
        stage.dispatched(sale, caseId);

        var closed = ann.closed(caseId);

        assertThat(closed.outcome()).isEqualTo("RESHIPPED");
        assertThat(closed.claims()).isEmpty();
        assertThat(types(caseId)).containsOnlyOnce("ImprovementTaskOpened");
        stage.awaitLedger(caseId, "29.20", "0.00", "0.00", "29.20");
    }

    /// R-000-03, ENG-11, ENG-17: photos do not say which item, so they answer nothing; nobody asks for them again.
    @Test
    @Execution(CONCURRENT)
    void a_customer_who_did_not_say_what_is_missing_is_asked() {
        var sale = stage.brakePads();
        var caseId = stage.complaint(sale, Market.EN);
        ann.answers(caseId, "INC-04", "NO", Map.of());
        sale.customer().got("a question", mail -> mail.subject().startsWith("Which item is missing"));
        ann.fileThePhotos(caseId);

        ann.answers(caseId, "INC-06", "PROVIDED", Agent.missing("1", 2));

        ann.at(caseId, "INC-09");
        assertThat(sale.customer().mails()).hasSize(1);
    }

    private static void assertInLanguage(Market market, Sale sale, Mail mail) {
        assertThat(mail.subject()).contains(sale.orderId());
        var words = assertThat(mail.subject() + mail.text());
        switch (market) {
            case EN -> words.doesNotContainPattern("\\p{IsHan}");
            case ZH -> words.containsPattern("\\p{IsHan}{4}").doesNotContain("Kind regards");
        }
    }

    private void assertAsItWasKnownThen(CaseSheet then) {
        var version = then.json().path("version").asInt();
        var seen = new CaseSheet(ann.desk()
                .get("/api/cases/" + then.caseId() + "?version=" + version)
                .demand(200)
                .json());
        assertThat(seen.node()).isEqualTo(then.node());
        assertThat(seen.outcome()).isEmpty();
        assertThat(seen.reshipments()).isEmpty();
    }

    private static List<String> status(List<JsonNode> things) {
        return things.stream().map(thing -> thing.path("status").asText()).toList();
    }

    private JsonNode claim(String claimId) {
        return stage.players().purchasing().claim(claimId);
    }

    private List<String> types(String caseId) {
        return ann.story(caseId).stream()
                .map(entry -> entry.path("type").asText())
                .toList();
    }

    private String log(String caseId) {
        return stage.ops()
                .get("/api/maintenance/case-service/streams/" + caseId)
                .demand(200)
                .json()
                .toString();
    }

    /// As the warehouse hears it.
    private List<String> sourcing(String caseId) {
        return CaseNews.all(stage.suite(), "erp-reshipments").stream()
                .filter(news -> news.data().contains(caseId))
                .map(news -> news.data().replaceAll(".*\"sourcing\":\"(\\w+)\".*", "$1"))
                .toList();
    }
}
