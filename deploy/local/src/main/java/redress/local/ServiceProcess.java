package redress.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redress.embedded.Patience;
import redress.embedded.Place;
import redress.embedded.Processes;
import redress.embedded.Server;
import redress.embedded.ServerFailed;

/// One service of the suite as a child JVM; started means it says itself that it is ready.
final class ServiceProcess implements Server {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Place place;
    private final Path folder;
    private final List<String> jvm;
    private final int port;
    private final Map<String, String> environment;
    private final Duration lastWords;

    /// @param lastWords how long it may take when it is asked to end
    ServiceProcess(
            Place place, Path folder, List<String> jvm, int port, Map<String, String> environment, Duration lastWords) {
        this.place = place;
        this.folder = folder;
        this.jvm = List.copyOf(jvm);
        this.port = port;
        this.environment = Map.copyOf(environment);
        this.lastWords = lastWords;
    }

    @Override
    public String name() {
        return place.name();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void start() {
        var command = new ProcessBuilder(command()).directory(folder.toFile());
        command.environment().putAll(environment);
        var process = Processes.start(command, place);
        if (!Patience.until(START_LIMIT, () -> !process.isAlive() || isReady()) || !process.isAlive()) {
            kill();
            throw new ServerFailed(
                    place.name() + " does not start; its log " + place.log() + " ends with:\n" + place.lastWords());
        }
    }

    @Override
    public boolean isRunning() {
        return place.pid().process().isPresent();
    }

    /// And the process a JVM writes its AOT cache with.
    @Override
    public void kill() {
        place.pid().process().ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            Processes.kill(process);
        });
    }

    @Override
    public void close() {
        place.pid().process().ifPresent(process -> Processes.stop(process, lastWords));
        place.pid().delete();
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(jvm);
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                "quarkus-run.jar"));
        return command;
    }

    private boolean isReady() {
        try {
            var url = URI.create("http://127.0.0.1:" + port + "/q/health/ready").toURL();
            var connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }
}
