package redress.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import redress.contracts.CaseMessage.MessageRequested;
import redress.contracts.Channel;
import redress.contracts.CloudEventHeaders;
import redress.contracts.Customer;
import redress.contracts.CustomerMessage.MessageReceived;
import redress.contracts.Message;
import redress.contracts.MessageReader;
import redress.contracts.MessageTypes;
import redress.contracts.MessageWriter;
import redress.contracts.Money;
import redress.contracts.OrderMessage.OrderPlaced;
import redress.contracts.Read;
import redress.contracts.Topic;
import redress.embedded.Infra;

/// The other parts of the suite, and the shops: what they tell, and what they hear.
final class Suite {

    private final KafkaProducer<String, byte[]> kafka = new KafkaProducer<>(
            Map.of("bootstrap.servers", Infra.kafka().bootstrap()), new StringSerializer(), new ByteArraySerializer());

    /// A customer who placed an order just now.
    Customer customer(String name, String language) {
        var customer = unknown(name, language);
        tell(placed(customer, Instant.now()));
        return customer;
    }

    /// A customer nobody told of yet.
    static Customer unknown(String name, String language) {
        var id = UUID.randomUUID();
        return new Customer("C-" + id, name, id + "@example.com", null, language, null);
    }

    static OrderPlaced placed(Customer customer, Instant at) {
        var total = Money.of("10.00", "EUR");
        return new OrderPlaced(
                "O-" + UUID.randomUUID(), "ebay", "brake-and-bolt", customer, List.of(), null, total, at);
    }

    static MessageReceived written(Customer customer) {
        return new MessageReceived(
                UUID.randomUUID().toString(),
                Channel.EMAIL,
                customer,
                null,
                null,
                null,
                "hello",
                null,
                List.of(),
                Instant.now());
    }

    static MessageRequested wish(Customer customer, String template, Map<String, String> data) {
        return wish(customer, Channel.EMAIL, template, "", data);
    }

    static MessageRequested wish(
            Customer customer, Channel channel, String template, String language, Map<String, String> data) {
        return new MessageRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "CUSTOMER",
                customer.id(),
                channel,
                template,
                language,
                null,
                data);
    }

    /// What an agent wrote, kept under this hash.
    static MessageRequested written(Customer customer, String contentRef) {
        return new MessageRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "CUSTOMER",
                customer.id(),
                null,
                "AGENT_MESSAGE",
                "",
                contentRef,
                Map.of("orderId", "O-9"));
    }

    static MessageRequested notice(String department, String language) {
        return new MessageRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                department,
                null,
                null,
                "DEPARTMENT_REQUEST",
                language,
                null,
                Map.of("topic", "MISSING_CAUSE"));
    }

    void tell(Message message) {
        tell(UUID.randomUUID().toString(), message);
    }

    void tell(String id, Message message) {
        var type = MessageTypes.typeOf(message);
        var topic = MessageTypes.topicsOf(type).iterator().next().wire();
        var record = new ProducerRecord<>(topic, message.key(), new MessageWriter().write(message));
        record.headers()
                .add(CloudEventHeaders.ID, id.getBytes(UTF_8))
                .add(CloudEventHeaders.SOURCE, "urn:test".getBytes(UTF_8))
                .add(CloudEventHeaders.TYPE, type.getBytes(UTF_8));
        try {
            kafka.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Everything told on a topic so far under this key.
    static List<Message> heard(Topic topic, String key) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", Infra.kafka().bootstrap()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var all = consumer.partitionsFor(topic.wire()).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var ends = consumer.endOffsets(all);
            var heard = new ArrayList<Message>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(rec -> {
                    if (key.equals(rec.key())) {
                        var type = new String(
                                rec.headers().lastHeader(CloudEventHeaders.TYPE).value(), UTF_8);
                        understood(type, rec.value()).forEach(heard::add);
                    }
                });
            }
            return heard;
        }
    }

    private static Stream<Message> understood(String type, byte[] body) {
        return new MessageReader().read(type, body) instanceof Read.Understood(var message)
                ? Stream.of(message)
                : Stream.of();
    }
}
