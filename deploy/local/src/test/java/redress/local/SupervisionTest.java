package redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import redress.local.Supervision.GiveUp;
import redress.local.Supervision.Restart;

class SupervisionTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void three_deaths_in_a_row_are_survived_each_after_a_longer_pause_the_fourth_is_not() {
        var supervision = Supervision.from(NOON);
        for (int seconds : new int[] {1, 2, 4}) {
            var verdict = supervision.died(NOON.plusSeconds(5));
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            Restart.class,
                            restart -> assertThat(restart.after()).isEqualTo(Duration.ofSeconds(seconds)));
            supervision = ((Restart) verdict).next().started(NOON.plusSeconds(6));
        }

        assertThat(supervision.died(NOON.plusSeconds(10))).isEqualTo(new GiveUp());
    }

    @Test
    void a_start_that_fails_counts_as_a_death() {
        var first = (Restart) Supervision.from(NOON).died(NOON.plusSeconds(1));
        var second = (Restart) first.next().died(NOON.plusSeconds(2));

        assertThat(second.attempt()).isEqualTo(2);
    }

    @Test
    void a_minute_of_health_makes_it_as_good_as_new() {
        var worn = new Supervision(3, NOON);

        assertThat(worn.died(NOON.plusSeconds(59))).isEqualTo(new GiveUp());
        assertThat(worn.died(NOON.plusSeconds(60)))
                .isInstanceOfSatisfying(
                        Restart.class, restart -> assertThat(restart.attempt()).isEqualTo(1));
    }
}
