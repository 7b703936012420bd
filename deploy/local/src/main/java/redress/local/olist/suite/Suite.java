package redress.local.olist.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import redress.local.olist.suite.Answer.Done;
import redress.local.olist.suite.Answer.NotThere;
import redress.local.olist.suite.Answer.Refused;
import redress.local.olist.words.Unusable;

/// The suite as anyone outside sees it: its gateway, asked by users with tokens. Whatever a kill or a restart of any
/// part makes of a request, it is made again until it is answered: every request here may be repeated.
public final class Suite implements AutoCloseable {

    private static final Set<Integer> COME_AGAIN = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final int LONGEST_RETRY_AFTER = 30;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final URI gateway;
    private final UnaryOperator<String> tokens;
    private final Patience patience;

    public Suite(URI gateway, UnaryOperator<String> tokens, Patience patience) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.patience = patience;
    }

    /// Says at once, in one sentence, if nothing listens where the suite should be.
    public void requireThere() {
        try {
            http.send(request("/", "").GET().build(), BodyHandlers.discarding());
        } catch (ConnectException e) {
            throw new Unusable("suite.absent", gateway);
        } catch (IOException e) {
            // something listens and is busy or restarting: what follows is patient
        } catch (InterruptedException e) {
            throw Stopped.by(e);
        }
    }

    public Answer get(String user, String path) {
        return ask(user, path, HttpRequest.Builder::GET);
    }

    Answer post(String user, String path, String mediaType, byte[] body) {
        return ask(
                user,
                path,
                request ->
                        request.header("Content-Type", mediaType).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    @Override
    public void close() {
        http.close();
    }

    @FunctionalInterface
    private interface Asking {
        HttpRequest.Builder with(HttpRequest.Builder request);
    }

    private Answer ask(String user, String path, Asking asking) {
        var since = Instant.now();
        var firstToken = known.get(user);
        for (int attempt = 1; ; attempt++) {
            var response = tryOnce(user, path, asking);
            if (response.isPresent() && !comeAgain(user, firstToken, response.get())) return answer(response.get());
            if (Instant.now().isAfter(since.plus(patience.enough())))
                throw new Unusable("suite.silent", gateway, patience.enough().toSeconds());
            Pause.of(retryAfter(response).orElse(patience.before(attempt)));
        }
    }

    private Optional<HttpResponse<byte[]>> tryOnce(String user, String path, Asking asking) {
        try {
            var token = known.computeIfAbsent(user, tokens);
            var request = asking.with(request(path, token)).build();
            return Optional.of(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw Stopped.by(e);
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path)).timeout(ANSWER_WITHIN);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /// A 401 to the token we came with is worth a try with a new one: the import may outlive the first.
    private boolean comeAgain(String user, String firstToken, HttpResponse<byte[]> response) {
        if (response.statusCode() == 401 && firstToken != null) return known.remove(user, firstToken);
        return COME_AGAIN.contains(response.statusCode());
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 200, 201, 202, 204 -> new Done(json(response.body()));
            case 404 -> new NotThere();
            default -> new Refused(response.statusCode(), json(response.body()));
        };
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Duration> retryAfter(Optional<HttpResponse<byte[]>> response) {
        return response.flatMap(r -> r.headers().firstValue("Retry-After"))
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Math.min(Integer.parseInt(seconds), LONGEST_RETRY_AFTER)));
    }
}
