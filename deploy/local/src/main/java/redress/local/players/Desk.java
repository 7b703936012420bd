package redress.local.players;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.local.players.Journal.Command;
import redress.local.players.Journal.Mark;

/// One user at the gateway. A question that a kill or a restart swallowed is asked again, with the same key, until it
/// is answered: whoever asks twice has asked once.
public final class Desk {

    private static final Set<Integer> COME_AGAIN = Set.of(408, 425, 429, 502, 503, 504);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(40);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI gateway;
    private final String user;
    private final String token;
    private final Journal journal;

    Desk(HttpClient http, URI gateway, String user, String token, Journal journal) {
        this.http = http;
        this.gateway = gateway;
        this.user = user;
        this.token = token;
        this.journal = journal;
    }

    public Reply get(String path) {
        return ask(request(path).GET());
    }

    public Reply post(String path, Object body) {
        return post(path, body, anyKey());
    }

    /// @param key by which a repetition is known
    public Reply post(String path, Object body, String key) {
        return command("POST", path, key, json(path).POST(BodyPublishers.ofByteArray(bytes(body))));
    }

    public Reply put(String path, Object body) {
        return command("PUT", path, anyKey(), json(path).PUT(BodyPublishers.ofByteArray(bytes(body))));
    }

    Reply delete(String path) {
        return command("DELETE", path, anyKey(), request(path).DELETE());
    }

    /// A file with its kind, as a form sends it.
    Reply upload(String path, String kind, Photo photo) {
        var form = Form.of(kind, photo);
        return command(
                "POST",
                path,
                anyKey(),
                request(path).header("Content-Type", form.mediaType()).POST(BodyPublishers.ofByteArray(form.body())));
    }

    /// Tells the suite what happened elsewhere.
    void tell(List<Announcement> news) {
        var batch = news.stream().map(Announcement::json).toList();
        var marks =
                news.stream().map(each -> new Mark(each.source(), each.id())).toList();
        noted(
                        new Command("POST /api/events", marks),
                        request("/api/events")
                                .header("Content-Type", "application/cloudevents-batch+json")
                                .POST(BodyPublishers.ofString("[" + String.join(",", batch) + "]", UTF_8)))
                .demand(202);
    }

    /// A list to its last page.
    List<JsonNode> all(String path) {
        var all = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = get(path + cursor).demand(200).json();
            page.path("items").forEach(all::add);
            var next = page.path("next").asText("");
            cursor =
                    next.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + "cursor=" + URLEncoder.encode(next, UTF_8);
        } while (!cursor.isEmpty());
        return all;
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).header("Authorization", "Bearer " + token);
    }

    private Reply command(String method, String path, String key, HttpRequest.Builder request) {
        return noted(
                new Command(method + " " + path, List.of(new Mark(user, key))), request.header("Idempotency-Key", key));
    }

    private Reply noted(Command command, HttpRequest.Builder request) {
        journal.asks(command);
        var reply = ask(request);
        journal.heard(command, reply.status());
        return reply;
    }

    private static String anyKey() {
        return UUID.randomUUID().toString();
    }

    private Reply ask(HttpRequest.Builder request) {
        return ask(http, request);
    }

    static Reply ask(HttpClient http, HttpRequest.Builder request) {
        var question = request.timeout(ANSWER_WITHIN).build();
        return Waiting.on("an answer of " + question.uri().getAuthority()).until(() -> once(http, question));
    }

    private static Optional<Reply> once(HttpClient http, HttpRequest request) {
        try {
            return Optional.of(http.send(request, BodyHandlers.ofByteArray()))
                    .filter(response -> !COME_AGAIN.contains(response.statusCode()))
                    .map(Desk::reply);
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw Waiting.stopped(e);
        }
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        return new Reply(response.statusCode(), read(response.body()));
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException _) {
            return MissingNode.getInstance();
        }
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can be made of " + body.getClass(), e);
        }
    }
}
