package redress.suite;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redress.embedded.PidFile;
import redress.embedded.Ports;
import redress.embedded.SigningKey;
import redress.faults.ProvingGround;
import redress.faults.Target;
import redress.local.players.Gateway;
import redress.local.players.Players;

/// The suite that the tests here speak to, started from what was packaged when it is first asked for: one in real time,
/// one whose time is simulated and one to be struck, never two at once. What an earlier run left in its folder goes
/// first.
public final class RunningSuite {

    private static final int FIRST_PORT = 18_080;
    private static final int PORTS = 16;
    private static final Pattern READY = Pattern.compile("Ready in ([0-9.]+) s");

    private static final Map<Kind, RunningSuite> KNOWN = new EnumMap<>(Kind.class);

    private final Path home;
    private final int port;
    private final Console console;
    private final Optional<ProvingGround> ground;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private double readySeconds;

    private enum Kind {
        IN_REAL_TIME("suite", "system"),
        IN_SIMULATED_TIME("suite-in-simulated-time", "simulated"),
        UNDER_FIRE("suite-under-fire", "system") {
            @Override
            Optional<ProvingGround> ground(Path home, int port) {
                return Optional.of(ProvingGround.prepared(home, port));
            }
        };

        private final String folder;
        private final String clock;

        Kind(String folder, String clock) {
            this.folder = folder;
            this.clock = clock;
        }

        /// What is prepared for it, if it is to be struck.
        Optional<ProvingGround> ground(Path home, int port) {
            return Optional.empty();
        }
    }

    private RunningSuite(Path module, Kind kind) {
        this.home = module.resolve("target").resolve(kind.folder);
        requireGone(module.getParent());
        this.port = freePorts();
        this.ground = kind.ground(home, port);
        this.console = Console.of(module.getParent(), home, port)
                .with("REDRESS_CLOCK", kind.clock)
                .with(ground.map(ProvingGround::environment).orElse(Map.of()));
    }

    static RunningSuite here() {
        return only(Kind.IN_REAL_TIME);
    }

    public static RunningSuite inSimulatedTime() {
        return only(Kind.IN_SIMULATED_TIME);
    }

    /// One that nobody else uses, to be struck.
    public static Target underFire() {
        return only(Kind.UNDER_FIRE).ground.orElseThrow().target();
    }

    private static synchronized RunningSuite only(Kind kind) {
        KNOWN.forEach((other, suite) -> {
            if (other != kind && suite.runs("launcher")) {
                suite.down();
            }
        });
        var suite = KNOWN.computeIfAbsent(kind, _ -> {
            var one = new RunningSuite(Path.of("").toAbsolutePath(), kind);
            Runtime.getRuntime().addShutdownHook(new Thread(one::end, "suite-down"));
            return one;
        });
        suite.requireUp();
        return suite;
    }

    private void end() {
        down();
        ground.ifPresent(ProvingGround::close);
    }

    /// Everybody around it.
    public Players players(InstantSource clock) {
        return new Players(new Gateway(at(""), user -> tokens.computeIfAbsent(user, this::token)), clock);
    }

    Console console() {
        return console;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    int port() {
        return port;
    }

    int postgresPort() {
        return port + 10;
    }

    public String kafka() {
        return "127.0.0.1:" + (port + 11);
    }

    Path home() {
        return home;
    }

    SigningKey key() {
        return SigningKey.in(home.resolve("keys"));
    }

    Door door() {
        return new Door(this, "");
    }

    Door as(String user) {
        return new Door(this, tokens.computeIfAbsent(user, this::token));
    }

    Door with(String token) {
        return new Door(this, token);
    }

    double readySeconds() {
        return readySeconds;
    }

    public ProcessHandle process(String name) {
        return new PidFile(home.resolve("run").resolve(name + ".pid"))
                .process()
                .orElseThrow(() -> new AssertionError(name + " does not run"));
    }

    public boolean runs(String name) {
        return new PidFile(home.resolve("run").resolve(name + ".pid")).process().isPresent();
    }

    /// The launcher and everything it started.
    Set<ProcessHandle> family() {
        var launcher = process("launcher");
        return Stream.concat(Stream.of(launcher), launcher.descendants()).collect(toSet());
    }

    Console.Said down() {
        return console.redress("down");
    }

    /// Nothing to do where it runs.
    void requireUp() {
        if (runs("launcher")) {
            return;
        }
        var said = console.up("--detach");
        System.out.println(said.text());
        if (said.exit() != 0) {
            throw new AssertionError("the suite did not start:\n" + said.text());
        }
        var ready = READY.matcher(said.text());
        readySeconds = ready.find() ? Double.parseDouble(ready.group(1)) : Double.NaN;
    }

    private String token(String user) {
        return console.redress("token", user).text().strip();
    }

    private void requireGone(Path root) {
        var old = Console.of(root, home, FIRST_PORT);
        if (Files.exists(home)) {
            old.redress("down", "--wipe");
        }
        try {
            Files.createDirectories(home.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePorts() {
        return IntStream.iterate(FIRST_PORT, base -> base < 30_000, base -> base + 2 * PORTS)
                .filter(base -> IntStream.range(base, base + PORTS).noneMatch(Ports::isTaken))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + PORTS + " free ports in a row"));
    }
}
