package redress.faults.lines;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import redress.embedded.Database;
import redress.faults.Target;

/// The lines of a suite that can be disturbed: from each service to its database, and from everybody to Kafka.
public final class Lines implements AutoCloseable {

    private final Map<String, Line> lines = new HashMap<>();

    /// Laid before the suite starts.
    ///
    /// @param port the suite's first
    public Lines(int port) {
        Target.SERVICES.forEach(service -> lines.put(service, Line.to(port + Target.POSTGRES_OFFSET)));
        lines.put(Target.KAFKA, Line.to(port + Target.KAFKA_OFFSET));
    }

    /// What the launcher is to be told, so that the lines are used.
    public Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        for (var service : Target.SERVICES) {
            var name = service.replace('-', '_');
            var database = new Database(name, name, "", of(service).port());
            environment.put(name.toUpperCase(Locale.ROOT) + "_DB_URL", database.reactiveUrl());
        }
        environment.put("KAFKA_ADVERTISED", "127.0.0.1:" + of(Target.KAFKA).port());
        return environment;
    }

    /// That of a service to its database, or that to Kafka.
    public Line of(String victim) {
        return lines.get(victim);
    }

    @Override
    public void close() {
        lines.values().forEach(Line::close);
    }
}
