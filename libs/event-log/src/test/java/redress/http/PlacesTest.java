package redress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Eight places: four for long, and calm again when one is left.
class PlacesTest {

    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong(42);
    private final Places places = new Places(8, now::get);

    @Test
    void a_rush_has_all_places() {
        assertThat(entered(10)).isEqualTo(8);
        assertThat(places.taken()).isEqualTo(8);
    }

    @Test
    void a_rush_that_lasts_has_half_of_them() {
        entered(8);
        now.addAndGet(SECOND);
        left(4);
        assertThat(entered(3)).isZero();
        left(1);
        assertThat(entered(3)).isEqualTo(1);
        assertThat(places.taken()).isEqualTo(4);
    }

    @Test
    void half_of_them_can_be_taken_for_ever() {
        assertThat(entered(4)).isEqualTo(4);
        now.addAndGet(3600 * SECOND);
        left(1);
        assertThat(entered(1)).isEqualTo(1);
        assertThat(entered(9)).as("the rush begins now").isEqualTo(4);
    }

    @Test
    void after_a_calm_moment_there_may_be_a_rush_again() {
        entered(8);
        now.addAndGet(2 * SECOND);
        left(6);
        assertThat(entered(8)).as("a quarter is still taken").isEqualTo(2);
        left(3);
        assertThat(entered(8)).isEqualTo(7);
    }

    private int entered(int came) {
        return (int) IntStream.range(0, came).filter(_ -> places.enter()).count();
    }

    private void left(int went) {
        IntStream.range(0, went).forEach(_ -> places.leave());
    }
}
