package redress.suite.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import redress.local.players.Agent;
import redress.local.players.Sale;
import redress.suite.CaseNews;

/// The customer bought the wrong thing: pays the difference, swaps, sends it back, or keeps it for less.
class WrongPurchaseTest {

    private final Stage stage = Stage.set();
    private final Agent ann = stage.ann();

    /// I-05: neither a wrong amount nor time sends the goods, only the amount that was asked for, once.
    @Test
    @Execution(CONCURRENT)
    void COV_000_10_COV_000_22_I_05_dearer_goods_leave_once_the_difference_is_paid_at_the_link() {
        var sale = stage.brakePads();
        var caseId = stage.offeredSportPads(sale);
        sale.customer()
                .got(
                        "the exchange",
                        mail -> mail.text().contains("sport brake pads")
                                && mail.text().contains("18.00 USD"));
        ann.answers(caseId, "WPU-02", "TOP_UP", Map.of());
        var link = sale.customer().paymentLink(1);
        assertThat(sale.customer().mails().getLast().text()).contains("18.00 USD");
        var topUpId = stage.topUps(caseId, "CREATED").getFirst();

        stage.players().finance().receivesTopUp(topUpId, sale.money("17.99"));
        stage.awaitParked("refund-service", "topup.other-amount", topUpId);
        var waiting = ann.at(caseId, "WPU-04");
        assertThat(waiting.reshipments()).isEmpty();
        assertThat(wishes(caseId)).isEmpty();

        sale.customer().presses(link);
        ann.at(caseId, "WPU-06");
        assertThat(stage.topUps(caseId, "PAID")).containsExactly(topUpId);
        sale.customer().presses(link);
        stage.players().finance().receivesTopUp(topUpId, sale.money("18.00"));
        stage.awaitParked("refund-service", "topup.paid-already", topUpId);

        assertThat(wishes(caseId)).singleElement().asString().contains("PAD-4-S", "\"charged\":true");
        assertThat(ann.messages(caseId))
                .anySatisfy(
                        message -> assertThat(message.path("template").asText()).isEqualTo("TOPUP_HANDOVER"));
        exchanged(sale, caseId);
    }

    @Test
    @Execution(CONCURRENT)
    void COV_000_10_the_wrong_goods_come_back_and_the_right_ones_leave() {
        var sale = stage.brakePads();
        var caseId = stage.offeredSportPads(sale);
        ann.answers(caseId, "WPU-02", "RETURN_AND_SWAP", Map.of());
        var rmaId = stage.rmaId(caseId);
        ann.at(caseId, "WPU-08");
        assertThat(wishes(caseId)).isEmpty();

        var waybill = sentBack(sale, rmaId);
        exchanged(sale, caseId);
        assertThat(wishes(caseId)).singleElement().asString().contains("PAD-4-S", "\"charged\":false");

        takenIn(sale, caseId, rmaId, waybill);
        assertThat(fates(caseId)).containsExactly("RESHIPPED");
    }

    /// P-07: a shop for car parts pays back once it has the number of the customer's parcel.
    @Test
    @Execution(CONCURRENT)
    void COV_000_10_the_wrong_goods_come_back_and_all_is_refunded() {
        var sale = stage.brakePads();
        var caseId = stage.boughtWrong(sale);
        stage.players().afterSalesGroup().answers(caseId, "NO");
        ann.answers(caseId, "WPU-10", "RETURN_REFUND", Map.of());
        var rmaId = stage.rmaId(caseId);
        ann.at(caseId, "WPU-12");
        assertThat(ann.refundsOf(sale.orderId())).isEmpty();

        var waybill = sentBack(sale, rmaId);
        var refundId = stage.players().approvers().agreeToRefund(sale.orderId(), caseId);
        stage.players().finance().pays(refundId);

        assertThat(ann.closed(caseId).outcome()).isEqualTo("RETURNED_REFUNDED");
        stage.awaitLedger(caseId, "99.60", "0.00", "0.00", "99.60");
        takenIn(sale, caseId, rmaId, waybill);
        assertThat(fates(caseId)).containsExactly("RETURNED");
        assertThat(ann.refundsOf(sale.orderId())).hasSize(1);
    }

    @Test
    @Execution(CONCURRENT)
    void COV_000_10_the_customer_keeps_the_wrong_goods_for_less() {
        var sale = stage.brakePads();
        var caseId = stage.boughtWrong(sale);
        stage.players().afterSalesGroup().answers(caseId, "NO");

        ann.answers(caseId, "WPU-10", "PARTIAL_REFUND", Agent.amount(sale.money("20.00")));
        var refundId = stage.players().approvers().agreeToRefund(sale.orderId(), caseId);
        stage.players().finance().pays(refundId);

        var closed = ann.closed(caseId);
        assertThat(closed.outcome()).isEqualTo("REFUNDED_PARTIAL");
        assertThat(closed.returns()).isEmpty();
        stage.awaitLedger(caseId, "20.00", "0.00", "0.00", "20.00");
    }

    /// The customer gets the number of the right goods, then the case ends (ENG-5). They cost us 46.00, and 6.20 to
    /// send.
    private void exchanged(Sale sale, String caseId) {
        var waybill = stage.dispatched(sale, caseId);
        assertThat(ann.closed(caseId).outcome()).isEqualTo("EXCHANGED");
        sale.customer().got("the tracking number", mail -> mail.text().contains(waybill));
        stage.awaitLedger(caseId, "52.20", "0.00", "0.00", "52.20");
    }

    /// As our letter with the return number asked for.
    private String sentBack(Sale sale, String rmaId) {
        var waybill = sale.customer().sendsBack(sale.orderId(), rmaId, "I sent them back:");
        ann.notesTracking(rmaId, waybill, "ppl");
        assertThat(ann.comesBack(rmaId, "IN_TRANSIT").path("waybill").asText()).isEqualTo(waybill);
        return waybill;
    }

    /// The warehouse has the goods, and they are in order.
    private void takenIn(Sale sale, String caseId, String rmaId, String waybill) {
        stage.players().warehouse().takesIn(rmaId, sale.orderId(), waybill);
        ann.comesBack(rmaId, "RECEIVED");
        stage.players().warehouse().findsInOrder(rmaId, sale.orderId());
        ann.comesBack(rmaId, "CLOSED");
        var closed = ann.sees(
                caseId,
                "returned goods in order",
                sheet -> sheet.json().path("returns").findValuesAsText("status").equals(List.of("INSPECTED_OK")));
        assertThat(closed.isClosed()).isTrue();
    }

    private List<String> fates(String caseId) {
        return ann.sees(caseId).json().path("lines").findValuesAsText("goods");
    }

    /// What the warehouse is asked to send.
    private List<String> wishes(String caseId) {
        return CaseNews.all(stage.suite(), "erp-reshipments").stream()
                .map(CaseNews::data)
                .filter(data -> data.contains(caseId))
                .toList();
    }
}
