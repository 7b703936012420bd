package redress.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.contracts.DerivedId;
import redress.embedded.LocalClaims;
import redress.embedded.SigningKey;

/// Whatever is thrown at the suite's door, it says no in a sentence and its log and views stay as they were.
class BadInputTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final String OPENING = """
            {"channel":"EMAIL","orderId":"%s","message":"two of four are missing"}""";

    private static String caseId;

    private final RunningSuite suite = RunningSuite.here();
    private final Upkeep upkeep = Upkeep.of(suite);
    private final String order = "order-" + UUID.randomUUID();

    private record Bad(String what, int status, Function<RunningSuite, Door.Reply> asked) {

        @Override
        public String toString() {
            return what + " gets " + status;
        }
    }

    @BeforeAll
    static void one_case_is_there() {
        var opened = RunningSuite.here().as("ann").post("/api/cases", OPENING.formatted("order-" + UUID.randomUUID()));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        caseId = opened.json().path("id").asText();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void it_is_refused_as_a_problem_and_harms_nothing(Bad bad) {
        var before = upkeep.count();

        var answer = bad.asked().apply(suite);

        assertThat(answer.status()).as(answer.text()).isEqualTo(bad.status());
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.rule()).startsWith("urn:redress:");
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(upkeep.count()).isEqualTo(before);
    }

    static Stream<Bad> bad() {
        return Stream.of(commands(), tokens(), events()).flatMap(bad -> bad);
    }

    private static Stream<Bad> commands() {
        return Stream.of(
                new Bad("malformed JSON", 400, suite -> suite.as("ann").post("/api/cases", "{\"channel\":")),
                new Bad(
                        "a missing field",
                        400,
                        suite -> suite.as("ann").post("/api/cases", "{\"channel\":\"EMAIL\",\"orderId\":\"o\"}")),
                new Bad(
                        "an unknown channel",
                        400,
                        suite -> suite.as("ann")
                                .post("/api/cases", "{\"channel\":\"PIGEON\",\"orderId\":\"o\",\"message\":\"m\"}")),
                new Bad(
                        "a number for a channel",
                        400,
                        suite -> suite.as("ann")
                                .post("/api/cases", "{\"channel\":0,\"orderId\":\"o\",\"message\":\"m\"}")),
                new Bad(
                        "a number for a name",
                        400,
                        suite -> suite.as("ann")
                                .put("/api/cases/" + caseId + "/assignee", "{\"assignee\":7}", Map.of())),
                new Bad(
                        "an unknown issue type",
                        422,
                        suite -> suite.as("ann")
                                .put("/api/cases/" + caseId + "/issue-type", "{\"issueType\":\"HAUNTED\"}", Map.of())),
                new Bad("an unknown status", 422, suite -> suite.as("ann").get("/api/cases?status=LOST")),
                new Bad(
                        "no idempotency key",
                        400,
                        suite -> suite.as("ann").post("/api/cases", OPENING.formatted("o"), Map.of())),
                new Bad(
                        "a body of 25 MB",
                        413,
                        suite -> suite.as("ann").post("/api/cases", OPENING.formatted("x".repeat(25 << 20)))),
                new Bad("an unknown case", 404, suite -> suite.as("ann").get("/api/cases/" + UUID.randomUUID())),
                new Bad(
                        "a note on an unknown case",
                        404,
                        suite -> suite.as("ann")
                                .post("/api/cases/" + UUID.randomUUID() + "/notes", "{\"text\":\"hello\"}")),
                new Bad(
                        "an answer to a step the case is not at",
                        409,
                        suite -> suite.as("ann").post("/api/cases/" + caseId + "/answers", """
                                {"node":"MAN-01","visit":7,"answer":"RESHIPPED","note":"n"}""")),
                new Bad(
                        "a stale If-Match",
                        412,
                        suite -> suite.as("ann")
                                .put(
                                        "/api/cases/" + caseId + "/assignee",
                                        "{\"assignee\":\"bea\"}",
                                        Map.of("If-Match", "\"99\""))));
    }

    private static Stream<Bad> tokens() {
        return Stream.of(
                new Bad("no token", 401, suite -> suite.door().get("/api/cases")),
                new Bad("no JWT", 401, suite -> suite.with("open-sesame").get("/api/cases")),
                new Bad(
                        "a forged token",
                        401,
                        suite -> suite.with(SigningKey.stranger().signAs(suite.key(), claims()))
                                .get("/api/cases")),
                new Bad(
                        "an expired token",
                        401,
                        suite -> suite.with(signed(suite, "exp", past(1))).get("/api/cases")),
                new Bad(
                        "another issuer's token",
                        401,
                        suite -> suite.with(signed(suite, "iss", "urn:somebody:else"))
                                .get("/api/cases")),
                new Bad(
                        "a token for something else",
                        401,
                        suite -> suite.with(signed(suite, "aud", "another")).get("/api/cases")),
                new Bad(
                        "a warehouse's command",
                        403,
                        suite -> suite.as("wim").post("/api/cases", OPENING.formatted("o"))),
                new Bad(
                        "an agent at the maintenance",
                        403,
                        suite -> suite.as("ann").get("/api/maintenance/case-service/parked")),
                new Bad(
                        "an agent's events",
                        403,
                        suite -> suite.as("ann")
                                .tell(Door.ONE_EVENT, Told.placed("o").json())),
                new Bad(
                        "a client's event on a topic not its own",
                        403,
                        suite -> suite.with(client(suite, "prices"))
                                .tell(Door.ONE_EVENT, Told.placed("o").json())));
    }

    private static Stream<Bad> events() {
        return Stream.of(
                event("malformed JSON as an event", "{\"specversion\":\"1.0\","),
                event("an event without its data", new Told("x", "redress.order.placed.v1", "{}").json()),
                event("an event of an unknown type", new Told("x", "redress.order.enchanted.v1", "{}").json()),
                event(
                        "an unknown channel in an event",
                        Told.complaint("o", "PIGEON", "coo").json()),
                event(
                        "a negative amount",
                        Told.placed("o", "EUR", "-19.90", "EUR").json()),
                event(
                        "an amount that is no number",
                        Told.placed("o", "EUR", "1e400", "EUR").json()),
                event(
                        "an absurd amount",
                        Told.placed("o", "EUR", "9".repeat(40) + ".00", "EUR").json()),
                event(
                        "two currencies in one order",
                        Told.placed("o", "EUR", "19.90", "USD").json()),
                new Bad(
                        "one bad event among good ones",
                        400,
                        suite -> suite.as("int")
                                .tell(
                                        Door.MANY_EVENTS,
                                        Told.batch(List.of(
                                                Told.placed("good"), Told.placed("bad", "EUR", "-1.00", "EUR"))))),
                new Bad(
                        "events of 25 MB",
                        413,
                        suite -> suite.as("int")
                                .tell(
                                        Door.ONE_EVENT,
                                        Told.complaint("o", "x".repeat(25 << 20))
                                                .json())));
    }

    private static Bad event(String what, String json) {
        return new Bad(what, 400, suite -> suite.as("int").tell(Door.ONE_EVENT, json));
    }

    @Test
    void the_same_key_gives_the_same_answer_and_with_another_body_422() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var first = suite.as("ann").post("/api/cases", OPENING.formatted(order), key);
        assertThat(first.status()).isEqualTo(201);
        var before = upkeep.count();

        var again = suite.as("ann").post("/api/cases", OPENING.formatted(order), key);
        var other = suite.as("ann").post("/api/cases", OPENING.formatted(order + "-other"), key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.headers()).containsEntry("location", first.headers().get("location"));
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.rule()).isEqualTo("urn:redress:idempotency.other-body");
        assertThat(upkeep.count()).isEqualTo(before);
    }

    @Test
    void the_same_message_a_hundred_times_is_one_message() {
        var complaint = Told.complaint(order, "the parcel never arrived");
        taken(Told.placed(order), complaint);
        // another service may have taken them first
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(timeline().toString()).contains("PlaybookStarted"));
        var before = upkeep.count();
        var timeline = timeline();

        var hundred = Collections.nCopies(100, complaint);
        assertThat(suite.as("int").tell(Door.MANY_EVENTS, Told.batch(hundred)).status())
                .isEqualTo(202);
        taken(Told.placed(order + "-later")); // its own event: one more
        await().atMost(SOON)
                .until(() ->
                        suite.as("ann").get("/api/orders/" + order + "-later").status() == 200);
        hundred.subList(0, 10).forEach(this::taken);

        var after = upkeep.count();
        assertThat(after.cases()).isEqualTo(before.cases());
        assertThat(after.parked()).isEqualTo(before.parked());
        assertThat(after.events()).isEqualTo(before.events() + 1);
        assertThat(timeline()).isEqualTo(timeline);
    }

    @Test
    void events_in_any_order_end_in_the_same_order_and_case() {
        var random = new Random(7);
        var orders = IntStream.range(0, 6).mapToObj(i -> order + "-" + i).toList();
        for (var each : orders) {
            var events = new ArrayList<>(story(each));
            if (!each.equals(orders.getFirst())) {
                Collections.shuffle(events, random);
            }
            events.forEach(event -> assertThat(
                            suite.as("int").tell(Door.ONE_EVENT, event.json()).status())
                    .isEqualTo(202));
        }
        orders.forEach(each -> taken(story(each).toArray(Told[]::new)));
        upkeep.awaitCalm();

        assertThat(orders.stream().map(this::orderWithoutItsName)).containsOnly(orderWithoutItsName(orders.getFirst()));
        assertThat(orders.stream().map(this::issueOfItsOnlyCase)).containsOnly("TRACE");
    }

    @Test
    void an_event_that_contradicts_an_earlier_one_is_parked_and_its_replay_refused() {
        taken(Told.placed(order), Told.paid(order, "19.90"));
        var before = upkeep.count();

        var contradiction = Told.paid(order, "1.00");
        assertThat(suite.as("int").tell(Door.ONE_EVENT, contradiction.json()).status())
                .isEqualTo(202);
        await().atMost(SOON).until(() -> state(contradiction).equals("PARKED"));

        var parked = parked(contradiction);
        assertThat(parked.path("rule").asText()).isEqualTo("order.paid-differently");
        var replay = upkeep.replay(parked.path("id").asLong());
        assertThat(replay.status()).isEqualTo(409);
        assertThat(replay.rule()).isEqualTo("urn:redress:order.paid-differently");
        assertThat(parked(contradiction).path("attempts").asInt()).isEqualTo(2);
        assertThat(orderSheet(order).path("paid").path("amount").asText()).isEqualTo("19.90");
        var after = upkeep.count();
        assertThat(after.events()).isEqualTo(before.events());
        assertThat(after.cases()).isEqualTo(before.cases());
        assertThat(after.parked()).isEqualTo(before.parked() + 1);
    }

    /// The id of an order's first case is derived from the order's, so that it can be named before it is there.
    @Test
    void a_message_for_a_case_not_there_yet_is_parked_and_goes_through_once_it_is() {
        var id = DerivedId.of("case", order, "1");
        var early = new Told("early-" + order, "redress.message.received.v1", """
                {"messageId":"early-%s","channel":"EMAIL","customer":{"id":"c"},"caseId":"%s","text":"any news?",
                "receivedAt":"2026-03-06T09:00:00Z"}""".formatted(order, id));
        assertThat(suite.as("int").tell(Door.ONE_EVENT, early.json()).status()).isEqualTo(202);
        await().atMost(SOON).until(() -> state(early).equals("PARKED"));
        var parked = parked(early).path("id").asLong();
        assertThat(upkeep.replay(parked).status()).isEqualTo(409);

        taken(Told.placed(order), Told.complaint(order, "two pads are missing"));
        var before = upkeep.count();
        var replay = upkeep.replay(parked);

        assertThat(replay.status()).as(replay.text()).isEqualTo(204);
        assertThat(state(early)).isEqualTo("TAKEN");
        assertThat(timeline().toString()).contains("any news?");
        var after = upkeep.count();
        assertThat(after.cases()).isEqualTo(before.cases());
        assertThat(after.parked()).isEqualTo(before.parked() - 1);
        assertThat(upkeep.replay(parked).status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_read_on_kafka_goes_to_the_dead_letters_and_holds_nothing_up() {
        var before = upkeep.count();

        publish("{\"orderId\": oops", Map.of("ce_id", "broken-" + order, "ce_type", "redress.order.placed.v1"));
        publish(Told.placed(order).data(), Map.of());
        taken(Told.placed(order));

        var dead = CaseNews.all(suite, "orders.dlq").stream()
                .filter(letter -> letter.key().equals(order))
                .filter(letter ->
                        "urn:redress:case-service".equals(letter.headers().get("dead-letter-reader")))
                .toList();
        assertThat(dead)
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.headers().values())
                        .anySatisfy(why -> assertThat(why).containsAnyOf("is not JSON", "ce_id", "JSON")));
        assertThat(upkeep.count().events()).isEqualTo(before.events() + 1);
    }

    private static List<Told> story(String orderId) {
        return List.of(
                Told.placed(orderId),
                Told.paid(orderId, "19.90"),
                Told.shipped(orderId),
                Told.complaint(orderId, "where is my parcel? it never arrived"),
                Told.delivered(orderId));
    }

    private void taken(Told... events) {
        assertThat(suite.as("int")
                        .tell(Door.MANY_EVENTS, Told.batch(List.of(events)))
                        .status())
                .isEqualTo(202);
        for (var event : events) {
            await().atMost(SOON).until(() -> state(event).equals("TAKEN"));
        }
        upkeep.awaitCalm();
    }

    private String state(Told event) {
        return Told.state(suite.as("int"), event.id());
    }

    private JsonNode parked(Told event) {
        return upkeep.parked().stream()
                .filter(parked -> parked.path("messageId").asText().equals(event.id()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode timeline() {
        var only = Cases.ofOrder(suite.as("ann"), order);
        assertThat(only).hasSize(1);
        return suite.as("ann")
                .get("/api/cases/" + only.getFirst().path("caseId").asText() + "/timeline")
                .json();
    }

    private JsonNode orderSheet(String orderId) {
        return suite.as("ann").get("/api/orders/" + orderId).json();
    }

    private String orderWithoutItsName(String orderId) {
        return orderSheet(orderId).toString().replace(orderId, "the-order");
    }

    private String issueOfItsOnlyCase(String orderId) {
        var only = Cases.ofOrder(suite.as("ann"), orderId);
        assertThat(only).hasSize(1);
        return only.getFirst().path("issueType").asText();
    }

    private void publish(String data, Map<String, String> headers) {
        var settings = new Properties();
        settings.put("bootstrap.servers", suite.kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>("orders", order, data);
            headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            if (!headers.isEmpty()) {
                message.headers().add("ce_source", Told.SOURCE.getBytes(UTF_8));
            }
            var _ = producer.send(message); // closing waits for it
        }
    }

    private static Map<String, Object> claims() {
        return LocalClaims.of("ann", List.of("agent"), AN_HOUR);
    }

    private static String signed(RunningSuite suite, String claim, Object instead) {
        var claims = claims();
        claims.put("iat", past(2));
        claims.put(claim, instead);
        return suite.key().sign(claims);
    }

    private static String client(RunningSuite suite, String topic) {
        var claims = LocalClaims.of("shop", List.of("integration"), AN_HOUR);
        claims.put("topics", List.of(topic));
        return suite.key().sign(claims);
    }

    private static long past(int hours) {
        return Instant.now().minus(AN_HOUR.multipliedBy(hours)).getEpochSecond();
    }
}
