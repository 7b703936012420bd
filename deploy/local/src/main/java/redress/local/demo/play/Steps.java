package redress.local.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import redress.contracts.Money;
import redress.local.demo.sample.SampleOrder;
import redress.local.demo.sample.SampleShop;
import redress.local.demo.sample.Step;
import redress.local.players.CaseSheet;
import redress.local.players.Players;
import redress.local.players.Sale;

/// What people do about one complaint, one thing after the other.
final class Steps {

    private static final String SUPPLIER = "SUPPLIER";
    private static final String CARRIER = "CARRIER";
    private static final String NOT_WORTH_IT = "not worth a dispute";

    private final Cast cast;
    private final Players players;
    private final SampleOrder order;
    private final SampleShop shop;
    private final Sale sale;
    private final Watched watched;
    private int mailsRead;

    Steps(Cast cast, SampleOrder order, SampleShop shop, Sale sale, Watched watched) {
        this.cast = cast;
        this.players = cast.players();
        this.order = order;
        this.shop = shop;
        this.sale = sale;
        this.watched = watched;
    }

    void take(Step step) {
        switch (step) {
            case Step.AgentAnswers answer -> answer(answer);
            case Step.CustomerIsUrgent(var at, var because) -> {
                watched.at(at);
                watched.agent().marksUrgent(watched.caseId(), because);
            }
            case Step.AgentEnds(var at, var outcome, var because) -> {
                watched.at(at);
                watched.agent().ends(watched.caseId(), outcome, because);
            }
            case Step.CustomerReplies reply -> reply(reply);
            case Step.DepartmentAnswers answer -> answer(answer);
            case Step.PurchasingActs(var act) -> act(act, claim(SUPPLIER));
            case Step.SupplierAnswers answer -> answer(answer, claim(SUPPLIER));
            case Step.WarehouseSends(var freight) -> send(freight);
            case Step.ParcelArrives _ -> arrive();
            case Step.AfterSalesClaims(var recourse) -> act(recourse, claim(CARRIER));
            case Step.CarrierAnswers answer -> answer(answer, claim(CARRIER));
            case Step.RefundGoesOut(var payment) -> pay(payment);
            case Step.MoneyComes(var amount) -> receive(amount);
            case Step.CustomerPays _ -> sale.customer().paysByTheLink();
            case Step.CustomerSendsBack back -> sendBack(back);
            case Step.ShopTells _ -> cast.tell(order, shop);
            case Step.TimePasses(var at, var length) -> {
                watched.until("with a deadline at " + at, sheet -> sheet.isAt(at) && isDue(sheet, length));
                cast.time().passes(length);
            }
        }
    }

    private void answer(Step.AgentAnswers answer) {
        var sheet = watched.at(answer.at());
        watched.agent()
                .answers(sheet, answer.answers(), Cast.json(answer.with(), order, shop))
                .demandDone();
    }

    /// She read what we wrote first.
    private void reply(Step.CustomerReplies reply) {
        watched.at(reply.at());
        mailsRead = sale.customer().got(mailsRead + 1, "mails", _ -> true).size();
        sale.customer().writes(sale.orderId(), reply.says());
        watched.agent()
                .fileThePhotos(
                        watched.caseId(), reply.shows().stream().map(Enum::name).toList());
    }

    private void answer(Step.DepartmentAnswers answer) {
        var asked = watched.until(
                "with a question to " + answer.asked(),
                sheet -> sheet.isAt(answer.at())
                        && sheet.openRequest(answer.asked()).isPresent());
        players.department(answer.asked())
                .answer(
                        asked.openRequest(answer.asked()).orElseThrow(),
                        answer.answers(),
                        Cast.json(answer.with(), order, shop))
                .demandDone();
    }

    private void act(Step.Act act, String claimId) {
        var purchasing = players.purchasing();
        switch (act) {
            case SUBMITS -> purchasing.submits(claimId);
            case ACCEPTS -> {
                purchasing.claim(claimId, "PLAN_PROPOSED");
                purchasing.accepts(claimId);
            }
            case GETS_GOODS -> purchasing.receivesGoods(claimId);
            case WRITES_OFF -> {
                purchasing.claim(claimId, "PLAN_PROPOSED");
                purchasing.writesOff(claimId, NOT_WORTH_IT).demandDone();
            }
        }
    }

