package redress.carrierclaims;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import redress.contracts.CarrierClaimAnswered;
import redress.contracts.CloudEventHeaders;
import redress.contracts.Message;
import redress.contracts.MessageReader;
import redress.contracts.MessageTypes;
import redress.contracts.MessageWriter;
import redress.contracts.Read;
import redress.contracts.Topic;
import redress.embedded.Infra;

/// Everybody around the service: cases, carriers and finance as they publish, and who listens to us.
final class Outside {

    static final String SOURCE = "urn:outside";

    private final KafkaProducer<String, byte[]> kafka = new KafkaProducer<>(
            Map.of("bootstrap.servers", Infra.kafka().bootstrap()), new StringSerializer(), new ByteArraySerializer());

    /// Tells it all at once; answers the messages' ids.
    List<String> tells(Message... messages) {
        var ids = new ArrayList<String>();
        for (var message : messages) {
            ids.add(UUID.randomUUID().toString());
            send(ids.getLast(), message);
        }
        kafka.flush();
        return ids;
    }

    void tellsAgain(String id, Message message) {
        send(id, message);
        kafka.flush();
    }

    private void send(String id, Message message) {
        var type = MessageTypes.typeOf(message);
        var topic = message instanceof CarrierClaimAnswered
                ? Topic.CARRIER_ANSWERS.wire()
                : MessageTypes.topicsOf(type).iterator().next().wire();
        var record = new ProducerRecord<>(topic, message.key(), new MessageWriter().write(message));
        record.headers()
                .add(CloudEventHeaders.ID, id.getBytes(UTF_8))
                .add(CloudEventHeaders.SOURCE, SOURCE.getBytes(UTF_8))
                .add(CloudEventHeaders.TYPE, type.getBytes(UTF_8));
        try {
            kafka.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a case was told of its claims so far, in order.
    static List<Message> hears(UUID caseId) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", Infra.kafka().bootstrap()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("carrier-claim-events").stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var heard = new ArrayList<Message>();
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    var type = new String(
                            record.headers().lastHeader(CloudEventHeaders.TYPE).value(), UTF_8);
                    if (caseId.toString().equals(record.key())
                            && new MessageReader().read(type, record.value()) instanceof Read.Understood(var message)) {
                        heard.add(message);
                    }
                });
            }
            return heard;
        }
    }
}
