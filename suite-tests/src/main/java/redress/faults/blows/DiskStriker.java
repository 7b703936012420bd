package redress.faults.blows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import redress.embedded.Patience;
import redress.faults.Target;
import redress.faults.blows.Blow.Fill;
import redress.faults.blows.Struck.Broken;
import redress.faults.blows.Struck.Died;
import redress.faults.blows.Struck.LeftOut;
import redress.faults.blows.Struck.Missed;
import redress.faults.blows.Struck.Withstood;
import redress.faults.disk.Disk;

/// Fills PostgreSQL's disk: at first its tables can't grow, then its write-ahead log can't either, of which it dies.
/// Its clients go on living, and when there is room again, all is at work again.
final class DiskStriker {

    private static final Duration BACK_WITHIN = Duration.ofMinutes(2);
    private static final Duration FULL = Duration.ofSeconds(6);
    private static final Duration LOG_FULL_WITHIN = Duration.ofSeconds(10);
    private static final Duration FULL_AFTER_DEATH = Duration.ofSeconds(2);

    /// Goes on to the next file of the log; what is written before keeps it from doing nothing.
    private static final String NEXT_FILE = "select pg_logical_emit_message(false, 'faults', 'full'), pg_switch_wal()";

    private final Target target;
    private final Health health;

    DiskStriker(Target target, Health health) {
        this.target = target;
        this.health = health;
    }

    Struck filled(Fill fill, ProcessHandle victim) {
        return target.disk().<Struck>map(disk -> filled(fill, victim, disk)).orElseGet(() -> new LeftOut(fill));
    }

    /// Whoever is to write then must be in before: a full disk lets nobody in.
    private Struck filled(Fill fill, ProcessHandle victim, Disk disk) {
        try (var writer = target.superuser().connect()) {
            return filled(fill, victim, disk, writer);
        } catch (SQLException _) {
            return new Missed(fill);
        }
    }

    private Struck filled(Fill fill, ProcessHandle victim, Disk disk, Connection writer) {
        if (!disk.fill()) {
            disk.free();
            return new Missed(fill);
        }
        var silent = silentFor(FULL);
        var dies = Patience.until(LOG_FULL_WITHIN, () -> isKilledBy(writer));
        Patience.until(FULL_AFTER_DEATH, () -> false);
        disk.free();
        var since = Instant.now();
        if (!Patience.until(BACK_WITHIN, this::isEverybodyUp)) {
            return new Broken(fill, "not all came back");
        }
        if (!silent.isEmpty()) {
            return new Broken(fill, "no sign of life from " + String.join(", ", silent));
        }
        if (!dies) {
            return new Broken(fill, "its log went on");
        }
        return health.isThere(fill.victim(), victim)
                ? new Withstood(fill)
                : new Died(fill, Duration.between(since, Instant.now()));
    }

    /// Who showed no sign of life all the while.
    private Set<String> silentFor(Duration time) {
        var silent = new HashSet<>(Target.SERVICES);
        Patience.until(time, () -> {
            silent.removeIf(health::isAlive);
            return false;
        });
        return silent;
    }

    /// True when the log could not go on, and PostgreSQL with it.
    private static boolean isKilledBy(Connection writer) {
        try (var statement = writer.createStatement()) {
            statement.execute(NEXT_FILE);
            return false;
        } catch (SQLException _) {
            return isOver(writer);
        }
    }

    private static boolean isOver(Connection writer) {
        try {
            return !writer.isValid(1);
        } catch (SQLException _) {
            return true;
        }
    }

    private boolean isEverybodyUp() {
        return health.isUp(Target.POSTGRES) && Target.SERVICES.stream().allMatch(health::isReady);
    }
}
