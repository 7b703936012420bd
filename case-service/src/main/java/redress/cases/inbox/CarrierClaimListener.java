package redress.cases.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.cases.domain.Actor;
import redress.cases.domain.CaseEvent.CarrierClaimReported;
import redress.cases.domain.ClaimStatus;
import redress.contracts.CarrierClaimAnswered;
import redress.contracts.CarrierClaimMessage.CarrierClaimFiled;
import redress.contracts.CarrierClaimMessage.CarrierClaimPaid;
import redress.contracts.CarrierClaimMessage.CarrierClaimWrittenOff;
import redress.contracts.Message;
import redress.contracts.Money;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;

/// How a claim against a carrier goes, is kept by the case that asked for it.
@Singleton
class CarrierClaimListener implements Listener {

    private final Inbox inbox;
    private final Tidings tidings;

    CarrierClaimListener(Inbox inbox, Tidings tidings) {
        this.inbox = inbox;
        this.tidings = tidings;
    }

    @Incoming("carrier-claim-events")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return inbox.take(this, batch);
    }

    @Override
    public Topic topic() {
        return Topic.CARRIER_CLAIM_EVENTS;
    }

    @Override
    public Uni<?> on(Message message, Cause cause) {
        return switch (message) {
            case CarrierClaimFiled m ->
                tidings.take(m.caseId(), told(m.claimId(), ClaimStatus.SUBMITTED, m.amount()), cause);
            case CarrierClaimAnswered m
            when m.caseId() != null -> tidings.take(m.caseId(), answered(m), Actor.Kind.CARRIER, cause);
            case CarrierClaimPaid m ->
                tidings.take(m.caseId(), told(m.claimId(), ClaimStatus.SETTLED, m.amount()), Actor.Kind.CARRIER, cause);
            case CarrierClaimWrittenOff m ->
                tidings.take(m.caseId(), told(m.claimId(), ClaimStatus.WRITTEN_OFF, m.amount()), cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    private static CarrierClaimReported answered(CarrierClaimAnswered m) {
        var claimId = UUID.fromString(m.claimId()); // on this topic it is one of ours
        return switch (m.decision()) {
            case ACCEPTED, PARTLY_ACCEPTED -> told(claimId, ClaimStatus.ACCEPTED, m.amount());
            case REJECTED -> told(claimId, ClaimStatus.ANSWERED, null);
        };
    }

    /// @param amount absent if nobody told it
    private static CarrierClaimReported told(UUID claimId, ClaimStatus status, Money amount) {
        return new CarrierClaimReported(
                claimId, status, Stream.ofNullable(amount).toList());
    }
}
