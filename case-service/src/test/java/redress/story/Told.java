package redress.story;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import redress.contracts.CaseMessage.MessageRequested;
import redress.contracts.CloudEventHeaders;
import redress.contracts.Message;
import redress.contracts.MessageReader;
import redress.contracts.Read;
import redress.contracts.Topic;

/// What the service told others.
final class Told {

    private Told() {}

    static <M extends Message> List<M> on(Topic topic, String key, Class<M> type) {
        return Heard.on(topic.wire(), key).stream()
                .map(record -> read(topic, record))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /// The first of its kind, once it is there.
    static <M extends Message> M first(Topic topic, String key, Class<M> type) {
        return Desk.soon()
                .until(() -> on(topic, key, type), told -> !told.isEmpty())
                .getFirst();
    }

    /// The case's wish that the customer be written to.
    static UUID letter(String caseId, String template) {
        return Desk.soon()
                .until(
                        () -> on(Topic.CASE_EVENTS, caseId, MessageRequested.class).stream()
                                .filter(wish -> wish.template().equals(template))
                                .toList(),
                        wishes -> !wishes.isEmpty())
                .getFirst()
                .messageId();
    }

    private static Message read(Topic topic, ConsumerRecord<String, byte[]> record) {
        var type = Heard.text(record.headers(), CloudEventHeaders.TYPE);
        return ((Read.Understood) new MessageReader().read(topic, type, record.value())).message();
    }
}
