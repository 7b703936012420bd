package redress.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void within_a_share_is_the_time_in_which_so_many_were_done() {
        var hundred = new Latencies(
                IntStream.rangeClosed(1, 100).mapToObj(each -> 101.0 - each).toList());

        assertThat(hundred.within(0.50)).isEqualTo(50);
        assertThat(hundred.within(0.99)).isEqualTo(99);
        assertThat(new Latencies(List.of(7.0)).within(0.50)).isEqualTo(7);
    }

    @Test
    void a_pace_does_each_deed_at_its_time() {
        var done = new ArrayList<Integer>();

        var took = new Pace(100).each(11, done::add);

        assertThat(done).hasSize(11).isSorted();
        assertThat(took.toMillis()).isGreaterThanOrEqualTo(100);
    }
}
