package redress.faults.blows;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Who can take another blow: the launcher brings back what died three times, a fourth time only after it was healthy
/// for a minute. One life is left for those that don't bear another's death while they start.
final class Stamina {

    private static final int RESTARTS = 2;
    private static final Duration HEALTHY = Duration.ofSeconds(90);

    private record Deaths(int count, Instant last) {}

    private final Map<String, Deaths> deaths = new HashMap<>();

    boolean has(String victim, Instant now) {
        return recent(victim, now) < RESTARTS;
    }

    void died(String victim, Instant now) {
        deaths.put(victim, new Deaths(recent(victim, now) + 1, now));
    }

    private int recent(String victim, Instant now) {
        var known = deaths.getOrDefault(victim, new Deaths(0, now));
        return Duration.between(known.last(), now).compareTo(HEALTHY) > 0 ? 0 : known.count();
    }
}
