package redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redress.bench.legs.Leg;
import redress.bench.measure.Figure;
import redress.bench.measure.Finding;
import redress.faults.Words;

/// Every leg that runs in this process still runs and finds its results right; the figures mean nothing here.
class LegsTest {

    private static final Extent TINY =
            new Extent("quick", 1, Duration.ofMillis(100), Duration.ofMillis(50), List.of(2), List.of(1, 3), 200, 0, 0);

    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = Stage.in(Path.of("target", "tiny-postgres").toAbsolutePath());
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void every_leg_has_its_name_in_the_list() {
        assertThat(stage.legs()).extracting(Leg::name).containsExactlyElementsOf(Stage.LEGS);
    }

    @Test
    void append_compares_five_ways_and_tells_what_they_cost() {
        var found = found("append");

        assertThat(found).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.lines())
                    .extracting(Finding.Line::name)
                    .containsExactly("raw-insert", "sql-append", "service-path", "axon-jdbc", "axon-path");
            assertThat(finding.lines())
                    .allSatisfy(line -> assertThat(line.figures())
                            .containsOnlyKeys(
                                    Figure.PER_SECOND,
                                    Figure.SERVER_CPU,
                                    Figure.CLIENT_CPU,
                                    Figure.WAL,
                                    Figure.COMMITS_PER_FSYNC));
            assertThat(finding.lines().get(1).ratios()).extracting("to").contains("raw-insert", "axon-jdbc");
            assertThat(finding.lines().get(2).ratios()).extracting("to").contains("raw-insert", "axon-path");
        });
        // a row of 584 bytes with two index entries leaves more than itself in the log
        assertThat(found.getFirst().lines().getFirst().figures().get(Figure.WAL).min())
                .isGreaterThan(584);
    }

    @Test
    void load_compares_short_and_long_histories() {
        assertThat(found("load"))
                .extracting(finding -> finding.setting().get("events"))
                .containsExactly(10, 1_000);
    }

    @Test
    void replay_reads_the_whole_log_three_ways() {
        assertThat(found("replay"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.lines())
                        .extracting(Finding.Line::name)
                        .containsExactly("copy-out", "typed-replay", "axon-replay"));
    }

    @Test
    void playbook_walks_a_whole_case() {
        var found = found("playbook");

        assertThat(found.getFirst().setting().get("steps")).isGreaterThanOrEqualTo(10);
        assertThat(found)
                .allSatisfy(finding -> assertThat(finding.lines())
                        .singleElement()
                        .satisfies(line -> assertThat(
                                        line.figures().get(Figure.MICROS).median())
                                .isPositive()));
    }

    private static List<Finding> found(String name) {
        var leg = stage.legs().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        var found = leg.measure(TINY);
        found.forEach(finding ->
                new Table(Words.of(Bench.class, Locale.ENGLISH)).of(finding).forEach(System.out::println));
        return found;
    }
}
