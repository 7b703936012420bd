package redress.gateway.events;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Puts accepted events on Kafka: all at once, and done when every one is safely there.
@ApplicationScoped
class Publisher {

    private final Producer<String, byte[]> producer;
    private final MeterRegistry meters;

    Publisher(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers, MeterRegistry meters) {
        this.meters = meters;
        this.producer = new KafkaProducer<>(settings(brokers), new StringSerializer(), new ByteArraySerializer());
    }

    /// Without the broker a client hears so within ten seconds: three to find it, seven to deliver.
    private static Map<String, Object> settings(String brokers) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "gateway",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "none",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                2 << 20,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                3_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                3_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                7_000);
    }

    /// Fails if one of them could not be stored; then some may be there, and sending all again is right.
    CompletableFuture<Void> publish(List<ProducerRecord<String, byte[]>> publications) {
        var acks = new ArrayList<CompletableFuture<Void>>();
        for (var publication : publications) {
            var ack = send(publication);
            acks.add(ack);
            if (ack.isCompletedExceptionally()) {
                break; // the broker is away: waiting again for each of the others would take minutes
            }
        }
        return CompletableFuture.allOf(acks.toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> send(ProducerRecord<String, byte[]> publication) {
        var ack = new CompletableFuture<Void>();
        var _ = producer.send(publication, (_, failure) -> {
            if (failure == null) {
                meters.counter("redress.events.accepted", "topic", publication.topic())
                        .increment();
                ack.complete(null);
            } else {
                ack.completeExceptionally(failure);
            }
        });
        return ack;
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
