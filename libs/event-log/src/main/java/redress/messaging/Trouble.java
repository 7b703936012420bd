package redress.messaging;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Topics that wait because of a fault of ours. While there is one, the service is not ready.
@Singleton
class Trouble {

    private record Place(String topic, int partition, long offset) {

        static Place of(ConsumerRecord<?, ?> rec) {
            return new Place(rec.topic(), rec.partition(), rec.offset());
        }
    }

    private final ConcurrentMap<Place, String> faults = new ConcurrentHashMap<>();

    void with(ConsumerRecord<?, ?> rec, Throwable fault) {
        var place = Place.of(rec);
        if (faults.put(place, String.valueOf(fault.getMessage())) == null) {
            Log.errorf(
                    fault,
                    "a fault of ours holds up a topic, topic=%s partition=%d offset=%d",
                    place.topic(),
                    place.partition(),
                    place.offset());
        }
    }

    void over(ConsumerRecord<?, ?> rec) {
        if (!faults.isEmpty() && faults.remove(Place.of(rec)) != null) {
            Log.infof("the topic goes on, topic=%s", rec.topic());
        }
    }

    /// Topic to fault, of those that wait now.
    Map<String, String> all() {
        var topics = new TreeMap<String, String>();
        faults.forEach((place, fault) -> topics.put(place.topic(), fault));
        return topics;
    }
}
