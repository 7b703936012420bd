package redress.bench.suite;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.UUID;

/// An agent's or another user's hands: requests to one port, over connections that stay open.
final class Desk implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(30);

    record Answer(int status, String location, String text) {

        Answer demand(int expected) {
            if (status != expected) {
                throw new IllegalStateException("answered " + status + " " + text);
            }
            return this;
        }
    }

    private final HttpClient http;
    private final int port;
    private final String prefix;
    private final String token;

    /// @param prefix before every path: the gateway has `/api`
    Desk(Vertx vertx, int connections, int port, String prefix, String token) {
        this.http = vertx.createHttpClient(new io.vertx.core.http.HttpClientOptions()
                .setMaxPoolSize(connections)
                .setKeepAlive(true)
                .setMaxWaitQueueSize(-1));
        this.port = port;
        this.prefix = prefix;
        this.token = token;
    }

    Uni<Answer> put(String path, String json) {
        return ask(HttpMethod.PUT, path, json);
    }

    Uni<Answer> post(String path, String json) {
        return ask(HttpMethod.POST, path, json);
    }

    private Uni<Answer> ask(HttpMethod method, String path, String json) {
        return http.request(method, port, "127.0.0.1", prefix + path)
                .chain(request -> marked(request.putHeader("Authorization", "Bearer " + token)
                                .putHeader("Content-Type", "application/json"))
                        .send(Buffer.buffer(json)))
                .chain(response -> response.body().map(body -> answer(response, body)));
    }

    /// A PUT may be repeated as it is.
    private static HttpClientRequest marked(HttpClientRequest request) {
        return request.getMethod().equals(HttpMethod.POST)
                ? request.putHeader("Idempotency-Key", UUID.randomUUID().toString())
                : request;
    }

    private static Answer answer(HttpClientResponse response, Buffer body) {
        return new Answer(response.statusCode(), response.getHeader("Location"), body.toString());
    }

    @Override
    public void close() {
        http.close().await().atMost(GRACE);
    }
}
