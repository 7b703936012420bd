package redress.local.players;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// The suite's one door, as everybody outside knows it: an address, and a token for each who comes in.
public final class Gateway implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final URI at;
    private final UnaryOperator<String> tokens;
    private final Journal journal;

    /// @param tokens a bearer token for a user
    public Gateway(URI at, UnaryOperator<String> tokens) {
        this(at, tokens, Journal.NONE);
    }

    public Gateway(URI at, UnaryOperator<String> tokens, Journal journal) {
        this.at = at;
        this.tokens = tokens;
        this.journal = journal;
    }

    public Desk as(String user) {
        return new Desk(http, at, user, known.computeIfAbsent(user, tokens), journal);
    }

    /// The one button of a page that needs no sign-in.
    Reply press(URI page) {
        return Desk.ask(http, HttpRequest.newBuilder(page).POST(BodyPublishers.noBody()));
    }

    @Override
    public void close() {
        http.close();
    }
}
