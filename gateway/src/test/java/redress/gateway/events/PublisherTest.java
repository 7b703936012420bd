package redress.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Collections;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/// Without a broker the answer comes soon, however many events there are.
class PublisherTest {

    @Test
    void a_full_batch_fails_within_ten_seconds_when_no_broker_answers() {
        var publisher = new Publisher("127.0.0.1:1", new SimpleMeterRegistry());

        var outcome = publisher.publish(Collections.nCopies(1000, new ProducerRecord<>("orders", "O-1", new byte[0])));

        assertThat(outcome).failsWithin(Duration.ofSeconds(10));
        publisher.close();
    }
}
