package redress.messaging;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Topics that wait because of a fault of ours. While there is one, the service is not ready.
@Singleton
class Trouble {

    private final ConcurrentMap<String, String> faults = new ConcurrentHashMap<>();

    void with(String topic, Throwable fault) {
        if (faults.put(topic, String.valueOf(fault.getMessage())) == null) {
            Log.errorf(fault, "a fault of ours holds up a topic, topic=%s", topic);
        }
    }

    void over(String topic) {
        if (!faults.isEmpty() && faults.remove(topic) != null) {
            Log.infof("the topic goes on, topic=%s", topic);
        }
    }

    /// Topic to fault, of those that wait now.
    Map<String, String> all() {
        return Map.copyOf(faults);
    }
}
