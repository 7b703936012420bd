package redress.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceTest {

    private static final Duration SHORT = Duration.ofMillis(1);

    private final List<String> course = new ArrayList<>();

    @Test
    void contenders_run_in_turn_and_the_first_once_more() {
        var rounds = race(2).of(List.of(new Counting("raw", 7), new Counting("ours", 7)));

        assertThat(course).containsExactly("raw", "ours", "raw", "ours", "raw", "ours", "raw");
        assertThat(rounds.readings().get("raw")).hasSize(3);
        assertThat(rounds.readings().get("ours")).hasSize(2);
    }

    @Test
    void who_runs_alone_is_not_run_once_more() {
        assertThat(race(2).of(List.of(new Counting("raw", 7))).readings().get("raw"))
                .hasSize(2);
    }

    @Test
    void a_wrong_result_ends_the_measurement() {
        assertThatThrownBy(() -> race(1).of(List.of(new Counting("raw", 8)))).hasMessageContaining("8 is not 7");
    }

    @Test
    void work_not_done_is_not_measured() {
        assertThatThrownBy(() -> race(1).of(List.of(new Counting("raw", 0)))).hasMessageContaining("did nothing");
    }

    @Test
    void costs_are_told_for_each_piece_of_work() {
        var before = new Counters(100, 50, 1_000, 2);

        var reading = Reading.of(10, 0.5, new Counters(1_100, 250, 6_000, 6).since(before));

        assertThat(reading.value(Figure.PER_SECOND)).hasValue(20.0);
        assertThat(reading.value(Figure.MICROS)).hasValue(50_000.0);
        assertThat(reading.value(Figure.SERVER_CPU)).hasValue(100.0);
        assertThat(reading.value(Figure.CLIENT_CPU)).hasValue(20.0);
        assertThat(reading.value(Figure.CPU)).hasValue(120.0);
        assertThat(reading.value(Figure.WAL)).hasValue(500.0);
        assertThat(reading.value(Figure.COMMITS_PER_FSYNC)).hasValue(2.5);
        assertThat(Reading.of(10, 0.5, new Counters(0, 0, 0, 0)).value(Figure.COMMITS_PER_FSYNC))
                .isEmpty();
    }

    private static Race race(int rounds) {
        return new Race(new OwnProcess(), rounds, SHORT, SHORT);
    }

    /// Says that it did so much; right is seven.
    private final class Counting implements Contender {

        private final String name;
        private final long says;

        Counting(String name, long says) {
            this.name = name;
            this.says = says;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void prepare() {}

        @Override
        public Run begin() {
            course.add(name);
            return new Run() {
                @Override
                public long during(Duration time) {
                    return says;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void check(long done) {
            if (done != 7) {
                throw new IllegalStateException(done + " is not 7");
            }
        }
    }
}
