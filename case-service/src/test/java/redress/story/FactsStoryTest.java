package redress.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.contracts.CaseMessage.RefundRequested;
import redress.contracts.CaseMessage.SupplierClaimRequested;
import redress.contracts.Channel;
import redress.contracts.LineQuantity;
import redress.contracts.MessageTypes;
import redress.contracts.MessageWriter;
import redress.contracts.Money;
import redress.contracts.NotificationMessage.MessageFailed;
import redress.contracts.RefundFailed;
import redress.contracts.RefundKind;
import redress.contracts.RefundMessage.RefundApproved;
import redress.contracts.RefundMessage.RefundExecuted;
import redress.contracts.RefundMessage.RefundInDoubt;
import redress.contracts.RefundMessage.RefundRejected;
import redress.contracts.RefundMessage.RefundSent;
import redress.contracts.SupplierClaimMessage.SupplierClaimAccepted;
import redress.contracts.SupplierClaimMessage.SupplierClaimAnswered;
import redress.contracts.SupplierClaimMessage.SupplierClaimSettled;
import redress.contracts.SupplierClaimMessage.SupplierClaimSubmitted;
import redress.contracts.SupplierClaimMessage.SupplierClaimWrittenOff;
import redress.contracts.SupplierPlan;
import redress.contracts.Topic;
import redress.embedded.Infra;

/// What other services tell of what a case asked for is kept by the case, and may be what it waited for (ENG-17).
@QuarkusTest
@QuarkusTestResource(Infra.class)
class FactsStoryTest {

    private static final Money PRICE = Money.of("25.00", "EUR");
    private static final Money COST = Money.of("62.00", "CNY");
    private final Instant soon = Instant.now().plus(Duration.ofDays(2));

    @Test
    void ENG_17_a_suppliers_plan_answers_the_case_and_what_was_recovered_is_kept_after_it_closed() {
        var pads = Incomplete.withPhotos();
        pads.isAnswered("SUPPLIER_SHORT_SHIPMENT");
        var claim = Told.first(Topic.CASE_EVENTS, pads.caseId, SupplierClaimRequested.class)
                .claimId();
        pads.at("INC-12").then().body("status", equalTo("WAITING_EXTERNAL"));

        pads.shop.tell(new SupplierClaimSubmitted(
                claim,
                pads.id(),
                "S-1",
                "SUPPLIER_SHORT_SHIPMENT",
                List.of(new LineQuantity("1", "PAD-4", 2, null)),
                COST,
                List.of(),
                soon));
        pads.shop.tell(new SupplierClaimAnswered(claim, pads.id(), SupplierPlan.REFUND, COST, null));
        pads.at("INC-16");
        Desk.close(pads.caseId);
        pads.shop.tell(new SupplierClaimAccepted(claim, pads.id(), SupplierPlan.REFUND, COST));
        pads.shop.tell(new SupplierClaimSettled(claim, pads.id(), COST));
        pads.shop.tell(new SupplierClaimWrittenOff(claim, pads.id(), null, "gave up the rest"));

        reported(pads, "SupplierClaimReported", 5);
        Desk.showIn(pads.caseId, "CLOSED");
    }

    @Test
    void a_refund_is_followed_to_its_end_whatever_the_case_stands_at() {
        var pads = Incomplete.withoutPhotos();
        pads.says("INC-08", 1, "FULL_REFUND", 2);
        Desk.showIn(pads.caseId, "CLOSED").then().body("outcome", equalTo("REFUNDED_FULL"));
        var refund = Told.first(Topic.CASE_EVENTS, pads.caseId, RefundRequested.class)
                .refundId();

        pads.shop.tell(new RefundApproved(refund, pads.id(), pads.order, PRICE));
        pads.shop.tell(new RefundSent(refund, pads.id(), pads.order, RefundKind.FULL, PRICE, "card"));
        pads.shop.tell(new RefundInDoubt(refund, pads.id(), pads.order, null));
        var failed = new RefundFailed(refund.toString(), "bank.refused", soon, pads.id(), pads.order);
        pads.shop.tellRaw(
                "refund-events",
                pads.caseId,
                MessageTypes.typeOf(failed),
                new String(new MessageWriter().write(failed), StandardCharsets.UTF_8));
        pads.shop.tell(new RefundExecuted(refund, pads.id(), pads.order, PRICE, "bank-1"));
        reported(pads, "RefundReported", 5);
        Desk.showIn(pads.caseId, "CLOSED");
    }

    @Test
    void I_08_a_refused_refund_brings_its_case_back_and_nobodys_words_into_the_log() {
        var pads = Incomplete.withoutPhotos();
        pads.says("INC-08", 1, "FULL_REFUND", 2);
        Desk.showIn(pads.caseId, "CLOSED");
        var refund = Told.first(Topic.CASE_EVENTS, pads.caseId, RefundRequested.class)
                .refundId();

        pads.shop.tell(new RefundRejected(refund, pads.id(), pads.order, "Maria never pays"));
        pads.at("INC-08");
        var log = Desk.ops().get("/maintenance/streams/{id}", pads.caseId).asString();
        assertThat(log).contains("RefundReported").doesNotContain("Maria");
    }

    @Test
    void what_no_case_asked_for_is_parked() {
        var pads = Incomplete.withoutPhotos();
        var nothing = UUID.randomUUID();

        assertThat(Desk.ruleOf(pads.shop.tell(new SupplierClaimSettled(nothing, pads.id(), COST))))
                .isEqualTo("case.fact-unknown");
        assertThat(Desk.ruleOf(pads.shop.tell(new RefundInDoubt(nothing, nothing, pads.order, null))))
                .isEqualTo("case.absent");
        assertThat(Desk.ruleOf(pads.shop.tell(new MessageFailed(nothing, pads.id(), Channel.EMAIL, "CUSTOMER", null))))
                .isEqualTo("case.fact-unknown");
    }

    @Test
    void whether_a_letter_went_out_is_kept() {
        var pads = Incomplete.withoutPhotos();
        pads.shop.tell(
                new MessageFailed(Told.letter(pads.caseId, "ASK_PHOTOS"), pads.id(), Channel.EMAIL, "CUSTOMER", null));

        reported(pads, "MessageReported", 1);
    }

    private static void reported(Incomplete pads, String type, int times) {
        Desk.soon()
                .until(() ->
                        Desk.storyOf(pads.caseId).stream().filter(type::equals).count() == times);
    }
}
