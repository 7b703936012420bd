package redress.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import redress.contracts.CloudEventHeaders;
import redress.contracts.Customer;
import redress.contracts.Message;
import redress.contracts.MessageTypes;
import redress.contracts.MessageWriter;
import redress.contracts.Money;
import redress.contracts.OrderMessage.OrderCancelled;
import redress.contracts.OrderMessage.OrderPlaced;
import redress.embedded.Infra;

/// The other systems of a test: they send to Kafka, and read what is on it.
final class Post implements AutoCloseable {

    static final String SHOP = "urn:test:shop";

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Infra.kafka().bootstrap(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
    private final List<Future<?>> sent = new ArrayList<>();

    static OrderPlaced placed(String order) {
        var customer = new Customer("c-1", null, null, null, null, null);
        return new OrderPlaced(
                order, "web", "corner", customer, List.of(), null, Money.of("5.00", "CNY"), Instant.EPOCH);
    }

    static OrderCancelled cancelled(String order) {
        return new OrderCancelled(order, "no thirst", Instant.EPOCH);
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    void send(String id, String key, Message message) {
        send(id, MessageTypes.typeOf(message), key, new MessageWriter().write(message));
    }

    void send(String id, String type, String key, byte[] body) {
        sendAs(
                Map.of(
                        CloudEventHeaders.ID, id,
                        CloudEventHeaders.SOURCE, SHOP,
                        CloudEventHeaders.TYPE, type),
                key,
                body);
    }

    void sendAs(Map<String, String> headers, String key, byte[] body) {
        var rec = new ProducerRecord<>("orders", key, body);
        headers.forEach((name, value) -> rec.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        sent.add(producer.send(rec));
    }

    /// All that was sent is on Kafka.
    void arrived() throws Exception {
        for (var one : sent) {
            one.get(20, TimeUnit.SECONDS);
        }
    }

    /// All there is on a topic now that fits.
    static List<ConsumerRecord<String, byte[]>> on(String topic, Predicate<ConsumerRecord<String, byte[]>> fits) {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Infra.kafka().bootstrap(),
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        20),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(rec -> {
                    if (fits.test(rec)) {
                        found.add(rec);
                    }
                });
            }
            return found;
        }
    }

    static String header(ConsumerRecord<?, ?> rec, String name) {
        var header = rec.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
