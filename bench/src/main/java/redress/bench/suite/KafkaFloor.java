package redress.bench.suite;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import redress.bench.measure.Reading;

/// What Kafka itself takes from a producer to a consumer, set as in our services, with nothing else to do.
final class KafkaFloor {

    static final String TOPIC = "bench-floor";
    static final int PARTITIONS = 6;

    private static final int SIZE = 700;
    private static final Duration ENOUGH = Duration.ofSeconds(60);

    private final String bootstrap;

    KafkaFloor(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    Reading at(Pace pace, int count) {
        try (var consumer = consumer();
                var producer = producer()) {
            consumer.assign(consumer.partitionsFor(TOPIC).stream()
                    .map(known -> new org.apache.kafka.common.TopicPartition(TOPIC, known.partition()))
                    .toList());
            consumer.seekToEnd(consumer.assignment());
            consumer.assignment().forEach(consumer::position); // seeks are lazy
            var heard = CompletableFuture.supplyAsync(() -> listen(consumer, count));
            var took = pace.each(count, _ -> {
                var _ = producer.send(new ProducerRecord<>(TOPIC, payload())); // one that fails does not come back
            });
            return new Latencies(heard.join()).reading(count / (took.toNanos() / 1e9));
        }
    }

    private static List<Double> listen(KafkaConsumer<byte[], byte[]> consumer, int count) {
        var millis = new ArrayList<Double>();
        var end = System.nanoTime() + ENOUGH.toNanos() + count * 10_000_000L;
        while (millis.size() < count) {
            consumer.poll(Duration.ofMillis(100)).forEach(message -> millis.add(age(message)));
            if (System.nanoTime() > end) {
                throw new IllegalStateException("only " + millis.size() + " of " + count + " messages came back");
            }
        }
        return millis;
    }

    private static double age(ConsumerRecord<byte[], byte[]> message) {
        return (System.nanoTime() - ByteBuffer.wrap(message.value()).getLong()) / 1e6;
    }

    private static byte[] payload() {
        return ByteBuffer.allocate(SIZE).putLong(System.nanoTime()).array();
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "enable.idempotence", "true", "linger.ms", "1"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
