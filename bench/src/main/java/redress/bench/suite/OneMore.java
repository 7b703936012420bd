package redress.bench.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import redress.bench.measure.Figure;
import redress.bench.measure.Reading;
import redress.embedded.Patience;
import redress.embedded.Ports;
import redress.embedded.Processes;
import redress.faults.Recipe;
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
        return recipe().map(recipe -> start == Start.WITHOUT_CACHE
                        || recipe.command().stream().anyMatch(OneMore::isCache))
                .orElse(false);
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
        var recipe = recipe().orElseThrow().with("HTTP_PORT", Integer.toString(port));
        var builder = (start == Start.WITH_CACHE ? recipe : recipe.without(OneMore::isCache))
                .builder()
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Recipe> recipe() {
        return Recipe.of(suite.process(service));
    }

    private static boolean isCache(String word) {
        return word.startsWith(CACHE);
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
