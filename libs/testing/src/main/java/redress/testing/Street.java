package redress.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
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
import redress.contracts.Message;
import redress.contracts.MessageReader;
import redress.contracts.MessageTypes;
import redress.contracts.MessageWriter;
import redress.contracts.Read;
import redress.contracts.Topic;
import redress.embedded.Infra;

/// Everybody around a service under test: what they tell, and what they hear.
public final class Street {

    public static final String SOURCE = "urn:outside";

    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", Infra.kafka().bootstrap());

    private final KafkaProducer<String, byte[]> kafka =
            new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer());

    /// On the first topic that has such messages; answers its id.
    public String tell(Message message) {
        var id = UUID.randomUUID().toString();
        tell(id, message);
        return id;
    }

    public void tell(String id, Message message) {
        tell(MessageTypes.topicsOf(MessageTypes.typeOf(message)).iterator().next(), id, message);
    }

    public void tell(Topic topic, String id, Message message) {
        var record = new ProducerRecord<>(topic.wire(), message.key(), new MessageWriter().write(message));
        record.headers()
                .add(CloudEventHeaders.ID, id.getBytes(UTF_8))
                .add(CloudEventHeaders.SOURCE, SOURCE.getBytes(UTF_8))
                .add(CloudEventHeaders.TYPE, MessageTypes.typeOf(message).getBytes(UTF_8));
        try {
            kafka.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What was told on a topic so far; in order for each key.
    public static Stream<Message> heard(Topic topic) {
        return records(topic).stream().flatMap(Street::understood);
    }

    /// What was told on a topic under this key so far, in order.
    public static List<Message> heard(Topic topic, String key) {
        return records(topic).stream()
                .filter(record -> key.equals(record.key()))
                .flatMap(Street::understood)
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> records(Topic topic) {
        try (var consumer = new KafkaConsumer<>(BROKER, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic.wire()).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static Stream<Message> understood(ConsumerRecord<String, byte[]> record) {
        var type =
                new String(record.headers().lastHeader(CloudEventHeaders.TYPE).value(), UTF_8);
        return new MessageReader().read(type, record.value()) instanceof Read.Understood(var message)
                ? Stream.of(message)
                : Stream.empty();
    }
}
