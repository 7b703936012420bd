package redress.bench.suite;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import redress.embedded.Patience;
import redress.embedded.ServerFailed;

/// The suite's Kafka, looked at from outside.
final class Broker implements AutoCloseable {

    private static final Duration ENOUGH = Duration.ofMinutes(3);

    private final Admin admin;

    Broker(String bootstrap) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    void create(String topic, int partitions) {
        get(admin.createTopics(java.util.List.of(new NewTopic(topic, partitions, (short) 1)))
                .all());
    }

    /// How many messages were ever sent to it.
    long sent(String topic) {
        var partitions = get(admin.describeTopics(java.util.List.of(topic)).allTopicNames())
                .get(topic)
                .partitions()
                .size();
        return ends(IntStream.range(0, partitions)
                        .mapToObj(partition -> new TopicPartition(topic, partition))
                        .collect(Collectors.toSet()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /// Until every service has taken everything that was sent to it.
    void awaitCalm() {
        if (!Patience.until(ENOUGH, this::isCalm)) {
            throw new ServerFailed("The services have not taken what was sent to them in " + ENOUGH + ".");
        }
    }

    private boolean isCalm() {
        return RunningSuite.SERVICES.stream().allMatch(this::isCalm);
    }

    private boolean isCalm(String group) {
        var taken = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends(taken.keySet()).entrySet().stream()
                .allMatch(end -> offset(taken.get(end.getKey())) >= end.getValue());
    }

    private static long offset(OffsetAndMetadata taken) {
        return taken == null ? 0 : taken.offset();
    }

    private Map<TopicPartition, Long> ends(java.util.Set<TopicPartition> partitions) {
        var latest = partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return get(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    @Override
    public void close() {
        admin.close();
    }

    private static <T> T get(KafkaFuture<T> asked) {
        try {
            return asked.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new ServerFailed("Kafka does not answer: " + e.getMessage(), e);
        }
    }
}
