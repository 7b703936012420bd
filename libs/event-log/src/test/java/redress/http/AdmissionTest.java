package redress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A house with two places, where everybody stays until he is let go.
class AdmissionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BlockingQueue<RoutingContext> inside = new LinkedBlockingQueue<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Admission admission = new Admission(2, new ProblemTexts(), metrics);
    private HttpServer server;

    @BeforeEach
    void open() {
        var router = Router.router(vertx);
        router.route().handler(call -> {
            call.request().pause(); // as Quarkus does
            admission.admit(call);
        });
        router.get().handler(call -> call.response().end("seen"));
        router.route().handler(call -> {
            call.request().resume();
            inside.add(call);
        });
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void who_comes_when_all_places_are_taken_is_told_at_once_to_come_later() throws InterruptedException {
        var first = command("application/json");
        var second = command("application/json");
        await().atMost(PATIENCE).until(() -> inside.size() == 2);

        var third = command("application/json").join();
        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(third.headers().firstValue("Retry-After")).contains("1");
        assertThat(third.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(third.body()).contains("urn:redress:busy").contains("暂时无法处理，请重试");

        letGo();
        letGo();
        assertThat(first.join().statusCode()).isEqualTo(204);
        assertThat(second.join().statusCode()).isEqualTo(204);
        var fourth = command("application/json");
        letGo();
        assertThat(fourth.join().statusCode()).isEqualTo(204);
    }

    @Test
    void questions_and_uploads_take_no_place() {
        var all = fill();
        var question = client.sendAsync(HttpRequest.newBuilder(uri()).build(), BodyHandlers.ofString());
        assertThat(question.join().body()).isEqualTo("seen");
        var upload = command("multipart/form-data; boundary=x");
        await().atMost(PATIENCE).until(() -> inside.size() == 3);
        assertThat(upload).isNotDone();
        assertThat(all).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void who_hangs_up_gives_his_place_back() throws IOException {
        var other = command("application/json");
        try (var line = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            line.getOutputStream()
                    .write("PUT / HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\n\r\n{}"
                            .getBytes(StandardCharsets.US_ASCII));
            await().atMost(PATIENCE).until(() -> placesTaken() == 2);
        }
        await().atMost(PATIENCE).until(() -> placesTaken() == 1);
        assertThat(other).isNotDone();
    }

    private double placesTaken() {
        return metrics.get("redress.commands.inside").gauge().value();
    }

    private List<CompletableFuture<HttpResponse<String>>> fill() {
        var both = List.of(command("application/json"), command("application/json"));
        await().atMost(PATIENCE).until(() -> inside.size() == 2);
        return both;
    }

    private void letGo() throws InterruptedException {
        var call = inside.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(call).isNotNull();
        vertx.runOnContext(_ -> call.response().setStatusCode(204).end());
    }

    private CompletableFuture<HttpResponse<String>> command(String mediaType) {
        var request = HttpRequest.newBuilder(uri())
                .PUT(HttpRequest.BodyPublishers.ofString("{}"))
                .header("Content-Type", mediaType)
                .header("Accept-Language", "zh-CN")
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.actualPort() + "/cases/1/assignee");
    }
}
