package redress.gateway.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static redress.contracts.CloudEventHeaders.CORRELATION_ID;
import static redress.contracts.CloudEventHeaders.SUBJECT;
import static redress.contracts.CloudEventHeaders.TIME;
import static redress.contracts.CloudEventHeaders.TYPE;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import redress.contracts.Service;
import redress.contracts.Topic;

/// Hears from Kafka what our services tell, from now on, and passes it to the live screens.
///
/// Every gateway hears everything and remembers nothing: no consumer group, no committed offset.
@ApplicationScoped
class Changes {

    private static final Logger LOG = Logger.getLogger(Changes.class);
    private static final Duration TURN = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(30);
    private static final Set<String> HEARD = Stream.of(Topic.values())
            .filter(topic -> topic.readers().contains(Service.GATEWAY))
            .map(Topic::wire)
            .collect(Collectors.toUnmodifiableSet());

    private final String brokers;
    private final Audience audience;
    private final CountDownLatch end = new CountDownLatch(1);

    Changes(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers, Audience audience) {
        this.brokers = brokers;
        this.audience = audience;
    }

    void start(@Observes StartupEvent event) {
        var _ = Thread.ofPlatform().name("changes").daemon().start(() -> {
            try {
                listen();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        end.countDown();
    }

    private void listen() throws InterruptedException {
        do {
            try (var consumer = consumer()) {
                listen(consumer);
            } catch (KafkaException failure) {
                LOG.warn("live changes interrupted", failure);
            }
        } while (!isOver(PAUSE));
    }

    private void listen(Consumer<String, byte[]> consumer) throws InterruptedException {
        var heard = new HashSet<TopicPartition>();
        var lookAgain = Instant.MIN;
        while (!isOver(heard.isEmpty() ? PAUSE : Duration.ZERO)) {
            if (Instant.now().isAfter(lookAgain)) {
                lookAround(consumer, heard);
                lookAgain = Instant.now().plus(heard.isEmpty() ? Duration.ZERO : LOOK_AROUND);
            }
            if (!heard.isEmpty()) {
                consumer.poll(TURN).forEach(told -> audience.tell(change(told)));
            }
        }
    }

    /// Joins partitions that are new: at their end when it begins to listen, later at their beginning.
    private static void lookAround(Consumer<String, byte[]> consumer, Set<TopicPartition> heard) {
        try {
            var found = consumer.listTopics(Duration.ofSeconds(5)).entrySet().stream()
                    .filter(topic -> HEARD.contains(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .filter(partition -> !heard.contains(partition))
                    .toList();
            var isBeginning = heard.isEmpty();
            heard.addAll(found);
            consumer.assign(heard);
            if (isBeginning) {
                consumer.seekToEnd(found);
                found.forEach(consumer::position); // asks now, so that what is told from here on is heard
            } else {
                consumer.seekToBeginning(found);
            }
        } catch (TimeoutException away) {
            LOG.warn("broker does not answer", away);
        }
    }

    private boolean isOver(Duration wait) throws InterruptedException {
        return end.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "gateway-changes",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static Change change(ConsumerRecord<String, byte[]> told) {
        return new Change(
                header(told, TYPE, ""),
                header(told, SUBJECT, ""),
                header(told, CORRELATION_ID, told.key() == null ? "" : told.key()), // these topics are keyed by case
                header(told, TIME, Instant.ofEpochMilli(told.timestamp()).toString()));
    }

    private static String header(ConsumerRecord<String, byte[]> told, String name, String otherwise) {
        var header = told.headers().lastHeader(name);
        return header == null ? otherwise : new String(header.value(), UTF_8);
    }
}
