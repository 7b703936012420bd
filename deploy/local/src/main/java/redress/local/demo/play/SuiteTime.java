package redress.local.demo.play;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import redress.local.players.Desk;

/// What time it is in the suite. It passes as ours does, and jumps where the suite's time is simulated.
public final class SuiteTime implements InstantSource {

    private static final String CLOCK = "/api/maintenance/clock";
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Desk ops;
    private volatile Duration ahead;

    private SuiteTime(Desk ops, Duration ahead) {
        this.ops = ops;
        this.ahead = ahead;
    }

    public static SuiteTime asSeenBy(Desk ops) {
        var now = Instant.parse(ops.get(CLOCK).demand(200).json().path("now").asText());
        return new SuiteTime(ops, Duration.between(Instant.now(), now));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /// Found out by letting a moment pass.
    public boolean isSimulated() {
        var later = ahead.plus(A_MOMENT);
        var simulated = ops.put(CLOCK, at(later)).isDone();
        if (simulated) {
            ahead = later;
        }
        return simulated;
    }

    void passes(Duration length) {
        ahead = ahead.plus(length);
        ops.put(CLOCK, at(ahead)).demandDone();
    }

    private static Map<String, String> at(Duration ahead) {
        return Map.of("now", Instant.now().plus(ahead).toString());
    }
}
