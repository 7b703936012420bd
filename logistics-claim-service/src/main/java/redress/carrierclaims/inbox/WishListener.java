package redress.carrierclaims.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.carrierclaims.ClaimDesk;
import redress.carrierclaims.OthersClaims;
import redress.carrierclaims.domain.ClaimTerms;
import redress.carrierclaims.domain.ClaimedLine;
import redress.contracts.CaseMessage.CarrierClaimRequested;
import redress.contracts.CaseMessage.SupplierClaimRequested;
import redress.contracts.LineQuantity;
import redress.contracts.Message;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;

/// What cases wish of carriers; what they wish of suppliers is noted (ADR 12).
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
            case CarrierClaimRequested m ->
                desk.request(terms(m), Stream.ofNullable(m.deliveredAt()).toList(), cause);
            case SupplierClaimRequested m -> others.hearOf(m.claimId(), m.caseId(), cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    private static ClaimTerms terms(CarrierClaimRequested m) {
        return new ClaimTerms(
                m.claimId(),
                m.caseId(),
                text(m.orderId()),
                text(m.platform()),
                text(m.shop()),
                m.carrier(),
                m.waybill(),
                m.cause(),
                m.lines().stream().map(WishListener::line).toList(),
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
