package redress.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/// The servers are real and durable: what they took is there after a kill.
class InfraTest {

    @Test
    void postgres_is_durable_and_keeps_what_it_took_when_killed() throws SQLException {
        var postgres = Infra.postgres();
        assertThat(postgres.show("fsync")).isEqualTo("on");
        assertThat(postgres.show("synchronous_commit")).isEqualTo("on");
        assertThat(postgres.show("server_version")).startsWith("18");
        var database = Infra.database("durable");
        execute(database, "create table t (n int)");
        execute(database, "insert into t values (42)");

        postgres.kill();
        assertThat(postgres.isRunning()).isFalse();
        Infra.postgres().start();

        assertThat(Infra.postgres().show("fsync")).isEqualTo("on");
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select n, lower('ÄÖÜ') from t")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(42);
            assertThat(rows.getString(2)).isEqualTo("äöü");
        }
    }

    @Test
    void a_database_is_made_once_and_belongs_to_its_owner() throws SQLException {
        var first = Infra.postgres().database("case_service");
        var second = Infra.postgres().database("case_service");

        assertThat(second).isEqualTo(first);
        try (var connection = first.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select current_user, current_database()")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("case_service");
            assertThat(rows.getString(2)).isEqualTo("case_service");
        }
    }

    @Test
    void kafka_has_every_topic_and_keeps_what_it_took_when_killed() throws Exception {
        var kafka = Infra.kafka();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrap(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("orders", 0, "O-1", "placed")).get(30, TimeUnit.SECONDS);
        }

        kafka.kill();
        assertThat(kafka.isRunning()).isFalse();
        Infra.kafka().start();

        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrap(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            assertThat(consumer.listTopics())
                    .containsKeys("orders", "orders.dlq", "case-events", "case-events.dlq")
                    .doesNotContainKey("never-planned");
            consumer.assign(List.of(new TopicPartition("orders", 0)));
            assertThat(consumer.poll(Duration.ofSeconds(30))).singleElement().satisfies(found -> {
                assertThat(found.key()).isEqualTo("O-1");
                assertThat(found.value()).isEqualTo("placed");
            });
        }
    }

    @Test
    void a_service_under_test_is_told_where_everything_is() {
        var infra = new Infra();
        infra.init(Map.of("database", "case_service"));

        var settings = infra.start();

        assertThat(settings.get("quarkus.datasource.jdbc.url")).startsWith("jdbc:postgresql://127.0.0.1:");
        assertThat(settings.get("quarkus.datasource.reactive.url")).contains("/case_service_");
        assertThat(settings)
                .containsEntry("kafka.bootstrap.servers", Infra.kafka().bootstrap());
        assertThat(settings).containsEntry("mp.jwt.verify.issuer", "urn:redress:local");
        assertThat(settings).containsEntry("mp.jwt.verify.audiences", "redress");
        assertThat(java.nio.file.Path.of(settings.get("mp.jwt.verify.publickey.location")))
                .content(StandardCharsets.UTF_8)
                .contains("\"keys\"");
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
