package redress.bench.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redress.bench.ground.Ground;
import redress.bench.ground.Scratch;
import redress.embedded.Database;
import redress.embedded.Folders;
import redress.embedded.LocalClaims;
import redress.embedded.PidFile;
import redress.embedded.Place;
import redress.embedded.Ports;
import redress.embedded.ServerFailed;
import redress.embedded.SigningKey;
import redress.faults.ProvingGround;

/// A whole suite of our own beside any other on this machine: started by its launcher, with nobody's pace limited.
final class RunningSuite {

    static final List<String> SERVICES = List.of(
            "gateway",
            "case-service",
            "supplier-claim-service",
            "logistics-claim-service",
            "refund-service",
            "notification-service");

    private static final int FIRST_PORT = 18_580;
    private static final int PORTS = 16;
    private static final Duration A_SHIFT = Duration.ofHours(12);
    private static final Pattern READY = Pattern.compile("Ready in ([0-9.]+) s");

    private final Path root;
    private final Path home;
    private final int port;
    private double readySeconds;

    RunningSuite(Path root) {
        this.root = root;
        this.home = root.resolve("bench/target/suite");
        this.port = freePorts();
    }

    void up() {
        wipe();
        start(Map.of());
    }

    /// To be struck.
    ///
    /// @return where it is, which stays until it is down
    ProvingGround upToBeStruck() {
        wipe();
        var ground = ProvingGround.prepared(home, port);
        try {
            start(ground.environment());
            return ground;
        } catch (RuntimeException failed) {
            ground.close();
            throw failed;
        }
    }

    private void wipe() {
        if (Files.exists(home)) {
            launcher(Map.of(), "down", "--wipe");
        }
    }

    private void start(Map<String, String> environment) {
        var said = launcher(environment, "up", "--detach");
        var ready = READY.matcher(said);
        if (!ready.find()) {
            throw new ServerFailed(said);
        }
        readySeconds = Double.parseDouble(ready.group(1));
    }

    void down() {
        launcher(Map.of(), "down", "--wipe");
        Folders.delete(home);
    }

    double readySeconds() {
        return readySeconds;
    }

    int port(String service) {
        return port + SERVICES.indexOf(service);
    }

    String kafka() {
        return "127.0.0.1:" + (port + 11);
    }

    Place place(String name) {
        return Place.under(home, name);
    }

    ProcessHandle process(String name) {
        return find(name).orElseThrow(() -> new ServerFailed(name + " does not run."));
    }

    private Optional<ProcessHandle> find(String name) {
        return new PidFile(home.resolve("run").resolve(name + ".pid")).process();
    }

    /// Its PostgreSQL, to be measured and to have databases of our own in.
    Ground ground() {
        return new Ground(place("postgres"), port + 10, password());
    }

    /// A service's own database.
    Scratch database(String service) {
        var name = service.replace('-', '_');
        return new Scratch(new Database(name, name, password(), port + 10));
    }

    String token(String user, String role) {
        var claims = LocalClaims.of(user, List.of(role), A_SHIFT);
        claims.put("topics", List.of("*"));
        return SigningKey.in(home.resolve("keys")).sign(claims);
    }

    private String password() {
        try {
            return Files.readString(home.resolve("keys").resolve("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a person would have typed after `./redress`, of what is built.
    private String launcher(Map<String, String> environment, String... words) {
        var local = root.resolve("deploy/local/target");
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx96m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.language=en",
                                "-cp",
                                local.resolve("classes") + ":" + local.resolve("lib") + "/*",
                                "redress.local.Main"),
                        Stream.of(words))
                .toList();
        try {
            var said = Files.createTempFile("redress-bench-", ".txt");
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(said.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "REDRESS_ROOT",
                            root.toString(),
                            "REDRESS_HOME",
                            home.toString(),
                            "REDRESS_PORT",
                            Integer.toString(port),
                            "REDRESS_CLOCK",
                            "system",
                            "GATEWAY_PACE_USER_BURST",
                            "1000000",
                            "GATEWAY_PACE_USER_PER_SECOND",
                            "1000000"));
            builder.environment().putAll(environment);
            builder.start().waitFor();
            var text = Files.readString(said);
            Files.delete(said);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted.", e);
        }
    }

    private static int freePorts() {
        return IntStream.iterate(FIRST_PORT, base -> base < 30_000, base -> base + 2 * PORTS)
                .filter(base -> IntStream.range(base, base + PORTS).noneMatch(Ports::isTaken))
                .findFirst()
                .orElseThrow(() -> new ServerFailed("There are no " + PORTS + " free ports in a row."));
    }
}
