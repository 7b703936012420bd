package redress.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/// A real, tiny service behind the gateway. It answers by path; `/cases/echo` tells what reached it.
final class Upstream {

    private final String name;
    private final HttpServer server;
    private String now = "2026-01-01T00:00:00Z";

    private Upstream(String name, HttpServer server) {
        this.name = name;
        this.server = server;
    }

    static Upstream start(String name) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var upstream = new Upstream(name, server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", upstream::answer);
            server.start();
            return upstream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            switch (call.getRequestURI().getPath()) {
                case "/cases/echo", "/tasks/echo", "/refunds/echo", "/maintenance/parked", "/mailbox" -> echo(call);
                case "/cases" -> created(call, "/cases/C-1");
                case "/maintenance/parked/7/replay" -> created(call, url() + "/maintenance/parked/7?done=yes");
                case "/cases/teapot" -> send(call, 418, "short and stout");
                case "/cases/slow" -> call.getRequestBody().readAllBytes(); // and then no answer: closed without one
                case "/cases/never" -> waitForTheCallerToGiveUp(call);
                case "/cases/C-1/evidence" ->
                    send(call, 200, "" + call.getRequestBody().transferTo(OutputStream.nullOutputStream()));
                case String path when path.startsWith("/top-ups/") && path.endsWith("/offer") -> offer(call);
                case "/cases/C-1/evidence/E-1" -> sandboxed(call);
                case "/q/openapi" -> send(call, 200, description());
                case "/maintenance/clock" -> clock(call);
                case "/events/shop/a/taken", "/events/shop/a/parked" -> whereabouts(call, "prices");
                case "/events/shop/a/half" -> whereabouts(call, "warehouse");
                default -> send(call, 404, "");
            }
        }
    }

    private void waitForTheCallerToGiveUp(HttpExchange call) throws IOException {
        var _ = call.getRequestBody().read();
        java.util.concurrent.locks.LockSupport.parkNanos(5_000_000_000L);
    }

    private void echo(HttpExchange call) throws IOException {
        var told = new StringBuilder(name + " " + call.getRequestMethod() + " " + call.getRequestURI() + "\n");
        call.getRequestHeaders()
                .forEach((header, values) -> told.append(header.toLowerCase(java.util.Locale.ROOT))
                        .append(": ")
                        .append(String.join(", ", values))
                        .append('\n'));
        told.append('\n').append(new String(call.getRequestBody().readAllBytes(), UTF_8));
        call.getResponseHeaders().add("Set-Cookie", "spy=1");
        call.getResponseHeaders().add("ETag", "\"7\"");
        call.getResponseHeaders().add("Redress-Position", "case-service:1:42");
        send(call, 200, told.toString());
    }

    /// A top-up whose signature is `good` stands as its id begins: with `a` open, with `b` paid, with `c` expired, with
    /// `d` cancelled; with `e` this service fails.
    private static void offer(HttpExchange call) throws IOException {
        var id = call.getRequestURI().getPath().split("/", 4)[2];
        if (!"signature=good".equals(call.getRequestURI().getQuery())) {
            send(call, 404, "{}");
        } else if (id.startsWith("e")) {
            send(call, 500, "{}");
        } else {
            var status =
                    java.util.List.of("CREATED", "PAID", "EXPIRED", "CANCELLED").get(id.charAt(0) - 'a');
            send(call, 200, """
                {"topUpId":"%s","orderId":"O-<1>","amount":{"amount":"12.30","currency":"EUR"},"status":"%s",
                 "expiresAt":"2026-03-05T08:00:00Z","now":"2026-03-03T08:00:00Z","later":1}
                """.formatted(id, status));
        }
    }

    private static void sandboxed(HttpExchange call) throws IOException {
        call.getResponseHeaders().add("Content-Security-Policy", "sandbox");
        send(call, 200, "a picture");
    }

    private static void created(HttpExchange call, String location) throws IOException {
        call.getRequestBody().readAllBytes();
        call.getResponseHeaders().add("Location", location);
        call.sendResponseHeaders(201, -1);
    }

    private void clock(HttpExchange call) throws IOException {
        if (call.getRequestMethod().equals("PUT")) {
            var body = new String(call.getRequestBody().readAllBytes(), UTF_8);
            if (body.contains("real")) {
                send(call, 404, "");
                return;
            }
            now = body.replaceAll(".*\"now\":\"([^\"]*)\".*", "$1");
        }
        send(call, 200, "{\"now\":\"" + now + "\"}");
    }

    private void whereabouts(HttpExchange call, String topic) throws IOException {
        if (name.equals("refund-service") && call.getRequestURI().getPath().endsWith("parked")) {
            send(call, 200, "{\"state\":\"PARKED\",\"why\":\"refund.limit\",\"at\":\"2026-01-02T03:04:05Z\"}");
        } else if (name.equals("case-service")) {
            send(call, 200, "{\"state\":\"TAKEN\",\"at\":\"2026-01-02T03:04:05Z\",\"topic\":\"" + topic + "\"}");
        } else {
            send(call, 404, "");
        }
    }

    private String description() {
        var own = name.equals("case-service") ? "cases" : "refunds";
        return """
            {"openapi":"3.1.0","info":{"title":"%1$s","version":"1"},
             "paths":{"/%2$s/{id}":{"get":{"responses":{"200":{"description":"one",
               "content":{"application/json":{"schema":{"$ref":"#/components/schemas/View"}}}}}}},
               "/maintenance/parked":{"get":{"responses":{"200":{"description":"parked"}}}},
               "/events/{source}/{id}":{"get":{"responses":{"200":{"description":"inside"}}}}},
             "components":{"schemas":{"View":{"type":"object","title":"%1$s"}}}}
            """.formatted(name, own);
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            call.getResponseBody().write(bytes);
        }
    }
}
