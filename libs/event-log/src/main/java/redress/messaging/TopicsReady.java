package redress.messaging;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready only while no topic waits because of a fault of ours.
@Readiness
@Singleton
class TopicsReady implements HealthCheck {

    private final Trouble trouble;

    TopicsReady(Trouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public HealthCheckResponse call() {
        var faults = trouble.all();
        var response = HealthCheckResponse.named("topics").status(faults.isEmpty());
        faults.forEach(response::withData);
        return response.build();
    }
}
