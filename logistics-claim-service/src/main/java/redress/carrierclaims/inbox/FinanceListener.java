package redress.carrierclaims.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.carrierclaims.ClaimDesk;
import redress.carrierclaims.OthersClaims;
import redress.carrierclaims.domain.CarrierClaimCommand.RecordPayment;
import redress.carrierclaims.domain.CarrierClaimCommand.StampForm;
import redress.carrierclaims.domain.Payment;
import redress.contracts.FinanceMessage.ClaimFormStamped;
import redress.contracts.FinanceMessage.ClaimPaid;
import redress.contracts.Message;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;

/// Money that carriers paid, and stamps on claim forms. A payment has no id of its own: its message is the payment.
/// Money for a supplier's claim is passed over; for a claim nobody wished, it is parked (ADR 12).
@Singleton
class FinanceListener implements Listener {

    private final Inbox inbox;
    private final ClaimDesk desk;
    private final OthersClaims others;
    private final Clock clock;

    FinanceListener(Inbox inbox, ClaimDesk desk, OthersClaims others, Clock clock) {
        this.inbox = inbox;
        this.desk = desk;
        this.others = others;
        this.clock = clock;
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
            case ClaimFormStamped m -> desk.give(ClaimIds.read(m.formId()), stamp(m), cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<?> paid(ClaimPaid m, Cause cause) {
        return switch (m.kind()) {
            case CARRIER -> record(m, cause);
            case SUPPLIER -> Uni.createFrom().voidItem();
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

    private StampForm stamp(ClaimFormStamped m) {
        return new StampForm(Objects.requireNonNullElseGet(m.stampedAt(), clock::instant));
    }
}
