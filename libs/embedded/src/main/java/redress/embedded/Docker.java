package redress.embedded;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Whether tests use a container engine: `TEST_INFRA` = `embedded`, `docker` or `auto` (the default: only where a local
/// engine answers within a second and has the image already, so that nothing is ever pulled or waited for).
final class Docker {

    private static final Logger LOG = Logger.getLogger("org.testcontainers");

    private Docker() {}

    static boolean isWanted() {
        var wish = System.getProperty("test.infra", System.getenv().getOrDefault("TEST_INFRA", "auto"));
        var wanted = switch (wish) {
            case "embedded" -> false;
            case "docker" -> true;
            case "auto" -> isAtHand();
            default -> throw new ServerFailed("TEST_INFRA is " + wish + "; it may be auto, embedded or docker.");
        };
        if (wanted) {
            LOG.setLevel(Level.WARNING);
        }
        return wanted;
    }

    /// Inside a container Testcontainers would start by pulling an image to find its host.
    private static boolean isAtHand() {
        var socket = Path.of("/var/run/docker.sock");
        return Files.exists(socket) && !Files.exists(Path.of("/.dockerenv")) && hasImage(socket);
    }

    private static boolean hasImage(Path socket) {
        try {
            return CompletableFuture.supplyAsync(() -> ask(socket, "/images/" + ContainerPostgres.IMAGE + "/json"))
                    .get(1, TimeUnit.SECONDS)
                    .startsWith("HTTP/1.1 200");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException _) {
            return false;
        }
    }

    private static String ask(Path socket, String path) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            var request = "GET " + path + " HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            var answer = ByteBuffer.allocate(64);
            channel.read(answer);
            return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
        } catch (IOException _) {
            return "";
        }
    }
}
