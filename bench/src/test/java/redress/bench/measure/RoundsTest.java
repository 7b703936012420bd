package redress.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Versus OURS_VERSUS_RAW = new Versus(Figure.PER_SECOND, "ours", "raw");

    @Test
    void the_spread_of_rounds_is_their_median_with_the_least_and_the_most() {
        assertThat(Spread.of(List.of(3.0, 1.0, 8.0))).isEqualTo(new Spread(3, 1, 8));
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 8.0))).isEqualTo(new Spread(3, 1, 8));
        assertThatThrownBy(() -> Spread.of(List.of())).hasMessageContaining("nothing was measured");
    }

    @Test
    void a_ratio_stands_against_the_runs_before_and_behind() {
        var ratio = rounds(per(100, 110, 120), per(52.5, 115))
                .ratio(OURS_VERSUS_RAW)
                .orElseThrow();

        assertThat(ratio.spread()).isEqualTo(new Spread(0.75, 0.5, 1.0));
        assertThat(ratio.isSteady()).isTrue();
    }

    @Test
    void a_rival_that_was_not_run_once_more_is_compared_with_its_last_two_runs() {
        var ratio = rounds(per(100, 120), per(55, 55)).ratio(OURS_VERSUS_RAW).orElseThrow();

        assertThat(ratio.spread()).isEqualTo(new Spread(0.5, 0.5, 0.5));
    }

    @Test
    void neighbours_more_than_a_quarter_apart_mark_the_ratio() {
        var steady =
                rounds(per(100, 125, 100), per(50, 50)).ratio(OURS_VERSUS_RAW).orElseThrow();
        var drifted = rounds(per(100, 125, 160, 100), per(50, 50, 50))
                .ratio(OURS_VERSUS_RAW)
                .orElseThrow();

        assertThat(steady.drifted()).isZero();
        assertThat(drifted.drifted()).isEqualTo(2);
        assertThat(drifted.isSteady()).isFalse();
    }

    @Test
    void what_was_not_read_has_no_ratio_and_no_column() {
        var rounds = rounds(per(100, 100), per(50));

        var finding = rounds.finding(
                "append",
                Map.of(),
                Set.of(Figure.PER_SECOND, Figure.WAL),
                List.of(OURS_VERSUS_RAW, new Versus(Figure.WAL, "ours", "raw")));

        assertThat(finding.lines()).extracting(Finding.Line::name).containsExactly("raw", "ours");
        assertThat(finding.lines())
                .allSatisfy(line -> assertThat(line.figures()).containsOnlyKeys(Figure.PER_SECOND));
        assertThat(finding.lines().getLast().ratios()).extracting(Ratio::of).containsExactly(Figure.PER_SECOND);
    }

    private static Rounds rounds(List<Reading> raw, List<Reading> ours) {
        var readings = new LinkedHashMap<String, List<Reading>>();
        readings.put("raw", raw);
        readings.put("ours", ours);
        return new Rounds(readings);
    }

    private static List<Reading> per(double... perSecond) {
        return DoubleStream.of(perSecond)
                .mapToObj(value -> Reading.of(Figure.PER_SECOND, value))
                .toList();
    }
}
