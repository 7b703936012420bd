package redress.supplierclaims.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.contracts.CaseMessage.CarrierClaimRequested;
import redress.contracts.CaseMessage.StepRequested;
import redress.contracts.CaseMessage.SupplierClaimRequested;
import redress.contracts.LineQuantity;
import redress.contracts.Message;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;
import redress.supplierclaims.ClaimDesk;
import redress.supplierclaims.OthersClaims;
import redress.supplierclaims.domain.ClaimTerms;
import redress.supplierclaims.domain.ClaimedLine;

/// What cases wish of suppliers; what they wish of carriers is noted (ADR 12).
@Singleton
class WishListener implements Listener {

    private final Inbox inbox;
    private final ClaimDesk desk;
    private final OthersClaims others;

    WishListener(Inbox inbox, ClaimDesk desk, OthersClaims others) {
        this.inbox = inbox;
        this.desk = desk;
        this.others = others;
    }

    @Incoming("case-events")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return inbox.take(this, batch);
    }

    @Override
    public Topic topic() {
        return Topic.CASE_EVENTS;
    }

    @Override
    public Uni<?> on(Message message, Cause cause) {
        return switch (message) {
            case SupplierClaimRequested m -> desk.request(terms(m), cause);
            case StepRequested m -> step(m, cause);
            case CarrierClaimRequested m -> others.hearOf(m.claimId(), m.caseId(), cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<?> step(StepRequested m, Cause cause) {
        return switch (m.owner()) {
            case SUPPLIER_CLAIM_SERVICE -> desk.give(ClaimIds.read(m.subject()), Steps.read(m), cause);
            case CASE_SERVICE, LOGISTICS_CLAIM_SERVICE, REFUND_SERVICE, NOTIFICATION_SERVICE, GATEWAY ->
                Uni.createFrom().voidItem();
        };
    }

    private static ClaimTerms terms(SupplierClaimRequested m) {
        return new ClaimTerms(
                m.claimId(),
                m.caseId(),
                text(m.orderId()),
                text(m.platform()),
                text(m.shop()),
                m.supplierId(),
                m.cause(),
                m.lines().stream().map(WishListener::line).toList(),
                Stream.ofNullable(m.freight()).toList(),
                Stream.ofNullable(m.amount()).toList(),
                m.evidence());
    }

    private static ClaimedLine line(LineQuantity line) {
        return new ClaimedLine(
                line.lineId(),
                text(line.sku()),
                line.quantity(),
                Stream.ofNullable(line.unitCost()).toList());
    }

    private static String text(String maybe) {
        return Objects.requireNonNullElse(maybe, "");
    }
}
