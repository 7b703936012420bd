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
import redress.supplierclaims.domain.Payment;
import redress.supplierclaims.domain.SupplierClaimCommand.RecordPayment;

/// Money that suppliers paid. A payment has no id of its own: its message is the payment.
@Singleton
class FinanceListener implements Listener {

    private final Inbox inbox;
    private final ClaimDesk desk;

    FinanceListener(Inbox inbox, ClaimDesk desk) {
        this.inbox = inbox;
        this.desk = desk;
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
        var payment = new Payment(cause.actor().id() + " " + cause.causation(), m.amount(), m.paidAt());
        return desk.give(ClaimIds.read(m.claimId()), new RecordPayment(payment), cause);
    }
}
