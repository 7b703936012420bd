package redress.supplierclaims.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.contracts.FinanceMessage.ClaimPaid;
import redress.contracts.Message;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;
import redress.supplierclaims.ClaimDesk;
import redress.supplierclaims.OthersClaims;
import redress.supplierclaims.domain.Payment;
import redress.supplierclaims.domain.SupplierClaimCommand.RecordPayment;

/// Money that suppliers paid. A payment has no id of its own: its message is the payment. Money
/// for a carrier's claim is passed over; for a claim nobody wished, it is parked (ADR 12).
@Singleton
class FinanceListener implements Listener {

    private final Inbox inbox;
    private final ClaimDesk desk;
    private final OthersClaims others;

    FinanceListener(Inbox inbox, ClaimDesk desk, OthersClaims others) {
        this.inbox = inbox;
        this.desk = desk;
        this.others = others;
    }

    @Incoming("finance")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return inbox.take(this, batch);
    }

    @Override
    public Topic topic() {
        return Topic.FINANCE;
    }

    @Override
    public Uni<?> on(Message message, Cause cause) {
        return switch (message) {
            case ClaimPaid m -> paid(m, cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<?> paid(ClaimPaid m, Cause cause) {
        return switch (m.kind()) {
            case SUPPLIER -> record(m, cause);
            case CARRIER -> Uni.createFrom().voidItem();
            case null ->
                others.find(ClaimIds.read(m.claimId())).chain(other -> switch (other) {
                    case UNHEARD_OF -> record(m, cause);
                    case HEARD_OF -> Uni.createFrom().voidItem();
                });
        };
    }

    private Uni<?> record(ClaimPaid m, Cause cause) {
        var payment = new Payment(cause.actor().id() + " " + cause.causation(), m.amount(), m.paidAt());
        return desk.give(ClaimIds.read(m.claimId()), new RecordPayment(payment), cause);
    }
}
