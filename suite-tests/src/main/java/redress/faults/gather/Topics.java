package redress.faults.gather;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import redress.contracts.CloudEventHeaders;
import redress.contracts.Service;
import redress.contracts.Topic;
import redress.faults.check.Material.Told;

/// All topics, read from their beginning to their end, and how far each of our services has come with them.
record Topics(String bootstrap) {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final String WITHOUT = "";
    private static final int WITHIN_SECONDS = 30;

    List<Told> all() {
        return read(consumer -> {
            var partitions = partitions(consumer, Arrays.stream(Topic.values()));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<Told>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(message -> all.add(told(message)));
            }
            return all;
        });
    }

    /// True if the service listens and has taken whatever is there for it.
    boolean areTakenBy(Service service) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var heard = heard(admin, service.title());
            var taken = admin.listConsumerGroupOffsets(service.title())
                    .partitionsToOffsetAndMetadata()
                    .get(WITHIN_SECONDS, TimeUnit.SECONDS);
            var ends = read(consumer -> consumer.endOffsets(heard));
            return !heard.isEmpty()
                    && ends.entrySet().stream().allMatch(end -> end.getValue() <= offset(taken.get(end.getKey())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while asking Kafka", e);
        } catch (ExecutionException | TimeoutException _) {
            return false; // it is coming up just now
        }
    }

    private static Set<TopicPartition> heard(Admin admin, String group)
            throws InterruptedException, ExecutionException, TimeoutException {
        return admin
                .describeConsumerGroups(List.of(group))
                .all()
                .get(WITHIN_SECONDS, TimeUnit.SECONDS)
                .get(group)
                .members()
                .stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
    }

    private static long offset(OffsetAndMetadata taken) {
        return taken == null ? 0 : taken.offset();
    }

    private <T> T read(Function<KafkaConsumer<String, byte[]>, T> reading) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            return reading.apply(consumer);
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Stream<Topic> topics) {
        return topics.flatMap(topic -> consumer.partitionsFor(topic.wire()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static Told told(ConsumerRecord<String, byte[]> message) {
        var headers = new TreeMap<String, String>();
        message.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        var sequence = headers.getOrDefault(CloudEventHeaders.SEQUENCE, WITHOUT);
        return new Told(
                message.topic(),
                message.key(),
                headers.getOrDefault(CloudEventHeaders.SOURCE, WITHOUT),
                headers.getOrDefault(CloudEventHeaders.ID, WITHOUT),
                headers.getOrDefault(CloudEventHeaders.CAUSATION_ID, WITHOUT),
                sequence.isEmpty() ? 0 : Integer.parseInt(sequence),
                message.key() + headers + text(message.value()));
    }

    private static String text(byte[] bytes) {
        return bytes == null ? WITHOUT : new String(bytes, StandardCharsets.UTF_8);
    }
}
