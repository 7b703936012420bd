package redress.eventlog;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The only place that reads the time.
class Clocks {

    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "redress.clock", defaultValue = "system") String clock) {
        return switch (clock) {
            case "system" -> Clock.systemUTC();
            case "simulated" -> new SimulatedClock();
            default -> throw new IllegalArgumentException("REDRESS_CLOCK is system or simulated, not " + clock);
        };
    }
}
