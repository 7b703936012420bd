package redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import redress.suite.RunningSuite;

/// Every process of a suite at work is killed, PostgreSQL and Kafka too, each crash point is hit and a service stands
/// still: all is there once (COV-X-01, I-16, I-17, R-000-27). `-Dfaults.seed=…` for the same blows again.
class FaultsTest {

    private static final int KILLS = 14;

    @Test
    void whatever_dies_at_whatever_point_every_promise_is_kept() {
        var seed = Long.getLong("faults.seed", new Random().nextInt(1, 1_000_000));
        var run = new FaultsRun(RunningSuite.underFire(), Words.of(Locale.ENGLISH), System.out::println);

        var outcome = run.run(seed, KILLS);

        assertThat(outcome.breaches()).as("seed " + seed).isEmpty();
        assertThat(outcome.deaths()).isGreaterThanOrEqualTo(KILLS);
        assertThat(outcome.cases()).isGreaterThan(5);
    }
}
