package redress.supplierclaims;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import redress.contracts.Message;
import redress.contracts.Topic;
import redress.testing.Street;

/// Everybody around the service: cases, suppliers and finance as they publish, and who listens to us.
final class Outside {

    static final String SOURCE = Street.SOURCE;

    private final Street street = new Street();

    /// Tells it all at once; answers the messages' ids.
    List<String> tells(Message... messages) {
        return Stream.of(messages).map(street::tell).toList();
    }

    void tellsAgain(String id, Message message) {
        street.tell(id, message);
    }

    /// What a case was told of its claims so far, in order.
    static List<Message> hears(UUID caseId) {
        return Street.heard(Topic.SUPPLIER_CLAIM_EVENTS, caseId.toString());
    }

    /// Everything of this kind that any case was told.
    static <M extends Message> List<M> hears(Class<M> kind) {
        return Street.heard(Topic.SUPPLIER_CLAIM_EVENTS)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
