package redress.gateway.events;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/// What came of checking one event: it may be published, or it may not.
sealed interface Checked {

    record Fit(CloudEvent event, ProducerRecord<String, byte[]> published) implements Checked {}

    record Unfit(List<BadEvent> faults) implements Checked {}
}