    private void answer(Step.SupplierAnswers answer, String claimId) {
        switch (answer.plan()) {
            case RESHIP -> players.supplier().willSendGoods(claimId);
            case REFUND -> players.supplier().willPay(claimId, money(answer.amount()));
            case REJECTED -> players.supplier().refuses(claimId, answer.because());
        }
    }

    private void act(Step.Recourse recourse, String claimId) {
        switch (recourse) {
            case FILES -> watched.agent().files(claimId);
            case WRITES_OFF -> players.agent("lee").writesOff(claimId, NOT_WORTH_IT);
        }
    }

    private void answer(Step.CarrierAnswers answer, String claimId) {
        switch (answer.decides()) {
            case ACCEPTED, PARTLY_ACCEPTED ->
                players.carrier().willPay(claimId, answer.decides(), money(answer.amount()));
            case REJECTED -> players.carrier().refuses(claimId);
        }
    }

    /// The customer hears of it before the case ends (ENG-5).
    private void send(BigDecimal freight) {
        var wanted = watched.until(
                "with goods to send", sheet -> reshipment(sheet, "").isPresent());
        var reshipmentId =
                reshipment(wanted, "").orElseThrow().path("reshipmentId").asText();
        var waybill = players.warehouse().dispatches(reshipmentId, sale.orderId(), money(freight));
        sale.customer().got("the number " + waybill, mail -> mail.text().contains(waybill));
    }

    private void arrive() {
        var sent = watched.until(
                "with goods sent", sheet -> reshipment(sheet, "RS-").isPresent());
        var waybill = reshipment(sent, "RS-").orElseThrow().path("waybill").asText();
        players.carrier().delivers(waybill, sale.customer().name());
        watched.until(
                "with goods delivered",
                sheet -> sheet.reshipments().stream()
                        .anyMatch(each -> each.path("status").asText().equals("DELIVERED")));
    }

    /// The newest whose waybill begins like this, or that has none yet.
    private static Optional<JsonNode> reshipment(CaseSheet sheet, String waybill) {
        return sheet.reshipments().stream()
                .filter(each -> waybill.isEmpty()
                        ? each.path("waybill").asText("").isEmpty()
                        : each.path("waybill").asText("").startsWith(waybill))
                .reduce((_, newest) -> newest);
    }

    private void pay(Step.Payment payment) {
        var refundId = players.approvers().agreeToRefund(sale.orderId(), watched.caseId());
        var finance = players.finance();
        switch (payment) {
            case PAID -> finance.pays(refundId);
            case FAILS_FIRST -> {
                finance.failsToPay(refundId, "account closed");
                finance.pays(refundId);
            }
        }
        finance.refund(refundId, "EXECUTED");
    }

    private void sendBack(Step.CustomerSendsBack back) {
        var rmaId = watched.until(
                        "with goods to come back", sheet -> sheet.rmaId().isPresent())
                .rmaId()
                .orElseThrow();
        var waybill = sale.customer().sendsBack(sale.orderId(), rmaId, back.says());
        watched.agent().notesTracking(rmaId, waybill, back.carrier());
    }

    private void receive(BigDecimal amount) {
        var claim = watched.until("with a claim", sheet -> !sheet.claims().isEmpty());
        players.finance().receives(claim.claimId().orElseThrow(), money(amount));
    }

    private String claim(String kind) {
        return watched.until(
                        "with a claim on the " + kind,
                        sheet -> sheet.claimId(kind).isPresent())
                .claimId(kind)
                .orElseThrow();
    }

    private boolean isDue(CaseSheet sheet, Duration length) {
        var now = cast.time().instant();
        return sheet.json().path("deadlines").findValues("dueAt").stream()
                .map(due -> Instant.parse(due.asText()))
                .anyMatch(due -> due.isAfter(now) && due.isBefore(now.plus(length)));
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, shop.currency());
    }
}
