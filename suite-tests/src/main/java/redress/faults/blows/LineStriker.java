package redress.faults.blows;

import java.time.Duration;
import redress.embedded.Patience;
import redress.faults.Target;
import redress.faults.blows.Blow.Hole;
import redress.faults.blows.Blow.Sever;
import redress.faults.blows.Blow.Slow;
import redress.faults.blows.Struck.Broken;
import redress.faults.blows.Struck.Missed;
import redress.faults.blows.Struck.Withstood;
import redress.faults.lines.Disturbance;
import redress.faults.lines.Disturbance.Late;
import redress.faults.lines.Disturbance.None;
import redress.faults.lines.Disturbance.Severed;

/// Disturbs a line for a while. Nobody may die of it, and everybody must be at work again afterwards.
final class LineStriker {

    private static final Duration BACK_WITHIN = Duration.ofMinutes(2);
    private static final Duration SEVERING = Duration.ofSeconds(4);
    private static final Duration SLOW = Duration.ofSeconds(8);
    private static final Duration LATE_BY = Duration.ofMillis(100);
    private static final Duration HOLE = Duration.ofSeconds(8);

    private final Target target;
    private final Health health;

    LineStriker(Target target, Health health) {
        this.target = target;
        this.health = health;
    }

    /// As long as it lasts, new connections break too.
    Struck severed(Sever sever, ProcessHandle victim) {
        var line = target.lines().of(sever.victim());
        var before = line.broken();
        var struck = disturbed(sever, new Severed(sever.way(), sever.bytes()), SEVERING, victim);
        return line.broken() == before ? new Missed(sever) : struck;
    }

    Struck slowed(Slow slow, ProcessHandle victim) {
        return disturbed(slow, new Late(LATE_BY), SLOW, victim);
    }

    Struck holed(Hole hole, ProcessHandle victim) {
        return disturbed(hole, new Disturbance.Hole(), HOLE, victim);
    }

    private Struck disturbed(Blow blow, Disturbance disturbance, Duration lasting, ProcessHandle victim) {
        var line = target.lines().of(blow.victim());
        line.suffer(disturbance);
        Patience.until(lasting, () -> false);
        line.suffer(new None());
        if (!Patience.until(BACK_WITHIN, () -> health.isUp(blow.victim()))) {
            return new Broken(blow, "it did not come back");
        }
        return health.isThere(blow.victim(), victim) ? new Withstood(blow) : new Broken(blow, "it died of it");
    }
}
