package redress.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
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

/// A shop and its customer, as others publish what they do.
final class Shop {

    static final String SOURCE = "urn:shop";

    /// Lately, or a case would be taken for imported history (ENG-19).
    static final Instant WRITTEN = daysAgo(12);

    static final Instant PLACED = WRITTEN.minus(Duration.ofDays(10));

    final Customer customer;

    private final KafkaProducer<String, byte[]> kafka = new KafkaProducer<>(
            Map.of("bootstrap.servers", Infra.kafka().bootstrap()), new StringSerializer(), new ByteArraySerializer());

    Shop() {
        this(new Customer("C-" + UUID.randomUUID(), "Maria Silva", "maria@example.com", null, "en", null));
    }

    Shop(Customer customer) {
        this.customer = customer;
    }

    static String newOrder() {
        return "shop-" + UUID.randomUUID();
    }

    private static Instant daysAgo(int days) {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(days));
    }

    /// An order of one line; answers its id.
    String places() {
        return places(newOrder());
    }

    String places(String order) {
        tell(placed(order));
        return order;
    }

    /// One that the service has heard of.
    String placesAndIsHeard() {
        var order = places();
        Desk.soon().until(() -> Desk.ann().get("/orders/{id}", order).statusCode() == 200);
        return order;
    }

    OrderPlaced placed(String orderId) {
        return placed(orderId, PLACED);
    }

    OrderPlaced placed(String orderId, Instant at) {
        return new OrderPlaced(
                orderId,
                "ebay",
                "brake-and-bolt",
                customer,
                List.of(new OrderLine(
                        "1", "PAD-4", "Brake pads", 4, Money.of("12.50", "EUR"), null, null, "S-1", null)),
                Money.of("4.90", "EUR"),
                Money.of("54.90", "EUR"),
                at);
    }

    /// Answers the event's id.
    String complains(String orderId, String text) {
        return tell(message(orderId, text));
    }

    MessageReceived message(String orderId, String text) {
        return message(orderId, null, text, WRITTEN);
    }

    MessageReceived message(String orderId, String caseId, String text, Instant at) {
        return new MessageReceived(
                UUID.randomUUID().toString(),
                Channel.EMAIL,
                customer,
                orderId,
                caseId,
                null,
                text,
                customer.language(),
                List.of(),
                at);
    }

    String tell(Message message) {
        var id = UUID.randomUUID().toString();
        tell(id, message);
        return id;
    }

    void tell(String id, Message message) {
        tell(id, message.key(), message);
    }

    void tell(String id, String key, Message message) {
        done(send(topic(message), key, id, MessageTypes.typeOf(message), new MessageWriter().write(message)));
    }

    /// Several at one moment, each under a key of its own: nothing keeps them in line.
    void tellAtOnce(List<? extends Message> messages) {
        messages.stream()
                .map(message -> send(
                        topic(message),
                        UUID.randomUUID().toString(),
                        UUID.randomUUID().toString(),
                        MessageTypes.typeOf(message),
                        new MessageWriter().write(message)))
                .toList()
                .forEach(Shop::done);
    }

    /// The very same event, many times over.
    void tellAgain(String id, int times, Message message) {
        var body = new MessageWriter().write(message);
        IntStream.range(0, times)
                .mapToObj(_ -> send(topic(message), message.key(), id, MessageTypes.typeOf(message), body))
                .toList()
                .forEach(Shop::done);
    }

    String tellRaw(String topic, String key, String type, String body) {
        var id = UUID.randomUUID().toString();
        done(send(topic, key, id, type, body.getBytes(UTF_8)));
        return id;
    }

    private Future<RecordMetadata> send(String topic, String key, String id, String type, byte[] body) {
        var record = new ProducerRecord<>(topic, key, body);
        record.headers()
                .add(CloudEventHeaders.ID, id.getBytes(UTF_8))
                .add(CloudEventHeaders.SOURCE, SOURCE.getBytes(UTF_8))
                .add(CloudEventHeaders.TYPE, type.getBytes(UTF_8));
        return kafka.send(record);
    }

    private static String topic(Message message) {
        return MessageTypes.topicsOf(MessageTypes.typeOf(message))
                .iterator()
                .next()
                .wire();
    }

    private static void done(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
