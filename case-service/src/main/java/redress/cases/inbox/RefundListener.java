package redress.cases.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.cases.domain.CaseEvent.RefundReported;
import redress.cases.domain.Undertakings.RefundStatus;
import redress.contracts.Message;
import redress.contracts.RefundMessage.RefundApproved;
import redress.contracts.RefundMessage.RefundExecuted;
import redress.contracts.RefundMessage.RefundInDoubt;
import redress.contracts.RefundMessage.RefundRejected;
import redress.contracts.RefundMessage.RefundSent;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;

/// How a refund goes, is kept by the case that asked for it.
@Singleton
class RefundListener implements Listener {

    private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");

    private final Inbox inbox;
    private final Tidings tidings;

    RefundListener(Inbox inbox, Tidings tidings) {
        this.inbox = inbox;
        this.tidings = tidings;
    }

    @Incoming("refund-events")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return inbox.take(this, batch);
    }

    @Override
    public Topic topic() {
        return Topic.REFUND_EVENTS;
    }

    @Override
    public Uni<?> on(Message message, Cause cause) {
        return switch (message) {
            case RefundApproved m ->
                tidings.take(
                        m.caseId(),
                        new RefundReported(m.refundId(), RefundStatus.APPROVED, List.of(m.amount()), ""),
                        cause);
            case RefundRejected m ->
                tidings.take(
                        m.caseId(),
                        new RefundReported(m.refundId(), RefundStatus.REJECTED, List.of(), rule(m.reason())),
                        cause);
            case RefundSent m ->
                tidings.take(
                        m.caseId(),
                        new RefundReported(m.refundId(), RefundStatus.SENT, List.of(m.amount()), ""),
                        cause);
            case RefundExecuted m ->
                tidings.take(
                        m.caseId(),
                        new RefundReported(m.refundId(), RefundStatus.EXECUTED, List.of(m.amount()), ""),
                        cause);
            case RefundInDoubt m ->
                tidings.take(m.caseId(), new RefundReported(m.refundId(), RefundStatus.IN_DOUBT, List.of(), ""), cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    /// A rule has a code; anything else is a person's words and stays out of the log.
    private static String rule(String reason) {
        return reason != null && RULE.matcher(reason).matches() ? reason : "";
    }
}
