package redress.suite;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/// The gateway, as somebody with a token (or without one) sees it.
record Door(RunningSuite suite, String token) {

    static final String ONE_EVENT = "application/cloudevents+json";
    static final String MANY_EVENTS = "application/cloudevents-batch+json";

    private static final int TOO_FAST = 429;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    record Reply(int status, Map<String, String> headers, String text) {

        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + text, e);
            }
        }

        /// Which rule was broken, of an answer that is a problem.
        String rule() {
            return json().path("type").asText();
        }
    }

    Reply get(String path) {
        return ask(request(path).GET());
    }

    Reply post(String path, String json) {
        return post(path, json, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    Reply post(String path, String json, Map<String, String> headers) {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return ask(request);
    }

    Reply put(String path, String json, Map<String, String> headers) {
        var request = request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return ask(request);
    }

    Reply tell(String mediaType, byte[] body) {
        return ask(request("/api/events").header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(body)));
    }

    Reply tell(String mediaType, String body) {
        return tell(mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(suite.at(path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /// Slows down when told to: how fast one may ask is proven elsewhere.
    private static Reply ask(HttpRequest.Builder request) {
        var last = new AtomicReference<>(once(request));
        if (last.get().status() == TOO_FAST) {
            await().pollInterval(Duration.ofMillis(200))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        last.set(once(request));
                        return last.get().status() != TOO_FAST;
                    });
        }
        return last.get();
    }

    private static Reply once(HttpRequest.Builder request) {
        try {
            return reply(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Reply reply(HttpResponse<String> response) {
        var headers = response.headers().map().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, header -> header.getValue().getFirst()));
        return new Reply(response.statusCode(), headers, response.body());
    }
}
