package redress.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/// Calls the gateway under test as any client would.
final class Caller {

    static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Caller() {}

    static URI at(String path) {
        return URI.create(ConfigProvider.getConfig().getValue("test.url", String.class) + path);
    }

    static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(30));
    }

    static HttpRequest.Builder to(String path, String token) {
        return to(path).header("Authorization", "Bearer " + token);
    }

    static HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// A body that tells nobody how long it is.
    static HttpRequest.BodyPublisher chunked(long bytes) {
        return BodyPublishers.ofInputStream(() -> zeros(bytes));
    }

    /// A body that comes byte by byte, with a pause before each.
    static HttpRequest.BodyPublisher dripping(int bytes, Duration pause) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]) {
            @Override
            public synchronized int read(byte[] into, int from, int most) {
                LockSupport.parkNanos(pause.toNanos());
                return super.read(into, from, Math.min(1, most));
            }
        });
    }

    private static InputStream zeros(long bytes) {
        var half = new byte[(int) (bytes / 2)];
        return new SequenceInputStream(new ByteArrayInputStream(half), new ByteArrayInputStream(half));
    }
}
