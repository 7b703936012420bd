package redress.supplierclaims.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.content.Contents;
import redress.contracts.Message;
import redress.contracts.SupplierAnswerMessage.SupplierPlanAnswered;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;
import redress.supplierclaims.ClaimDesk;
import redress.supplierclaims.domain.Plan;
import redress.supplierclaims.domain.SupplierClaimCommand.ProposePlan;

/// What suppliers say to our claims; their words go to the content store.
@Singleton
class AnswerListener implements Listener {

    private final Inbox inbox;
    private final ClaimDesk desk;
    private final Contents contents;

    AnswerListener(Inbox inbox, ClaimDesk desk, Contents contents) {
        this.inbox = inbox;
        this.desk = desk;
        this.contents = contents;
    }

    @Incoming("supplier-answers")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return inbox.take(this, batch);
    }

    @Override
    public Topic topic() {
        return Topic.SUPPLIER_ANSWERS;
    }

    @Override
    public Uni<?> on(Message message, Cause cause) {
        return switch (message) {
            case SupplierPlanAnswered m -> answered(m, cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<?> answered(SupplierPlanAnswered m, Cause cause) {
        var id = ClaimIds.read(m.claimId());
        var plan = new Plan(m.plan(), Stream.ofNullable(m.amount()).toList(), m.answeredAt());
        return contents.keep(m.reason(), "reason", cause)
                .chain(reason -> desk.give(id, new ProposePlan(plan, reason), cause));
    }
}
