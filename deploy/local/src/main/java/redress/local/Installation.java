package redress.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import redress.embedded.Place;

/// One suite on this machine: where its programs and its data are, from which port on it listens, which clock it
/// follows.
record Installation(Path root, Path home, int port, String clock) {

    private static final int LOWEST = 1024;
    private static final int HIGHEST = 65_500;

    static Installation of(Map<String, String> environment) {
        var root = Path.of(environment.getOrDefault("REDRESS_ROOT", ""))
                .toAbsolutePath()
                .normalize();
        var home = root.resolve(environment.getOrDefault("REDRESS_HOME", ".redress"))
                .normalize();
        return new Installation(root, home, port(environment), clock(environment));
    }

    private static int port(Map<String, String> environment) {
        var said = environment.getOrDefault("REDRESS_PORT", "8080");
        if (said.matches("\\d{1,5}")) {
            var port = Integer.parseInt(said);
            if (port >= LOWEST && port <= HIGHEST) {
                return port;
            }
        }
        throw Refusal.unusable("port.unusable", said, LOWEST, HIGHEST);
    }

    private static String clock(Map<String, String> environment) {
        var said = environment.getOrDefault("REDRESS_CLOCK", "system");
        return switch (said) {
            case "system", "simulated" -> said;
            default -> throw Refusal.unusable("clock.unusable", said);
        };
    }

    /// One of its own within the folder of this one, on the same ports.
    Installation within(String folder) {
        return new Installation(root, home.resolve(folder), port, clock);
    }

    Place place(String name) {
        return Place.under(home, name);
    }

    Path keys() {
        return home.resolve("keys");
    }

    Path notes() {
        return home.resolve("run");
    }

    int postgresPort() {
        return port + 10;
    }

    int kafkaPort() {
        return port + 11;
    }

    int kafkaControllerPort() {
        return port + 12;
    }

    int smtpPort() {
        return port + 13;
    }

    int imapPort() {
        return port + 14;
    }

    int mailboxPort() {
        return port + 15;
    }

    URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
