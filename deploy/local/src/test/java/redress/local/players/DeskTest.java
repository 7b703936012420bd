package redress.local.players;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How players speak to the gateway, against a door that is sometimes shut.
class DeskTest {

    private record Asked(String target, String token, String key, String body) {}

    private record Said(int status, String body) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Said> answers = new CopyOnWriteArrayList<>();
    private HttpServer door;
    private Gateway gateway;

    @BeforeEach
    void open() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/", this::answer);
        door.start();
        gateway = new Gateway(URI.create("http://127.0.0.1:" + door.getAddress().getPort()), user -> "token-" + user);
    }

    @AfterEach
    void shut() {
        gateway.close();
        door.stop(0);
    }

    @Test
    void what_was_not_answered_is_asked_again_with_the_same_key() {
        answers.addAll(List.of(new Said(503, "{}"), new Said(429, "{}"), new Said(201, "{\"id\":\"c\"}")));

        var reply = gateway.as("ann").post("/api/cases", Map.of("orderId", "o"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(asked).hasSize(3).allMatch(asked.getFirst()::equals);
        assertThat(asked.getFirst().key()).isNotBlank();
        assertThat(asked.getFirst().token()).isEqualTo("Bearer token-ann");
    }

    @Test
    void a_rule_s_no_is_an_answer() {
        answers.add(new Said(409, "{\"type\":\"urn:redress:answer.elsewhere\"}"));

        var reply = gateway.as("ann").post("/api/cases/1/answers", Map.of());

        assertThat(reply.isDone()).isFalse();
        assertThat(reply.rule()).isEqualTo("urn:redress:answer.elsewhere");
        assertThatIllegalStateException()
                .isThrownBy(() -> reply.demand(200, 204))
                .withMessageContaining("409")
                .withMessageContaining("answer.elsewhere");
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_list_is_read_to_its_last_page() {
        answers.add(new Said(200, "{\"items\":[1,2],\"next\":\"a+b\"}"));
        answers.add(new Said(200, "{\"items\":[3],\"next\":null}"));

        var all = gateway.as("ann").all("/api/cases?limit=2");

        assertThat(all).extracting(JsonNode::asInt).containsExactly(1, 2, 3);
        assertThat(asked)
                .extracting(Asked::target)
                .containsExactly("/api/cases?limit=2", "/api/cases?limit=2&cursor=a%2Bb");
    }

    @Test
    void a_photo_goes_with_its_kind() {
        answers.add(new Said(201, "{}"));

        gateway.as("ann")
                .upload("/api/cases/1/evidence", "PRODUCT_PHOTO", Photo.of("pads"))
                .demandDone();

        assertThat(asked.getFirst().body())
                .contains("name=\"kind\"\r\n\r\nPRODUCT_PHOTO\r\n", "name=\"file\"; filename=", "PNG");
        assertThat(Photo.of("pads").bytes()).isNotEqualTo(Photo.of("box").bytes());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            asked.add(new Asked(
                    exchange.getRequestURI().toString(),
                    headers.getFirst("Authorization"),
                    headers.getFirst("Idempotency-Key"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            var said = answers.removeFirst();
            var bytes = said.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(said.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
