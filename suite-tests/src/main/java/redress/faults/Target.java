package redress.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.embedded.Database;
import redress.embedded.PidFile;
import redress.embedded.SigningKey;
import redress.faults.disk.Disk;
import redress.faults.lines.Lines;
import redress.local.DemoUser;
import redress.local.players.Gateway;
import redress.local.players.Journal;
import redress.local.players.Players;

/// The suite under fire, as its launcher laid it out: where it listens, the notes of its processes, its databases.
///
/// @param disk PostgreSQL's, where one could be mounted
public record Target(Path home, int port, Lines lines, Optional<Disk> disk) {

    public static final String GATEWAY = "gateway";
    public static final String POSTGRES = "postgres";
    public static final String KAFKA = "kafka";

    /// Those with a log; in the order of their ports.
    public static final List<String> SERVICES = List.of(
            "case-service",
            "supplier-claim-service",
            "logistics-claim-service",
            "refund-service",
            "notification-service");

    /// The one that has a second process beside its first.
    public static final String REPLICATED = "case-service";

    /// That second process.
    public static final String REPLICA = "case-service-2";

    /// Whoever the launcher started and may be killed.
    public static final List<String> VICTIMS = List.of(
            GATEWAY,
            SERVICES.get(0),
            SERVICES.get(1),
            SERVICES.get(2),
            SERVICES.get(3),
            SERVICES.get(4),
            POSTGRES,
            KAFKA);

    /// Where PostgreSQL and Kafka listen, from the suite's first port on.
    public static final int POSTGRES_OFFSET = 10;

    public static final int KAFKA_OFFSET = 11;

    /// Behind all ports of the suite.
    private static final int REPLICA_OFFSET = 16;

    /// The file a service looks for at its crash points, from the folder it runs in.
    public static final String CRASH_AT = "crash-at";

    public Optional<ProcessHandle> process(String name) {
        return new PidFile(home.resolve("run").resolve(name + ".pid")).process();
    }

    /// All that run of this service.
    public List<String> processesOf(String service) {
        return (service.equals(REPLICATED) ? Stream.of(service, REPLICA) : Stream.of(service))
                .filter(name -> process(name).isPresent())
                .toList();
    }

    public boolean isWhole() {
        return VICTIMS.stream().allMatch(victim -> process(victim).isPresent());
    }

    /// A service itself, not by the gateway.
    public URI at(String service, String path) {
        var offset = service.equals(REPLICA) ? REPLICA_OFFSET : 1 + SERVICES.indexOf(service);
        return URI.create("http://127.0.0.1:" + (port + offset) + path);
    }

    public URI mailbox() {
        return URI.create("http://127.0.0.1:" + (port + 15) + "/mailbox");
    }

    public String kafka() {
        return "127.0.0.1:" + kafkaPort();
    }

    public int kafkaPort() {
        return port + KAFKA_OFFSET;
    }

    public Path crashOrder(String service) {
        return home.resolve("programs").resolve(service).resolve(CRASH_AT);
    }

    public Database database(String service) {
        return databaseNamed(service.replace('-', '_'));
    }

    /// That of PostgreSQL's own superuser.
    public Database superuser() {
        return databaseNamed("postgres");
    }

    private Database databaseNamed(String name) {
        try {
            var password = Files.readString(home.resolve("keys").resolve("postgres"));
            return new Database(name, name, password, port + POSTGRES_OFFSET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Gateway gateway(Journal journal) {
        return new Gateway(URI.create("http://127.0.0.1:" + port), this::token, journal);
    }

    public Players players(Gateway gateway) {
        return new Players(gateway, InstantSource.system());
    }

    private String token(String user) {
        return DemoUser.named(user).orElseThrow().token(SigningKey.in(home.resolve("keys")));
    }
}
