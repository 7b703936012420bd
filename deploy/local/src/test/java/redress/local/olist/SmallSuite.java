package redress.local.olist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// A suite of one class with the doors the import uses: it takes each event once, keeps orders and a case per order
/// somebody complained about, and can be told to fail first or to say something wrong.
final class SmallSuite implements AutoCloseable {

    /// What happens to a request instead of an answer.
    sealed interface Trouble {
        record Status(int code) implements Trouble {}

        record HangUp() implements Trouble {}
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 2;
    private static final Map<String, Set<String>> USERS = Map.of(
            "events", Set.of("int"),
            "cases", Set.of("ann"),
            "orders", Set.of("ann", "bea"),
            "maintenance", Set.of("ops"));

    private final HttpServer server;
    private final Map<String, JsonNode> events = new LinkedHashMap<>();
    private final Map<String, ObjectNode> orders = new LinkedHashMap<>();
    private final Map<String, String> cases = new LinkedHashMap<>();
    private final Map<String, String> fates = new LinkedHashMap<>();
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final Set<String> validTokens = new HashSet<>();
    private int posts;
    private int issued;

    SmallSuite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized String token(String user) {
        var token = user + "-" + ++issued;
        validTokens.add(token);
        return token;
    }

    synchronized void forgetTokens() {
        validTokens.clear();
    }

    /// The next requests that carry events fare like this.
    synchronized void failFirst(Trouble... next) {
        troubles.addAll(List.of(next));
    }

    synchronized void park(String event) {
        fates.put(event, "PARKED");
    }

    /// It takes the event, and does not get to it.
    synchronized void keepWaiting(String event) {
        fates.put(event, "WAITING");
    }

    synchronized void falsify(String order, Consumer<ObjectNode> lie) {
        lie.accept(orders.get(order));
    }

    synchronized void loseOrder(String order) {
        orders.remove(order);
    }

    synchronized void loseCase(String order) {
        cases.remove(order);
    }

    synchronized void openAnotherCaseFor(String order) {
        cases.put(order + " " + cases.size(), order);
    }

    synchronized Collection<JsonNode> events() {
        return List.copyOf(events.values());
    }

    synchronized int cases() {
        return cases.size();
    }

    synchronized int posts() {
        return posts;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .replace("Bearer ", "");
            if (path.equals("/")) answer(exchange, 200, JSON.createObjectNode());
            else if (!validTokens.contains(token)) answer(exchange, 401, JSON.createObjectNode());
            else if (exchange.getRequestMethod().equals("POST")) post(exchange);
            else get(exchange, path, token.replaceAll("-.*", ""));
        }
    }

    private void post(HttpExchange exchange) throws IOException {
        var batch = JSON.readTree(exchange.getRequestBody());
        posts++;
        switch (troubles.poll()) {
            case Trouble.HangUp _ -> batch.forEach(this::take); // taken, but nobody will know
            case Trouble.Status(var code) -> answer(exchange, code, faults());
            case null -> {
                batch.forEach(this::take);
                answer(exchange, 202, JSON.createObjectNode());
            }
        }
    }

    private void get(HttpExchange exchange, String path, String user) throws IOException {
        var parts = List.of(path.split("/"));
        var door = parts.get(2);
        if (!USERS.getOrDefault(door, Set.of()).contains(user)) answer(exchange, 403, JSON.createObjectNode());
        else
            switch (door) {
                case "events" -> event(exchange, parts.get(4));
                case "cases" -> cases(exchange);
                case "orders" -> order(exchange, parts.get(3));
                default -> answer(exchange, 200, JSON.readTree("""
                        {"given": 7, "subscriptions": [{"subscription": "cases", "position": 7, "behind": 0}]}"""));
            }
    }

    private void event(HttpExchange exchange, String id) throws IOException {
        var state = fates.getOrDefault(id, "TAKEN");
        if (!events.containsKey(id)) answer(exchange, 404, JSON.createObjectNode());
        else answer(exchange, 200, JSON.createObjectNode().put("state", state).put("why", "case.rule"));
    }

    private void cases(HttpExchange exchange) throws IOException {
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        var from = query.contains("cursor=") ? Integer.parseInt(query.replaceAll(".*cursor=", "")) : 0;
        var page = JSON.createObjectNode();
        var items = page.putArray("items");
        cases.values().stream()
                .skip(from)
                .limit(PAGE)
                .forEach(order -> items.addObject()
                        .put("caseId", "case of " + order)
                        .put("orderId", order)
                        .put("status", "OPEN")
                        .put("issueType", "TRACE"));
        if (from + PAGE < cases.size()) page.put("next", String.valueOf(from + PAGE));
        answer(exchange, 200, page);
    }

    private void order(HttpExchange exchange, String id) throws IOException {
        var order = orders.get(id);
        if (order == null) answer(exchange, 404, JSON.createObjectNode());
        else answer(exchange, 200, order);
    }

    private void take(JsonNode event) {
        if (events.putIfAbsent(event.path("id").textValue(), event) != null) return;
        var data = event.path("data");
        var id = data.path("orderId").textValue();
        switch (event.path("type").textValue()) {
            case "redress.order.placed.v1" -> place(id, data);
            case "redress.order.paid.v1" -> pay(id, data.at("/amount/amount").textValue());
            case "redress.order.shipped.v1" ->
                ((ObjectNode) orders.get(id).path("parcels"))
                        .putObject(data.path("parcelId").textValue());
            case "redress.order.delivered.v1" ->
                ((ObjectNode) orders.get(id)
                                .path("parcels")
                                .path(data.path("parcelId").textValue()))
                        .set("deliveredAt", data.path("deliveredAt"));
            case "redress.message.received.v1" -> cases.put(id, id);
            default -> {}
        }
    }

    private void place(String id, JsonNode data) {
        var order = JSON.createObjectNode().put("orderId", id);
        order.set("lines", data.path("lines"));
        order.set("total", data.path("total"));
        order.set("paid", JSON.createObjectNode().put("amount", "0.00").put("currency", "BRL"));
        order.putObject("parcels");
        orders.put(id, order);
    }

    private void pay(String id, String amount) {
        var paid = (ObjectNode) orders.get(id).path("paid");
        paid.put(
                "amount",
                new BigDecimal(paid.path("amount").textValue())
                        .add(new BigDecimal(amount))
                        .toPlainString());
    }

    private static JsonNode faults() {
        var problem = JSON.createObjectNode();
        problem.putArray("errors")
                .addObject()
                .put("index", 0)
                .put("pointer", "/data/total")
                .put("why", "is absurd");
        return problem;
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /// The order of the events of one order, as they first arrived.
    synchronized List<String> arrived(String order) {
        var ids = new ArrayList<String>();
        events.forEach((id, event) -> {
            if (event.at("/data/orderId").textValue().equals(order)) ids.add(id);
        });
        return ids;
    }
}
