package redress.suite;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import redress.local.olist.InventedShop;

/// kill -9 of each part while 1,500 orders and their complaints come in: everything is there once (COV-X-01).
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillsDuringImportTest {

    private static final long SEED = Long.getLong("suite.seed", 20_260_301);
    private static final InventedShop SHOP = InventedShop.of(SEED, 1_500);

    private final RunningSuite suite = RunningSuite.here();
    private final Upkeep upkeep = Upkeep.of(suite);

    /// Who is killed when so much of the import is recorded.
    private record Blow(String victim, double share) {}

    @Test
    @Order(1)
    void an_import_survives_kills_of_kafka_postgresql_and_twice_of_case_service() {
        System.out.println("seed " + SEED + ", " + SHOP.events() + " events");
        upkeep.awaitCalm();
        var before = upkeep.given();
        var started = System.nanoTime();
        var running = suite.console().begin("import", "olist", folder().toString(), "--verify");

        blows().forEach(blow -> {
            awaitRecorded(before + (long) (blow.share() * SHOP.events()), running);
            var killed = suite.process(blow.victim());
            assertThat(killed.destroyForcibly()).isTrue();
            System.out.printf("kill -9 %s at %.0f %%%n", blow.victim(), 100 * blow.share());
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> suite.runs(blow.victim())
                            && suite.process(blow.victim()).pid() != killed.pid());
        });

        var said = running.end();
        System.out.println(said.text());
        System.out.printf("with four kills: %.1f s%n", (System.nanoTime() - started) / 1e9);
        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(said.text()).contains("Verified:");
    }

    @Test
    @Order(2)
    void every_complaint_is_a_case_once_and_the_log_is_whole() {
        var cases = Cases.all(suite.as("ann")).stream()
                .filter(found -> found.path("platform").asText().equals("olist"))
                .collect(groupingBy(found -> found.path("orderId").asText(), counting()));

        assertThat(cases).containsOnlyKeys(SHOP.complaints().keySet());
        assertThat(cases)
                .allSatisfy((order, opened) -> assertThat(opened)
                        .isLessThanOrEqualTo(SHOP.complaints().get(order).longValue()));
        upkeep.awaitCalm();
        upkeep.verified();
        assertThat(upkeep.parked())
                .noneMatch(parked -> parked.path("source").asText().equals("urn:olist"));
    }

    @Test
    @Order(3)
    void a_repeated_message_on_kafka_is_the_same_message() {
        var news = CaseNews.all(suite, "case-events");

        var contents = news.stream().collect(groupingBy(CaseNews::id, mapping(told -> told, toSet())));
        assertThat(contents.values()).allSatisfy(told -> assertThat(told).hasSize(1));
        var openings = news.stream()
                .filter(told -> told.type().equals("redress.case.opened.v1"))
                .collect(groupingBy(CaseNews::key, mapping(CaseNews::id, toSet())));
        assertThat(openings).hasSameSizeAs(Cases.all(suite.as("ann")));
        assertThat(openings.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
        System.out.println(news.size() + " messages on case-events, " + contents.size() + " of them different");
    }

    @Test
    @Order(4)
    void a_second_import_changes_nothing() {
        var before = upkeep.count();

        var said = suite.console().redress("import", "olist", folder().toString());

        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(said.text()).contains(" 0 new cases");
        assertThat(upkeep.count()).isEqualTo(before);
    }

    private static Path folder() {
        return SHOP.writeTo(Path.of("target", "invented-shop").toAbsolutePath());
    }

    private static List<Blow> blows() {
        var random = new Random(SEED);
        return List.of(
                new Blow("kafka", 0.02 + 0.10 * random.nextDouble()),
                new Blow("case-service", 0.20 + 0.15 * random.nextDouble()),
                new Blow("postgres", 0.42 + 0.15 * random.nextDouble()),
                new Blow("case-service", 1.02 + 0.10 * random.nextDouble())); // amid the complaints, which come last
    }

    private void awaitRecorded(long position, Console.Running running) {
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> {
                    assertThat(running.process().isAlive()).isTrue();
                    return upkeep.given() >= position;
                });
    }
}
