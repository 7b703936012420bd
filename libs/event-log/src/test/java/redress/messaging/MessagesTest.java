package redress.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.contracts.CaseMessage.CaseClosed;
import redress.contracts.CloudEventHeaders;
import redress.contracts.DerivedId;
import redress.contracts.Message;
import redress.contracts.OrderMessage.OrderCompleted;
import redress.contracts.Topic;
import redress.embedded.Infra;
import redress.embedded.Tokens;
import redress.eventlog.Cause;
import redress.eventlog.Recorded;
import redress.eventlog.following.Effect;
import redress.eventlog.following.Replica;
import redress.toy.Bar;
import redress.toy.Tab;
import redress.toy.TabNews;
import redress.toy.Tabs;

/// What becomes of a message, in and out: I-16, COV-X-01.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class MessagesTest {

    @Inject
    Bar bar;

    @Inject
    Tabs tabs;

    @Inject
    TabNews news;

    @Inject
    Inbox inbox;

    @Inject
    Replica replica;

    private final Post post = new Post();
    private final String order = "order-" + UUID.randomUUID();
    private final UUID tab = DerivedId.of(order);

    @AfterEach
    void end() {
        post.close();
    }

    /// I-16
    @Test
    void the_same_message_a_hundred_times_has_one_effect() {
        var id = Post.newId();
        for (int i = 0; i < 100; i++) {
            post.send(id, order, Post.placed(order));
        }
        var last = Post.newId();
        post.send(last, order, Post.cancelled(order));
        soon().untilAsserted(() -> assertThat(bar.story(tab)).containsExactly("TabOpened", "TabClosed"));
        assertThat(fate(id).path("state").toString()).isEqualTo("TAKEN");
        assertThat(bar.count("select count(*) from receipt where key = $1", id)).isEqualTo(1);
    }

    /// I-16
    @Test
    void the_same_id_with_another_body_is_parked_and_changes_nothing() {
        var id = Post.newId();
        post.send(id, order, Post.placed(order));
        post.send(id, order, Post.cancelled(order));
        soon().until(() -> !parked(id).isEmpty());
        assertThat(parked(id).get("rule")).isEqualTo("idempotency.other-body");
        assertThat(bar.story(tab)).containsExactly("TabOpened");
        assertThat(fate(id).path("state").toString()).isEqualTo("TAKEN");
        replay(parked(id)).then().statusCode(409);
    }

    @Test
    void a_refused_message_is_parked_with_its_rule_until_ops_has_it_replayed() {
        var id = Post.newId();
        post.send(id, order, Post.cancelled(order));
        soon().until(() -> !parked(id).isEmpty());
        var parked = parked(id);
        assertThat(parked).containsEntry("rule", "tab.absent").containsEntry("topic", "orders");
        assertThat(fate(id).path("state").toString()).isEqualTo("PARKED");
        assertThat(fate(id).path("why").toString()).isEqualTo("tab.absent");

        replay(parked)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", is("urn:redress:tab.absent"));
        assertThat(parked(id)).containsEntry("attempts", 2);

        post.send(Post.newId(), order, Post.placed(order));
        soon().until(() -> !bar.story(tab).isEmpty());
        var redelivered = Post.newId();
        post.send(id, order, Post.cancelled(order));
        post.send(redelivered, order, Post.placed(order)); // heard after it
        soon().until(() -> fate(redelivered).statusCode() == 200);
        assertThat(bar.story(tab)).containsExactly("TabOpened");
        assertThat(parked(id)).isNotEmpty();

        replay(parked).then().statusCode(204);
        assertThat(bar.story(tab)).containsExactly("TabOpened", "TabClosed");
        assertThat(parked(id)).isEmpty();
        assertThat(fate(id).path("state").toString()).isEqualTo("TAKEN");
        replay(parked).then().statusCode(404);
    }

    @Test
    void an_unreadable_message_goes_to_the_dead_letters_once_and_its_corrected_copy_is_taken() {
        var id = Post.newId();
        var type = "redress.order.placed.v1";
        for (int i = 0; i < 3; i++) {
            post.send(id, type, order, "{\"orderId\": 5".getBytes(StandardCharsets.UTF_8));
        }
        soon().until(() -> fate(id).statusCode() == 200);
        assertThat(fate(id).path("state").toString()).isEqualTo("DEAD");
        var sentinel = Post.newId();
        post.send(sentinel, order, Post.placed(order + "-2"));
        soon().until(() -> fate(sentinel).statusCode() == 200);

        var dead = Post.on(
                "orders.dlq", rec -> Post.header(rec, CloudEventHeaders.ID).equals(id));
        assertThat(dead).hasSize(1);
        assertThat(Post.header(dead.getFirst(), CloudEventHeaders.DEAD_LETTER_REASON))
                .isNotBlank();
        assertThat(Post.header(dead.getFirst(), CloudEventHeaders.DEAD_LETTER_TOPIC))
                .isEqualTo("orders");
        assertThat(dead.getFirst().key()).isEqualTo(order);

        post.send(id, order, Post.placed(order));
        soon().until(() -> !bar.story(tab).isEmpty());
        assertThat(fate(id).path("state").toString()).isEqualTo("TAKEN");
    }

    @Test
    void a_message_against_its_schema_is_dead_with_the_place_in_the_reason() {
        var id = Post.newId();
        post.send(id, "redress.order.cancelled.v1", order, "{\"orderId\":\"x\"}".getBytes(StandardCharsets.UTF_8));
        soon().until(() -> fate(id).statusCode() == 200);
        assertThat(fate(id).path("why").toString()).contains("reason").contains("cancelledAt");
    }

    @Test
    void a_message_that_leads_to_nothing_is_taken_too() {
        var id = Post.newId();
        post.send(id, order, new OrderCompleted(order, Instant.EPOCH));
        soon().until(() -> fate(id).statusCode() == 200);
        assertThat(fate(id).path("state").toString()).isEqualTo("TAKEN");
        assertThat(fate(id).path("topic").toString()).isEqualTo("orders");
        assertThat(bar.story(tab)).isEmpty();
    }

    @Test
    void a_message_that_does_not_say_what_it_is_is_dead_and_one_of_an_unknown_type_skipped() {
        var unmarked = "unmarked-" + order;
        post.sendAs(Map.of(), unmarked, new byte[] {1, 2, 3});
        var unknown = Post.newId();
        post.send(unknown, "redress.order.framed.v1", order, "{}".getBytes(StandardCharsets.UTF_8));
        post.send(Post.newId(), order, Post.placed(order));
        soon().until(() -> !bar.story(tab).isEmpty());
        soon().until(() ->
                Post.on("orders.dlq", rec -> unmarked.equals(rec.key())).size() == 1);
        assertThat(fate(unknown).statusCode()).isEqualTo(404);
    }

    /// The service is killed after Kafka has acknowledged and before the checkpoint moves.
    @Test
    void what_was_sent_before_a_crash_is_sent_again_under_the_same_id_and_heard_once() throws Throwable {
        bar.open(tab);
        bar.order(tab, 9);
        bar.pay(tab, 9);
        bar.awaitFollowers();
        var subscription = "news-" + tab;
        bar.sql("insert into checkpoint (subscription, position) values ($1, $2)", subscription, paid() - 1);

        assertThatThrownBy(() -> replica.takesATurnAndDies(new Sending(subscription, Sending.End.KILLED)))
                .hasMessage("killed");
        replica.takesATurnAndDies(new Sending(subscription, Sending.End.WELL));
        replica.takesATurnAndDies(new Sending(subscription, Sending.End.WELL));
        var sent = sentAbout(tab);
        assertThat(sent).hasSize(3); // by the service itself, by the killed one, by its successor
        assertThat(sent)
                .extracting(rec -> Post.header(rec, CloudEventHeaders.ID))
                .containsOnly(Post.header(sent.getFirst(), CloudEventHeaders.ID));
        assertThat(sent)
                .extracting(rec -> Post.header(rec, CloudEventHeaders.SEQUENCE))
                .containsOnly("3");

        var receiver = UUID.randomUUID();
        bar.open(receiver);
        take(new Closings(receiver), sent);
        assertThat(bar.tab(receiver)).isEqualTo(new Tab.Open(1));
    }

    /// Tells the toy's news as a subscription of its own.
    private final class Sending implements Effect {

        enum End {
            WELL,
            KILLED
        }

        private final String name;
        private final End end;

        Sending(String name, End end) {
            this.name = name;
            this.end = end;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Uni<Void> follow(List<Recorded<?>> batch) {
            return news.follow(batch).chain(() -> switch (end) {
                case WELL -> Uni.createFrom().voidItem();
                case KILLED -> Uni.createFrom().failure(new IllegalStateException("killed"));
            });
        }
    }

    private long paid() {
        return bar.count("select position from event where stream_id = $1 and type = 'Paid'", tab);
    }

    /// Orders one for each case it hears is closed.
    private final class Closings implements Listener {

        private final UUID receiver;

        Closings(UUID receiver) {
            this.receiver = receiver;
        }

        @Override
        public Topic topic() {
            return Topic.CASE_EVENTS;
        }

        @Override
        public Uni<?> on(Message message, Cause cause) {
            return message instanceof CaseClosed
                    ? tabs.handle(receiver, new Tab.Command.Order(1), cause)
                    : Uni.createFrom().voidItem();
        }
    }

    private void take(Listener listener, List<ConsumerRecord<String, byte[]>> records) throws Throwable {
        var batch = new ConsumerRecords<>(
                Map.of(new TopicPartition("case-events", records.getFirst().partition()), records), Map.of());
        VertxContextSupport.subscribeAndAwait(() -> inbox.take(listener, batch));
    }

    private static List<ConsumerRecord<String, byte[]>> sentAbout(UUID tab) {
        return Post.on("case-events", rec -> tab.toString().equals(rec.key()));
    }

    @Test
    void many_messages_of_one_stream_are_sent_in_its_order() {
        bar.open(tab);
        bar.order(tab, 100);
        for (int i = 1; i <= 10; i++) {
            bar.pay(tab, i);
        }
        soon().until(() -> sentAbout(tab).size() == 10);
        assertThat(sentAbout(tab))
                .extracting(rec -> Integer.parseInt(Post.header(rec, CloudEventHeaders.SEQUENCE)))
                .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    /// A fault of ours is neither dead nor parked: it waits, says so, and goes on.
    @Test
    void while_the_database_is_down_messages_wait_and_the_service_is_not_ready_and_then_all_are_taken()
            throws Exception {
        given().get("/q/health/ready").then().statusCode(200);
        var database = Infra.postgres();
        database.close();
        try {
            for (int i = 0; i < 20; i++) {
                post.send(Post.newId(), order + i, Post.placed(order + i));
            }
            post.arrived();
            soon().until(() -> readinessOf("topics"), "DOWN"::equals);
            given().get("/q/health/ready").then().statusCode(503);
        } finally {
            database.start();
        }
        for (int i = 0; i < 20; i++) {
            var waited = DerivedId.of(order + i);
            soon().ignoreExceptions().until(() -> bar.story(waited), List.of("TabOpened")::equals);
        }
        soon().until(() -> given().get("/q/health/ready").statusCode() == 200);
        assertThat(bar.sql("select from parked where key like $1", order + "%")).isEmpty();
    }

    @Test
    void a_replay_is_for_ops() {
        assertThatThrownBy(() -> replay(Map.of("id", 1), "agent").then().statusCode(204))
                .hasMessageContaining("403");
    }

    private static String readinessOf(String check) {
        return given().get("/q/health/ready").path("checks.find { it.name == '" + check + "' }.status");
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }

    private static Response fate(String id) {
        var source = URLEncoder.encode(Post.SHOP, StandardCharsets.UTF_8);
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of("int", "integration"))
                .get("/events/" + source + "/" + id);
    }

    /// The one that waits under this id; empty if none does.
    private static Map<String, Object> parked(String id) {
        Map<String, Object> found = given().auth()
                .oauth2(Tokens.of("ops", "ops"))
                .get("/maintenance/parked?limit=500")
                .path("items.find { it.messageId == '" + id + "' }");
        return found == null ? Map.of() : found;
    }

    private static Response replay(Map<String, Object> parked) {
        return replay(parked, "ops");
    }

    private static Response replay(Map<String, Object> parked, String role) {
        return given().auth()
                .oauth2(Tokens.of("somebody", role))
                .post("/maintenance/parked/" + parked.get("id") + "/replay");
    }
}
