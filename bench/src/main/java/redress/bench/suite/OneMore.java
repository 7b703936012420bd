package redress.bench.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.bench.measure.Figure;
import redress.bench.measure.Reading;
import redress.embedded.Patience;
import redress.embedded.Ports;
import redress.embedded.Processes;
import redress.local.Memory;

/// One more process of a service that runs: same command, same environment, another port. Needs `/proc`.
record OneMore(RunningSuite suite, String service, Start start) {

    /// Whether it has the cache of what the JVM learned at an earlier start.
    enum Start {
        WITHOUT_CACHE(0),
        WITH_CACHE(1);

        private final int caches;

        Start(int caches) {
            this.caches = caches;
        }

        int caches() {
            return caches;
        }
    }

    private static final String CACHE = "-XX:AOTCache";
    private static final Duration ENOUGH = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(15);

    boolean isPossible() {
        return switch (start) {
            case WITHOUT_CACHE -> !words("cmdline").isEmpty();
            case WITH_CACHE -> words("cmdline").stream().anyMatch(word -> word.startsWith(CACHE));
        };
    }

    /// How soon it was ready, and what it then held of the memory.
    Reading started() {
        var port = Ports.free();
        var begun = System.nanoTime();
        var process = start(port);
        try {
            if (!Patience.until(ENOUGH, () -> !process.isAlive() || isReady(port)) || !process.isAlive()) {
                throw new IllegalStateException("one more " + service + " does not start");
            }
            var ready = (System.nanoTime() - begun) / 1e9;
            return Reading.of(Figure.READY, ready).with(Figure.MEMORY, (double) Memory.of(process.toHandle()));
        } finally {
            Processes.stop(process.toHandle(), GRACE);
        }
    }

    private Process start(int port) {
        var command = words("cmdline").stream()
                .filter(word -> start == Start.WITH_CACHE || !word.startsWith(CACHE))
                .toList();
        var builder = new ProcessBuilder(command)
                .directory(of("cwd").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment());
        builder.environment().put("HTTP_PORT", Integer.toString(port));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment() {
        return words("environ").stream()
                .map(word -> word.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (_, later) -> later));
    }

    private List<String> words(String file) {
        try {
            var text = Files.readString(of(file), StandardCharsets.UTF_8);
            return Stream.of(text.split("\0", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException _) {
            return List.of(); // no /proc here
        }
    }

    private Path of(String file) {
        return Path.of("/proc", Long.toString(suite.process(service).pid()), file);
    }

    private static boolean isReady(int port) {
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
