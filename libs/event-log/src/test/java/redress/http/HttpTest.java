package redress.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import redress.embedded.Infra;
import redress.embedded.Tokens;
import redress.eventlog.SimulatedClock;
import redress.toy.Bar;

/// What a caller meets: tokens, roles, problems, versions, positions, repetition. COV-X-01, I-16.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class HttpTest {

    private static final int PLACES = 64;
    private static final String OPENING = "{\"guest\":\"ann\",\"rounds\":[{\"price\":5}]}";

    @Inject
    Bar bar;

    @Inject
    Clock clock;

    @Inject
    Admission admission;

    private final String key = UUID.randomUUID().toString();

    /// I-16
    @Test
    void a_repeated_post_gives_the_same_answer_and_opens_nothing_twice() {
        var first = open(key, OPENING);
        first.then().statusCode(201).header("Location", startsWith("http"));
        var again = open(key, OPENING);
        again.then().statusCode(201);
        for (var header : List.of("Location", "ETag", "Redress-Position")) {
            assertThat(again.header(header)).as(header).isNotBlank().isEqualTo(first.header(header));
        }
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        assertThat(bar.story(UUID.fromString(first.path("id")))).containsExactly("TabOpened");
    }

    /// I-16
    @Test
    void the_same_key_with_another_body_is_422_and_changes_nothing() {
        open(key, OPENING).then().statusCode(201);
        var tabs = bar.count("select count(*) from stream where kind = 'Tab'");
        problem(open(key, "{\"guest\":\"bea\"}"), 422, "idempotency.other-body");
        assertThat(bar.count("select count(*) from stream where kind = 'Tab'")).isEqualTo(tabs);
    }

    @Test
    void the_same_key_of_somebody_else_is_another_key() {
        open(key, OPENING).then().statusCode(201);
        given().spec(json(Tokens.of("bea", "agent")))
                .header("Idempotency-Key", key)
                .body("{\"guest\":\"bea\"}")
                .post("/tabs")
                .then()
                .statusCode(201);
    }

    @Test
    void a_post_without_a_key_is_400() {
        problem(agent().body(OPENING).post("/tabs"), 400, "idempotency.key-missing");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cut off               | {"guest": "ann"                            | ``
            no JSON               | guest=ann                                  | ``
            a wrong type          | {"guest":"ann","rounds":[{"price":"x"}]}   | /rounds/0/price
            a list for an object  | {"guest":"ann","rounds":[[]]}              | /rounds/0
            an impossible value   | {"guest":"ann","rounds":[{"price":13}]}    | /rounds/0
            an absurd number      | {"guest":"ann","rounds":[{"price":99999999999}]} | /rounds/0/price
            a missing field       | {}                                         | /guest
            an empty field        | {"guest":" "}                              | /guest
            too little in a list  | {"guest":"ann","rounds":[{"price":5},{"price":-1}]} | /rounds/1/price
            a number for a text   | {"guest":7}                                | /guest
            a yes for a text      | {"guest":true}                             | /guest
            half of a price       | {"guest":"ann","rounds":[{"price":1.7}]}   | /rounds/0/price
            nothing in a list     | {"guest":"ann","rounds":[null]}            | /rounds/0
            """)
    void is_400_with_the_place_of_the_fault(String what, String body, String pointer) {
        problem(open(key, body), 400, "malformed")
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].why", notNullValue())
                .body(not(containsString("redress.toy")));
    }

    @Test
    void no_body_at_all_is_400() {
        problem(agent().header("Idempotency-Key", key).post("/tabs"), 400, "malformed");
    }

    static List<String> badTokens() {
        return List.of(
                "nonsense",
                Tokens.forged("ann", "agent"),
                Tokens.expired("ann", "agent"),
                Tokens.fromForeignIssuer("ann", "agent"),
                Tokens.forAnotherAudience("ann", "agent"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_forged_expired_foreign_or_misdirected_token_is_401(String token) {
        problem(given().auth().oauth2(token).get("/tabs/" + UUID.randomUUID()), 401, "token")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void no_token_is_401_also_for_a_post_without_a_key() {
        problem(given().get("/tabs/" + UUID.randomUUID()), 401, "token");
        problem(given().contentType(ContentType.JSON).body(OPENING).post("/tabs"), 401, "token");
    }

    @Test
    void the_wrong_role_is_403() {
        problem(given().auth().oauth2(Tokens.of("fin", "finance")).get("/tabs/" + UUID.randomUUID()), 403, "role");
    }

    @Test
    void an_operation_nobody_spoke_of_is_closed() {
        given().auth()
                .oauth2(Tokens.of("ann", "agent", "ops"))
                .get("/tabs/forgotten")
                .then()
                .statusCode(403);
        problem(given().get("/tabs/forgotten"), 401, "token");
    }

    /// What is in goes on, what comes later is told so, and questions are answered.
    @Test
    void a_command_that_finds_all_places_taken_is_503_and_changes_nothing() {
        var tab = opened();
        var taken = new AtomicInteger();
        await().until(
                        () -> { // who came before leaves a little after the answer
                            while (admission.places.enter()) {
                                taken.incrementAndGet();
                            }
                            return taken.get() == PLACES;
                        });
        try {
            problem(order(tab, 5), 503, "busy").header("Retry-After", "1");
            agent().header("Redress-Position", "").get(tab).then().statusCode(200);
        } finally {
            IntStream.range(0, taken.get()).forEach(_ -> admission.places.leave());
        }
        order(tab, 5).then().statusCode(204).header("ETag", "\"2\"");
    }

    @Test
    void what_is_not_there_is_404() {
        problem(agent().get("/tabs/" + UUID.randomUUID()), 404, "tab.absent");
        problem(agent().get("/nowhere"), 404, "not-found");
        problem(agent().get("/tabs/no-uuid/at-all"), 404, "not-found");
    }

    @Test
    void a_rule_that_refuses_is_409() {
        var tab = opened();
        order(tab, 99_999).then().statusCode(204);
        problem(order(tab, 2), 409, "tab.limit").body("title", is("that is too much"));
    }

    /// COV-X-01
    @Test
    void a_stale_version_is_412_and_the_right_one_goes_through() {
        var tab = opened();
        order(tab, 5).then().statusCode(204).header("ETag", "\"2\"");
        problem(agent().header("If-Match", "\"1\"").put(tab + "/closure"), 412, "version.stale");
        problem(agent().header("If-Match", "yesterday").put(tab + "/closure"), 412, "version.stale");
        agent().header("If-Match", "\"2\"")
                .put(tab + "/closure")
                .then()
                .statusCode(204)
                .header("ETag", "\"3\"");
    }

    @Test
    void another_media_type_is_415_and_another_method_405() {
        problem(
                given().auth()
                        .oauth2(Tokens.of("ann", "agent"))
                        .header("Idempotency-Key", key)
                        .contentType("text/plain")
                        .body("guest=ann")
                        .post("/tabs"),
                415,
                "unsupported-media-type");
        problem(agent().delete("/tabs"), 405, "method-not-allowed");
    }

    @Test
    void a_mistake_of_ours_is_500_and_tells_nothing() {
        problem(agent().get("/tabs/broken"), 500, "fault").body(not(containsString("secret")));
    }

    @Test
    void who_wrote_reads_it_back_by_the_position_of_the_answer() {
        var tab = opened();
        for (int i = 1; i <= 10; i++) {
            var written = order(tab, 5).header("Redress-Position");
            assertThat(written).matches("toy-service:1:\\d+");
            var read = agent().header("Redress-Position", written).get(tab);
            read.then().statusCode(200).body("owed", is(5 * i)).header("ETag", "\"" + (i + 1) + "\"");
            assertThat(number(read.header("Redress-Position"))).isGreaterThanOrEqualTo(number(written));
        }
    }

    @Test
    void a_position_of_another_service_or_life_of_the_log_is_not_waited_for() {
        var tab = opened();
        var position = order(tab, 5).header("Redress-Position");
        agent().header("Redress-Position", position).get(tab).then().statusCode(200);
        for (var foreign : List.of("other-service:1:999999999", "toy-service:7:999999999", "nonsense")) {
            var before = System.nanoTime();
            agent().header("Redress-Position", foreign)
                    .get(tab)
                    .then()
                    .statusCode(200)
                    .header("Redress-Position", startsWith("toy-service:1:"));
            assertThat(System.nanoTime() - before).isLessThan(1_500_000_000L);
        }
    }

    @Test
    void a_position_that_does_not_come_is_waited_for_two_seconds_and_then_answered_with_ours() {
        var tab = opened();
        agent().header("Redress-Position", order(tab, 5).header("Redress-Position"))
                .get(tab);
        var before = System.nanoTime();
        var read = agent().header("Redress-Position", "toy-service:1:999999999").get(tab);
        read.then().statusCode(200);
        assertThat(number(read.header("Redress-Position"))).isLessThan(999999999);
        assertThat(System.nanoTime() - before).isBetween(1_900_000_000L, 4_000_000_000L);
    }

    @Test
    void maintenance_is_for_ops() {
        for (var path : List.of("streams", "streams/" + UUID.randomUUID(), "subscriptions", "parked", "clock")) {
            problem(agent().get("/maintenance/" + path), 403, "role");
            problem(given().get("/maintenance/" + path), 401, "token");
        }
        for (var path : List.of("parked/1/replay", "views/rebuild", "chain/verification")) {
            problem(agent().post("/maintenance/" + path), 403, "role");
        }
        problem(agent().body("{}").put("/maintenance/clock"), 403, "role");
    }

    @Test
    void ops_sees_streams_page_by_page_and_one_whole() {
        var tab = opened();
        opened();
        var page = ops().get("/maintenance/streams?kind=Tab&limit=1");
        page.then().statusCode(200).body("items.size()", is(1)).body("next", notNullValue());
        var next = ops().get("/maintenance/streams?kind=Tab&limit=1&cursor=" + page.path("next"));
        assertThat(next.<String>path("items[0].id")).isNotEqualTo(page.path("items[0].id"));
        ops().get("/maintenance/streams/" + tab.substring(tab.lastIndexOf('/') + 1))
                .then()
                .statusCode(200)
                .body("items[0].type", is("TabOpened"))
                .body("items[0].meta.actor.id", is("ann"))
                .body("items[0].hash.length()", is(64));
        problem(ops().get("/maintenance/streams/" + UUID.randomUUID()), 404, "stream.absent");
        problem(ops().get("/maintenance/streams?limit=0"), 400, "malformed").body("errors[0].pointer", is("/limit"));
    }

    @Test
    void ops_sees_how_far_each_subscription_is() {
        opened();
        ops().get("/maintenance/subscriptions")
                .then()
                .statusCode(200)
                .body("given", greaterThan(1))
                .body("subscriptions.subscription", hasItems("tabs", "tab-news", "tips"));
    }

    @Test
    void ops_has_the_chain_verified_and_the_views_rebuilt() {
        opened();
        ops().post("/maintenance/chain/verification").then().statusCode(200).body("events", greaterThan(0));
        ops().post("/maintenance/views/rebuild").then().statusCode(200).body("events", greaterThan(0));
    }

    @Test
    void ops_sets_the_simulated_clock() {
        var then = Instant.now().plusSeconds(60);
        ops().body("{\"now\":\"" + then + "\"}")
                .put("/maintenance/clock")
                .then()
                .statusCode(200);
        assertThat(clock.instant()).isAfterOrEqualTo(then);
        ops().get("/maintenance/clock").then().statusCode(200).body("now", notNullValue());
        problem(ops().body("{}").put("/maintenance/clock"), 400, "malformed").body("errors[0].pointer", is("/now"));
        problem(ops().body("{\"now\":\"soon\"}").put("/maintenance/clock"), 400, "malformed");
        ((SimulatedClock) clock).set(Instant.now());
    }

    @Test
    void an_unknown_parked_message_can_not_be_replayed() {
        problem(ops().post("/maintenance/parked/999999/replay"), 404, "parked-message.absent");
        ops().header("Accept-Language", "zh-CN")
                .post("/maintenance/parked/999999/replay")
                .then()
                .body("title", equalTo("没有这条搁置的消息"));
    }

    private String opened() {
        return open(UUID.randomUUID().toString(), OPENING)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Response order(String tab, int price) {
        return agent().header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"price\":" + price + "}")
                .post(tab + "/orders");
    }

    private static Response open(String key, String body) {
        return agent().header("Idempotency-Key", key).body(body).post("/tabs");
    }

    private static RequestSpecification agent() {
        return given().spec(json(Tokens.of("ann", "agent")));
    }

    private static RequestSpecification ops() {
        return given().spec(json(Tokens.of("ops", "ops")));
    }

    private static RequestSpecification json(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static ValidatableResponse problem(Response response, int status, String rule) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", is("urn:redress:" + rule))
                .body("status", is(status));
    }

    private static long number(String position) {
        return Long.parseLong(position.substring(position.lastIndexOf(':') + 1));
    }
}
