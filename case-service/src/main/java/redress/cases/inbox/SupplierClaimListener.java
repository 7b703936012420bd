package redress.cases.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.cases.domain.Actor;
import redress.cases.domain.CaseEvent.SupplierClaimReported;
import redress.cases.domain.ClaimStatus;
import redress.contracts.Message;
import redress.contracts.Money;
import redress.contracts.SupplierClaimMessage;
import redress.contracts.SupplierClaimMessage.SupplierClaimAccepted;
import redress.contracts.SupplierClaimMessage.SupplierClaimAnswered;
import redress.contracts.SupplierClaimMessage.SupplierClaimRefused;
import redress.contracts.SupplierClaimMessage.SupplierClaimSettled;
import redress.contracts.SupplierClaimMessage.SupplierClaimSubmitted;
import redress.contracts.SupplierClaimMessage.SupplierClaimWrittenOff;
import redress.contracts.SupplierPlan;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;

/// How a claim against a supplier goes, is kept by the case that asked for it.
@Singleton
class SupplierClaimListener implements Listener {

    private final Inbox inbox;
    private final Tidings tidings;

    SupplierClaimListener(Inbox inbox, Tidings tidings) {
        this.inbox = inbox;
        this.tidings = tidings;
    }

    @Incoming("supplier-claim-events")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return inbox.take(this, batch);
    }

    @Override
    public Topic topic() {
        return Topic.SUPPLIER_CLAIM_EVENTS;
    }

    @Override
    public Uni<?> on(Message message, Cause cause) {
        return switch (message) {
            case SupplierClaimRefused m ->
                tidings.take(m.caseId(), told(m, ClaimStatus.REFUSED, List.of(), null), cause);
            case SupplierClaimSubmitted m ->
                tidings.take(m.caseId(), told(m, ClaimStatus.SUBMITTED, List.of(), m.amount()), cause);
            case SupplierClaimAnswered m ->
                tidings.take(
                        m.caseId(),
                        told(m, ClaimStatus.ANSWERED, List.of(m.plan()), m.amount()),
                        Actor.Kind.SUPPLIER,
                        cause);
            case SupplierClaimAccepted m ->
                tidings.take(m.caseId(), told(m, ClaimStatus.ACCEPTED, List.of(m.plan()), m.amount()), cause);
            case SupplierClaimSettled m ->
                tidings.take(
                        m.caseId(), told(m, ClaimStatus.SETTLED, List.of(), m.amount()), Actor.Kind.SUPPLIER, cause);
            case SupplierClaimWrittenOff m ->
                tidings.take(m.caseId(), told(m, ClaimStatus.WRITTEN_OFF, List.of(), m.amount()), cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    /// @param amount absent if nobody told it
    private static SupplierClaimReported told(
            SupplierClaimMessage m, ClaimStatus status, List<SupplierPlan> plan, Money amount) {
        return new SupplierClaimReported(
                m.claimId(), status, plan, Stream.ofNullable(amount).toList());
    }
}
