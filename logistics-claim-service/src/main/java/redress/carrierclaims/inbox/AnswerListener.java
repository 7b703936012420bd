package redress.carrierclaims.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import redress.carrierclaims.ClaimDesk;
import redress.carrierclaims.domain.Answer;
import redress.carrierclaims.domain.CarrierClaimCommand.RecordAnswer;
import redress.contracts.CarrierClaimAnswered;
import redress.contracts.Message;
import redress.contracts.Topic;
import redress.eventlog.Cause;
import redress.messaging.Inbox;
import redress.messaging.Listener;

/// What carriers say to our claims.
@Singleton
class AnswerListener implements Listener {

    private final Inbox inbox;
    private final ClaimDesk desk;

    AnswerListener(Inbox inbox, ClaimDesk desk) {
        this.inbox = inbox;
        this.desk = desk;
    }

    @Incoming("carrier-answers")
    Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
        return inbox.take(this, batch);
    }

    @Override
    public Topic topic() {
        return Topic.CARRIER_ANSWERS;
    }

    @Override
    public Uni<?> on(Message message, Cause cause) {
        return switch (message) {
            case CarrierClaimAnswered m -> desk.give(ClaimIds.read(m.claimId()), new RecordAnswer(answer(m)), cause);
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Answer answer(CarrierClaimAnswered m) {
        return new Answer(
                m.decision(),
                Stream.ofNullable(m.amount()).toList(),
                Objects.requireNonNullElse(m.code(), ""),
                m.answeredAt());
    }
}
