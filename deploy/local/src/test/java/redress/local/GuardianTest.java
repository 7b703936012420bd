package redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import redress.embedded.Server;
import redress.embedded.ServerFailed;

class GuardianTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), Locale.ROOT);
    private final CompletableFuture<Refusal> end = new CompletableFuture<>();

    @Test
    void a_dead_server_is_brought_back() throws Exception {
        var server = new Mortal();
        var guardian = Thread.startVirtualThread(new Guardian(server, screen, InstantSource.system(), end::complete));

        assertThat(server.started.await(10, TimeUnit.SECONDS)).isTrue();

        guardian.interrupt();
        guardian.join();
        assertThat(end).isNotDone();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("mortal died; restarting it in 1 s (attempt 1 of 3).");
    }

    /// A server that is dead at first.
    private static final class Mortal implements Server {

        private final CountDownLatch started = new CountDownLatch(1);

        @Override
        public String name() {
            return "mortal";
        }

        @Override
        public int port() {
            return 0;
        }

        @Override
        public void start() {
            if (isRunning()) {
                throw new ServerFailed("started twice");
            }
            started.countDown();
        }

        @Override
        public boolean isRunning() {
            return started.getCount() == 0;
        }

        @Override
        public void kill() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }
    }
}
