package redress.carrierclaims;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import redress.contracts.CarrierClaimAnswered;
import redress.contracts.Message;
import redress.contracts.Topic;
import redress.testing.Street;

/// Everybody around the service: cases, carriers and finance as they publish, and who listens to us.
final class Outside {

    static final String SOURCE = Street.SOURCE;

    private final Street street = new Street();

    /// Tells it all at once; answers the messages' ids.
    List<String> tells(Message... messages) {
        return Stream.of(messages).map(this::tell).toList();
    }

    void tellsAgain(String id, Message message) {
        street.tell(id, message);
    }

    /// What a case was told of its claims so far, in order.
    static List<Message> hears(UUID caseId) {
        return Street.heard(Topic.CARRIER_CLAIM_EVENTS, caseId.toString());
    }

    /// We tell carriers' answers too; theirs come on their own topic.
    private String tell(Message message) {
        if (message instanceof CarrierClaimAnswered) {
            var id = UUID.randomUUID().toString();
            street.tell(Topic.CARRIER_ANSWERS, id, message);
            return id;
        }
        return street.tell(message);
    }
}
