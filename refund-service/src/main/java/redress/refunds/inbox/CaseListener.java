package redress.refunds.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.contracts.CaseMessage.RefundRequested;
import redress.contracts.CaseMessage.TopUpRequested;
import redress.contracts.Message;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;
import redress.policy.Role;
import redress.refunds.Refunds;
import redress.refunds.domain.Person;
import redress.refunds.domain.RefundRef;
import redress.refunds.domain.RefundTerms;
import redress.topups.TopUps;
import redress.topups.domain.TopUpRef;

/// What cases wish to be refunded, and to be paid on top.
@Singleton
class CaseListener implements Listener {

    private final Inbox inbox;
    private final Refunds refunds;
    private final TopUps topUps;

    CaseListener(Inbox inbox, Refunds refunds, TopUps topUps) {
        this.inbox = inbox;
        this.refunds = refunds;
        this.topUps = topUps;
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
            case RefundRequested m ->
                refunds.request(new RefundRef(m.refundId(), m.caseId(), m.orderId()), terms(m), cause);
            case TopUpRequested m ->
                topUps.create(new TopUpRef(m.topUpId(), m.caseId(), m.orderId()), m.amount(), m.expiresAt(), cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    private static RefundTerms terms(RefundRequested m) {
        return new RefundTerms(
                m.kind(),
                m.lines().stream()
                        .map(line -> new RefundTerms.Line(line.lineId(), line.quantity()))
                        .toList(),
                Stream.ofNullable(m.amount()).toList(),
                text(m.basis()),
                text(m.reason()),
                text(m.applicationId()),
                Person.of(m.requester(), roles(m)));
    }

    /// Roles of a name we don't know give no right to anything.
    private static List<Role> roles(RefundRequested m) {
        return m.requesterRoles().stream()
                .map(Role::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String text(String maybe) {
        return Objects.requireNonNullElse(maybe, "");
    }
}
