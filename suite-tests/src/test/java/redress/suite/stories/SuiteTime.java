package redress.suite.stories;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import redress.local.players.Desk;

/// The time of the suite whose time is simulated: it goes on like ours, and jumps when told to.
final class SuiteTime implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    void passes(Duration length, Desk ops) {
        ahead = ahead.plus(length);
        ops.put("/api/maintenance/clock", Map.of("now", instant().toString())).demand(200);
    }
}
