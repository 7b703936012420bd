package redress.embedded;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// A real Kafka of our own: one [KafkaBroker] as a child JVM, killable like any process.
/// Its state is on disk (data and the note of its process), so two objects over one place are the same server.
public final class Kafka implements Server {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final Place place;
    private final int port;
    private final int controllerPort;

    public Kafka(Place place, int port, int controllerPort) {
        this.place = place;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return place.name();
    }

    @Override
    public int port() {
        return port;
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void start() {
        if (isRunning()) {
            throw new ServerFailed("Kafka already runs on " + place.data() + ".");
        }
        var process = Processes.start(new ProcessBuilder(command()), place);
        if (!Patience.until(START_LIMIT, () -> !process.isAlive() || answers()) || !process.isAlive()) {
            kill();
            throw new ServerFailed(
                    "Kafka does not start; its log " + place.log() + " ends with:\n" + place.lastWords());
        }
    }

    @Override
    public boolean isRunning() {
        return place.pid().process().isPresent();
    }

    @Override
    public void kill() {
        place.pid().process().ifPresent(Processes::kill);
    }

    @Override
    public void close() {
        place.pid().process().ifPresent(process -> Processes.stop(process, Duration.ofSeconds(15)));
        place.pid().delete();
    }

    /// Makes those of the topics that are not there yet.
    public void create(Collection<TopicPlan> topics) {
        try (var admin = admin(30_000)) {
            var known = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            var missing = topics.stream()
                    .filter(topic -> !known.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()))
                    .toList();
            admin.createTopics(missing).all().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while making topics.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new ServerFailed("The topics could not be made: " + e.getMessage(), e);
        }
    }

    private List<String> command() {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaBroker.class.getName(),
                place.data().toString(),
                Integer.toString(port),
                Integer.toString(controllerPort));
    }

    /// A port that accepts is not enough: the node must know itself as a live broker.
    private boolean answers() {
        if (!Ports.isOpen(port)) {
            return false;
        }
        try (var admin = admin(5_000)) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException _) {
            return false;
        }
    }

    private Admin admin(int limitMillis) {
        return Admin.create(Map.of(
                "bootstrap.servers",
                bootstrap(),
                "default.api.timeout.ms",
                Integer.toString(limitMillis),
                "request.timeout.ms",
                Integer.toString(Math.min(limitMillis, 10_000))));
    }
}
