package redress.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.local.demo.sample.Sample;
import redress.local.olist.Terminal;

/// The demonstration at a suite that knows what time it is and nothing else.
class DemoFailureTest {

    private HttpServer door;

    @BeforeEach
    void open() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/", exchange -> answer(exchange, 500, "{}"));
        door.createContext("/api/maintenance/clock", DemoFailureTest::answerTheTime);
        door.start();
    }

    @AfterEach
    void shut() {
        door.stop(0);
    }

    @Test
    void what_fails_stops_nothing_else_and_is_named_at_the_end() {
        var out = new ByteArrayOutputStream();
        var at = URI.create("http://127.0.0.1:" + door.getAddress().getPort());

        var exit = new Demo(at, user -> user, new Terminal.Log(new PrintStream(out, true, UTF_8)), Locale.ROOT)
                .run(new Wish.Play());

        assertThat(exit).isEqualTo(1);
        var said = out.toString(UTF_8);
        assertThat(said).contains("0 of ");
        assertThat(Sample.ours().orders())
                .allSatisfy(order -> assertThat(said).contains("\n" + order.id() + " failed: "));
    }

    private static void answerTheTime(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> answer(exchange, 200, "{\"now\":\"2026-11-22T10:00:00Z\"}");
            default -> answer(exchange, 404, "{}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        }
    }
}
