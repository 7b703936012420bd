package redress.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import redress.contracts.Channel;
import redress.contracts.CloudEventHeaders;
import redress.contracts.Customer;
import redress.contracts.CustomerMessage.MessageReceived;
import redress.contracts.Message;
import redress.contracts.MessageTypes;
import redress.contracts.MessageWriter;
import redress.contracts.Money;
import redress.contracts.OrderLine;
import redress.contracts.OrderMessage.OrderPlaced;
import redress.embedded.Infra;

/// A shop and its customers, as others publish what they do.
final class Shop {

    static final Instant PLACED = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant WRITTEN = Instant.parse("2026-03-12T08:00:00Z");
    private static final Customer CUSTOMER =
            new Customer("C-" + UUID.randomUUID(), "Maria Silva", "maria@example.com", null, "en", null);

    private final KafkaProducer<String, byte[]> kafka = new KafkaProducer<>(
            Map.of("bootstrap.servers", Infra.kafka().bootstrap()), new StringSerializer(), new ByteArraySerializer());

    /// An order of one line; answers its id.
    String places() {
        var id = "shop-" + UUID.randomUUID();
        tell(placed(id));
        return id;
    }

    static OrderPlaced placed(String orderId) {
        return new OrderPlaced(
                orderId,
                "ebay",
                "brake-and-bolt",
                CUSTOMER,
                List.of(new OrderLine(
                        "1", "PAD-4", "Brake pads", 4, Money.of("12.50", "EUR"), null, null, "S-1", null)),
                Money.of("4.90", "EUR"),
                Money.of("54.90", "EUR"),
                PLACED);
    }

    void complains(String orderId, String text) {
        tell(message(orderId, text));
    }

    static MessageReceived message(String orderId, String text) {
        return new MessageReceived(
                UUID.randomUUID().toString(),
                Channel.EMAIL,
                CUSTOMER,
                orderId,
                null,
                null,
                text,
                "en",
                List.of(),
                WRITTEN);
    }

    void tell(Message message) {
        tell(UUID.randomUUID().toString(), message);
    }

    void tell(String id, Message message) {
        var type = MessageTypes.typeOf(message);
        send(
                MessageTypes.topicsOf(type).iterator().next().wire(),
                message.key(),
                id,
                type,
                new MessageWriter().write(message));
    }

    void send(String topic, String key, String id, String type, byte[] body) {
        var record = new ProducerRecord<>(topic, key, body);
        record.headers()
                .add(CloudEventHeaders.ID, id.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .add(CloudEventHeaders.SOURCE, "urn:shop".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .add(CloudEventHeaders.TYPE, type.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try {
            kafka.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
