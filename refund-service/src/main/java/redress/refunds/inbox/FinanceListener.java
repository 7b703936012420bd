package redress.refunds.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.content.Contents;
import redress.contracts.FinanceMessage.RefundPaid;
import redress.contracts.Message;
import redress.contracts.RefundFailed;
import redress.contracts.TopUpPaid;
import redress.contracts.Topic;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;
import redress.refunds.Refunds;
import redress.refunds.domain.LedgerCommand.ConfirmRefund;
import redress.refunds.domain.LedgerCommand.FailRefund;
import redress.topups.TopUps;

/// What whoever pays tells of refunds, and whoever is paid of top-ups. Claims and forms are told on the same topic and
/// are not for us.
@Singleton
class FinanceListener implements Listener {

    private static final String REFUND = "refund";

    private final Inbox inbox;
    private final Refunds refunds;
    private final TopUps topUps;
    private final Contents contents;

    FinanceListener(Inbox inbox, Refunds refunds, TopUps topUps, Contents contents) {
        this.inbox = inbox;
        this.refunds = refunds;
        this.topUps = topUps;
        this.contents = contents;
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
            case RefundPaid m -> {
                var id = id(m.refundId(), REFUND);
                yield refunds.give(id, new ConfirmRefund(id, m.reference()), cause);
            }
            case RefundFailed m -> failed(id(m.refundId(), REFUND), m.reason(), cause);
            case TopUpPaid m -> topUps.pay(id(m.topUpId(), "topup"), m.amount(), m.paidAt(), cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<?> failed(UUID id, String reason, Cause cause) {
        var reference = Contents.reference(cause, "reason");
        return contents.keep(Map.of(reference, reason))
                .chain(() -> refunds.give(id, new FailRefund(id, reference), cause));
    }

    private static UUID id(String told, String thing) {
        try {
            return UUID.fromString(told);
        } catch (IllegalArgumentException _) {
            throw Refused.absent(thing);
        }
    }
}
