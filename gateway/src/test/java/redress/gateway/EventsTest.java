package redress.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static redress.gateway.Caller.call;
import static redress.gateway.Caller.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import redress.embedded.Infra;
import redress.embedded.Tokens;

/// Events handed over by HTTP, asked after, and heard of on the live stream.
@QuarkusTest
@QuarkusTestResource(Outside.class)
class EventsTest {

    private static final String ONE = "application/cloudevents+json";
    private static final String MANY = "application/cloudevents-batch+json";

    private final String client = Tokens.client("int", "*");
    private final String order = UUID.randomUUID().toString();

    @Test
    void an_event_reaches_kafka_byte_for_byte_with_its_attributes_and_key() {
        var data =
                "{ \"orderId\":\"" + order + "\", \"completedAt\" : \"2026-01-02T03:04:05.10+08:00\",\"later\":1.50 }";

        var answer = send(ONE, event("e-1", "redress.order.completed.v1", data));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"accepted\":1}");
        assertThat(onKafka("orders")).singleElement().satisfies(stored -> {
            assertThat(stored.key()).isEqualTo(order);
            assertThat(stored.value()).isEqualTo(data);
            assertThat(headers(stored))
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_id", "e-1")
                    .containsEntry("ce_source", "shop/a")
                    .containsEntry("ce_type", "redress.order.completed.v1")
                    .containsEntry("ce_subject", order)
                    .containsEntry("content-type", "application/json");
        });
    }

    @Test
    void a_full_batch_is_taken_in_order() {
        var events = IntStream.range(0, 1000)
                .mapToObj(i -> event("b-" + i, "redress.order.completed.v1", completed()))
                .toList();

        var answer = send(MANY, "[" + String.join(",", events) + "]");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(onKafka("orders").stream().map(stored -> headers(stored).get("ce_id")))
                .isEqualTo(IntStream.range(0, 1000).mapToObj(i -> "b-" + i).toList());
    }

    @Test
    void one_bad_event_and_none_is_taken() {
        var answer = send(
                MANY,
                "["
                        + String.join(
                                ",",
                                event("g-1", "redress.order.completed.v1", completed()),
                                event("g-2", "redress.order.completed.v1", "{\"orderId\":\"" + order + "\"}"),
                                event("g-3", "redress.unheard.of.v1", completed()),
                                event("g-4", "redress.case.closed.v1", completed()),
                                "{\"specversion\":\"0.3\",\"type\":\"redress.order.completed.v1\",\"data\":"
                                        + completed() + "}",
                                "7")
                        + "]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("urn:redress:events.invalid")
                .contains("\"index\":1,\"pointer\":\"/data")
                .contains("\"index\":2,\"pointer\":\"/type\"")
                .contains("\"index\":3,\"pointer\":\"/type\"")
                .contains("\"index\":4,\"pointer\":\"/specversion\"")
                .contains("\"index\":4,\"pointer\":\"/id\"")
                .contains("\"index\":5,\"pointer\":\"\"")
                .doesNotContain("\"index\":0");
        assertThat(onKafka("orders")).isEmpty();
    }

    @Test
    void what_is_no_json_no_batch_or_too_many_is_malformed() {
        var tooMany = IntStream.rangeClosed(0, 1000)
                .mapToObj(i -> event("t-" + i, "redress.order.completed.v1", completed()))
                .collect(Collectors.joining(",", "[", "]"));
        for (var body : List.of("{", "", "[]x", "{}", "\"text\"", "[[[[", tooMany)) {
            var answer = send(MANY, body);

            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).as(body).contains("\"errors\":[{\"index\":");
        }
        assertThat(send(ONE, "[]").statusCode()).isEqualTo(400);
        assertThat(onKafka("orders")).isEmpty();
    }

    @Test
    void an_empty_batch_is_harmless() {
        assertThat(send(MANY, "[]").statusCode()).isEqualTo(202);
    }

    @Test
    void other_media_types_are_refused() {
        assertThat(send("application/json", "{}").statusCode()).isEqualTo(415);
        assertThat(send("text/plain", "{}").body()).contains("urn:redress:media-type.unsupported");
    }

    @Test
    void only_integration_clients_hand_events_over_and_only_on_their_topics() {
        var agent = call(to("/api/events", Tokens.of("ann", "agent"))
                .header("Content-Type", ONE)
                .POST(BodyPublishers.ofString(event("x", "redress.order.completed.v1", completed()))));
        var otherTopic = call(to("/api/events", Tokens.client("erp", "warehouse", "finance"))
                .header("Content-Type", ONE)
                .POST(BodyPublishers.ofString(event("x", "redress.order.completed.v1", completed()))));
        var itsTopic = call(to("/api/events", Tokens.client("shop", "orders"))
                .header("Content-Type", ONE)
                .POST(BodyPublishers.ofString(event("x", "redress.order.completed.v1", completed()))));

        assertThat(agent.statusCode()).isEqualTo(403);
        assertThat(agent.body()).contains("urn:redress:role.missing");
        assertThat(otherTopic.statusCode()).isEqualTo(403);
        assertThat(otherTopic.body()).contains("urn:redress:topic.not-allowed").contains("orders");
        assertThat(itsTopic.statusCode()).isEqualTo(202);
    }

    @Test
    void a_batch_of_more_than_five_megabytes_is_refused_announced_or_not() {
        var announced = call(to("/api/events", client)
                .header("Content-Type", MANY)
                .POST(BodyPublishers.ofByteArray(new byte[6 << 20])));
        var unannounced =
                call(to("/api/events", client).header("Content-Type", MANY).POST(Caller.chunked(6 << 20)));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(unannounced.statusCode()).isEqualTo(413);
        assertThat(unannounced.body()).contains("urn:redress:body.too-large");
    }

    @Test
    void the_services_tell_what_became_of_an_event_and_the_worst_fate_counts() {
        var taken = call(to("/api/events/shop%2Fa/taken", client));
        var parked = call(to("/api/events/shop%2Fa/parked", client));

        assertThat(taken.body()).contains("\"state\":\"TAKEN\"").contains("\"unreachable\":[\"notification-service\"]");
        assertThat(parked.body())
                .startsWith("{\"state\":\"PARKED\",\"why\":\"refund.limit\"")
                .contains("case-service");
    }

    @Test
    void an_event_is_taken_once_every_service_that_hears_its_topic_took_it() {
        var half = call(to("/api/events/shop%2Fa/half", client));

        assertThat(half.body())
                .startsWith("{\"state\":\"WAITING\"")
                .contains("{\"service\":\"case-service\",\"state\":\"TAKEN\"")
                .contains("{\"service\":\"refund-service\",\"state\":\"WAITING\"}");
    }

    @Test
    void an_event_no_service_knows_is_waiting_if_it_was_taken_here_and_else_unknown() {
        send(ONE, event("w 1/2", "redress.order.completed.v1", completed()));

        assertThat(call(to("/api/events/shop%2Fa/w%201%2F2", client)).body()).contains("\"state\":\"WAITING\"");
        var unknown = call(to("/api/events/shop%2Fa/never-sent", client));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("urn:redress:event.unknown").contains("notification-service");
    }

    @Test
    void live_screens_hear_what_changed_and_nothing_personal() throws Exception {
        var stream =
                Caller.CLIENT.send(to("/api/stream", Tokens.of("ann", "agent")).build(), BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        var lines = new LinkedBlockingQueue<String>();
        var _ = Thread.ofVirtual().start(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(stream.body(), UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | RuntimeException _) {
                lines.add("closed");
            }
        });
        await().untilAsserted(() -> assertThat(lines).anyMatch(line -> line.startsWith(":")));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            tellOfCase("C-" + order);
            assertThat(lines)
                    .anyMatch(line -> line.startsWith("data:")
                            && line.contains("\"type\":\"redress.case.closed.v1\"")
                            && line.contains("\"caseId\":\"C-" + order + "\""));
        });
        assertThat(lines).noneMatch(line -> line.contains("REFUNDED"));
        stream.body().close();
    }

    @Test
    void the_live_stream_is_for_people() {
        assertThat(call(to("/api/stream", client)).statusCode()).isEqualTo(403);
    }

    @Test
    void readiness_tells_of_the_broker() {
        assertThat(call(to("/q/health/ready")).body()).contains("Kafka").contains("\"status\": \"UP\"");
    }

    private HttpResponse<String> send(String mediaType, String body) {
        return call(to("/api/events", client).header("Content-Type", mediaType).POST(BodyPublishers.ofString(body)));
    }

    private String completed() {
        return "{\"orderId\":\"" + order + "\",\"completedAt\":\"2026-01-02T03:04:05Z\"}";
    }

    private static String event(String id, String type, String data) {
        return "{\"data\":%s,\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"shop/a\",\"type\":\"%s\"}"
                .formatted(data, id, type);
    }

    private static void tellOfCase(String caseId) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", Infra.kafka().bootstrap()),
                new StringSerializer(),
                new StringSerializer())) {
            var told = new ProducerRecord<>("case-events", caseId, "{\"outcome\":\"REFUNDED\"}");
            told.headers().add("ce_type", "redress.case.closed.v1".getBytes(UTF_8));
            var _ = producer.send(told).get();
        }
    }

    /// What lies on a topic about this test's order.
    private List<ConsumerRecord<String, String>> onKafka(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", Infra.kafka().bootstrap(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found.stream().filter(stored -> stored.key().equals(order)).toList();
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> stored) {
        return java.util.stream.StreamSupport.stream(stored.headers().spliterator(), false)
                .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }
}
