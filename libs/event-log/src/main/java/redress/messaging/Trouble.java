package redress.messaging;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Topics that wait because of a fault of ours. While there is one, the service is not ready.
@Readiness
@Singleton
public class Trouble implements HealthCheck {

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

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("topics").status(faults.isEmpty());
        faults.forEach(response::withData);
        return response.build();
    }
}
