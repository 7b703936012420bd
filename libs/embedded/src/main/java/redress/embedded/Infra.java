package redress.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// PostgreSQL, Kafka and a token issuer for tests. The servers are started once per JVM and
/// shared; each test class gets a database of its own. Argument `database`: how the database's
/// name begins.
///
/// Tests and the service under test live in different class loaders, so what is shared is on disk and in system
/// properties, never in fields.
public final class Infra implements QuarkusTestResourceLifecycleManager {

    private static final String ROOT = "redress.infra.root";
    private static final String POSTGRES = "redress.infra.postgres";
    private static final String KAFKA = "redress.infra.kafka";
    private static final String PASSWORD = "redress";

    private String name = "test";

    @Override
    public void init(Map<String, String> arguments) {
        name = arguments.getOrDefault("database", name);
    }

    @Override
    public Map<String, String> start() {
        var database = database(name);
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        settings.put("quarkus.datasource.username", database.owner());
        settings.put("quarkus.datasource.password", database.password());
        settings.put("DB_URL", database.reactiveUrl());
        settings.put("DB_USER", database.owner());
        settings.put("DB_PASSWORD", database.password());
        settings.put("kafka.bootstrap.servers", kafka().bootstrap());
        settings.put("KAFKA_BOOTSTRAP", kafka().bootstrap());
        settings.put("redress.data", root().resolve("data").toString());
        signingKey();
        var jwks = SigningKey.jwks(keys()).toString();
        settings.put("mp.jwt.verify.publickey.location", jwks);
        settings.put("mp.jwt.verify.issuer", LocalClaims.ISSUER);
        settings.put("mp.jwt.verify.audiences", LocalClaims.AUDIENCE);
        settings.put("JWKS_URL", jwks);
        settings.put("TOKEN_ISSUER", LocalClaims.ISSUER);
        return settings;
    }

    /// The servers outlive the test class; they end with the JVM.
    @Override
    public void stop() {}

    /// A new, empty database.
    public static Database database(String prefix) {
        var unique = UUID.randomUUID().toString().substring(0, 8);
        return postgres().database(prefix.replace('-', '_') + "_" + unique);
    }

    public static synchronized DatabaseServer postgres() {
        var known = System.getProperty(POSTGRES);
        if (known != null) {
            return known(known.split(":", -1));
        }
        return Docker.isWanted() ? startContainer() : startEmbedded();
    }

    public static synchronized Kafka kafka() {
        var known = System.getProperty(KAFKA);
        if (known != null) {
            var ports = known.split(":", -1);
            return kafka(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
        }
        var ports = new int[] {Ports.free(), Ports.free()};
        var started = kafka(ports[0], ports[1]);
        started.start();
        started.create(Topics.all());
        System.setProperty(KAFKA, ports[0] + ":" + ports[1]);
        return started;
    }

    public static SigningKey signingKey() {
        return SigningKey.in(keys());
    }

    private static Path keys() {
        return root().resolve("keys");
    }

    private static DatabaseServer known(String[] words) {
        var port = Integer.parseInt(words[0]);
        return words.length == 1 ? embedded(port) : new ContainerPostgres(words[1], port, PASSWORD);
    }

    private static DatabaseServer startEmbedded() {
        var started = embedded(Ports.free());
        started.start();
        System.setProperty(POSTGRES, Integer.toString(started.port()));
        return started;
    }

    private static DatabaseServer startContainer() {
        var started = ContainerPostgres.create(Ports.free(), PASSWORD);
        System.setProperty(POSTGRES, started.port() + ":" + started.id());
        return started;
    }

    private static PostgreSql embedded(int port) {
        return new PostgreSql(Place.under(root(), "postgres"), port, PASSWORD);
    }

    private static Kafka kafka(int port, int controllerPort) {
        return new Kafka(Place.under(root(), "kafka"), port, controllerPort);
    }

    private static synchronized Path root() {
        var known = System.getProperty(ROOT);
        if (known != null) {
            return Path.of(known);
        }
        try {
            var root = Files.createTempDirectory("redress-test-");
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
            System.setProperty(ROOT, root.toString());
            Runtime.getRuntime().addShutdownHook(new LightsOut(root));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
