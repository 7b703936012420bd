package redress.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import redress.embedded.Tokens;
import redress.eventlog.EventJson;

/// Brings files as a browser does, and fetches them.
final class Courier {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String EDGE = "edge-of-a-part";

    private final String token;

    Courier(String user, String... roles) {
        token = Tokens.of(user, roles);
    }

    HttpResponse<byte[]> bring(String caseId, String kind, String name, byte[] file) {
        return bring(UUID.randomUUID().toString(), caseId, kind, name, file);
    }

    HttpResponse<byte[]> bring(String key, String caseId, String kind, String name, byte[] file) {
        return send(to("/cases/" + caseId + "/evidence")
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .POST(BodyPublishers.ofByteArray(parts(kind, name, file))));
    }

    HttpResponse<byte[]> fetch(String path) {
        return send(to(path));
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return EventJson.MAPPER.readTree(new String(answer.body(), UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(new String(answer.body(), UTF_8), e);
        }
    }

    private static byte[] parts(String kind, String name, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n")
                .getBytes(UTF_8));
        body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + EDGE + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "zh")
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
