package redress.cases.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.cases.domain.CaseEvent.RefundReported;
import redress.cases.domain.CaseEvent.TopUpReported;
import redress.cases.domain.RefundStatus;
import redress.cases.domain.TopUpStatus;
import redress.contracts.Message;
import redress.contracts.Money;
import redress.contracts.RefundFailed;
import redress.contracts.RefundMessage.RefundApproved;
import redress.contracts.RefundMessage.RefundExecuted;
import redress.contracts.RefundMessage.RefundInDoubt;
import redress.contracts.RefundMessage.RefundRegistered;
import redress.contracts.RefundMessage.RefundRejected;
import redress.contracts.RefundMessage.RefundSent;
import redress.contracts.RefundMessage.TopUpCancelled;
import redress.contracts.RefundMessage.TopUpCreated;
import redress.contracts.RefundMessage.TopUpExpired;
import redress.contracts.TopUpPaid;
import redress.contracts.Topic;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;

/// How a refund goes, and whether the difference is paid, is kept by the case that asked for it.
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
            case RefundRegistered m ->
                take(m.caseId(), m.refundId(), RefundStatus.REGISTERED, maybe(m.amount()), "", cause);
            case RefundApproved m ->
                take(m.caseId(), m.refundId(), RefundStatus.APPROVED, List.of(m.amount()), "", cause);
            case RefundRejected m ->
                take(m.caseId(), m.refundId(), RefundStatus.REJECTED, List.of(), rule(m.reason()), cause);
            case RefundSent m -> take(m.caseId(), m.refundId(), RefundStatus.SENT, List.of(m.amount()), "", cause);
            case RefundExecuted m ->
                take(m.caseId(), m.refundId(), RefundStatus.EXECUTED, List.of(m.amount()), "", cause);
            case RefundFailed m ->
                take(
                        caseOf(m.caseId()),
                        ours(m.refundId(), "refund"),
                        RefundStatus.FAILED,
                        List.of(),
                        rule(m.reason()),
                        cause);
            case RefundInDoubt m -> take(m.caseId(), m.refundId(), RefundStatus.IN_DOUBT, List.of(), "", cause);
            case TopUpCreated m -> take(m.caseId(), m.topUpId(), TopUpStatus.CREATED, m.url(), cause);
            case TopUpPaid m -> take(caseOf(m.caseId()), ours(m.topUpId(), "topup"), TopUpStatus.PAID, "", cause);
            case TopUpExpired m -> take(m.caseId(), m.topUpId(), TopUpStatus.EXPIRED, "", cause);
            case TopUpCancelled m -> take(m.caseId(), m.topUpId(), TopUpStatus.CANCELLED, "", cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<?> take(UUID caseId, UUID refundId, RefundStatus status, List<Money> amount, String rule, Cause cause) {
        return tidings.take(caseId, new RefundReported(refundId, status, amount, rule), cause);
    }

    private Uni<?> take(UUID caseId, UUID topUpId, TopUpStatus status, String url, Cause cause) {
        return tidings.take(caseId, new TopUpReported(topUpId, status, url), cause);
    }

    private static UUID caseOf(UUID told) {
        return Optional.ofNullable(told).orElseThrow(() -> Refused.absent("case"));
    }

    /// @param what it is the id of, if it is one of ours
    private static UUID ours(String told, String what) {
        try {
            return UUID.fromString(told);
        } catch (IllegalArgumentException _) {
            throw Refused.absent(what);
        }
    }

    private static List<Money> maybe(Money amount) {
        return Stream.ofNullable(amount).toList();
    }

    /// A rule has a code; anything else is a person's words and stays out of the log.
    private static String rule(String reason) {
        return reason != null && RULE.matcher(reason).matches() ? reason : "";
    }
}
