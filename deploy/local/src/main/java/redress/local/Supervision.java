package redress.local;

import java.time.Duration;
import java.time.Instant;

/// How often something may die before the suite gives up: three restarts, each after a longer pause. A minute of health
/// makes it as good as new.
record Supervision(int deaths, Instant since) {

    private static final int RESTARTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration HEALTHY = Duration.ofSeconds(60);

    sealed interface Verdict {}

    record Restart(Duration after, int attempt, Supervision next) implements Verdict {}

    record GiveUp() implements Verdict {}

    /// It runs, for the first time or again.
    static Supervision from(Instant now) {
        return new Supervision(0, now);
    }

    Supervision started(Instant now) {
        return new Supervision(deaths, now);
    }

    Verdict died(Instant now) {
        var before = Duration.between(since, now).compareTo(HEALTHY) >= 0 ? 0 : deaths;
        if (before == RESTARTS) {
            return new GiveUp();
        }
        return new Restart(FIRST_PAUSE.multipliedBy(1L << before), before + 1, new Supervision(before + 1, now));
    }
}
