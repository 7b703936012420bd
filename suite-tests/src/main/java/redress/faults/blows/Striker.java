package redress.faults.blows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import redress.embedded.Patience;
import redress.embedded.Processes;
import redress.faults.Target;
import redress.faults.blows.Blow.Crash;
import redress.faults.blows.Blow.Cut;
import redress.faults.blows.Blow.Fill;
import redress.faults.blows.Blow.Freeze;
import redress.faults.blows.Blow.Hole;
import redress.faults.blows.Blow.Kill;
import redress.faults.blows.Blow.Sever;
import redress.faults.blows.Blow.Silence;
import redress.faults.blows.Blow.Slow;
import redress.faults.blows.Blow.StopAtOnce;
import redress.faults.blows.Struck.Broken;
import redress.faults.blows.Struck.Died;
import redress.faults.blows.Struck.Fenced;
import redress.faults.blows.Struck.Missed;
import redress.faults.blows.Struck.Withstood;

/// Deals one blow and waits until its victim is back.
final class Striker {

    private static final Duration BACK_WITHIN = Duration.ofMinutes(2);
    private static final Duration DEAD_WITHIN = Duration.ofSeconds(20);
    private static final Duration PASSED_WITHIN = Duration.ofSeconds(60);
    private static final Duration FROZEN = Duration.ofSeconds(20);
    private static final Duration SILENT = Duration.ofSeconds(8);

    private final Target target;
    private final Health health;
    private final LineStriker lines;
    private final DiskStriker disk;

    Striker(Target target) {
        this.target = target;
        this.health = new Health(target);
        this.lines = new LineStriker(target, health);
        this.disk = new DiskStriker(target, health);
    }

    Struck strike(Blow blow) {
        var process = target.process(blow.victim());
        if (process.isEmpty()) {
            return new Missed(blow); // not up again yet
        }
        var victim = process.get();
        return switch (blow) {
            case Kill _ -> {
                Processes.kill(victim);
                yield died(blow, blow.victim(), victim);
            }
            case StopAtOnce _ -> {
                Signals.send("QUIT", victim);
                yield died(blow, blow.victim(), victim);
            }
            case Crash crash -> crashed(crash);
            case Freeze freeze -> frozen(freeze, victim);
            case Silence silence -> silenced(silence, victim);
            case Cut cut -> new Connections(target.database(cut.victim())).cut() ? new Withstood(cut) : new Missed(cut);
            case Sever sever -> lines.severed(sever, victim);
            case Slow slow -> lines.slowed(slow, victim);
            case Hole hole -> lines.holed(hole, victim);
            case Fill fill -> disk.filled(fill, victim);
        };
    }

    private Struck silenced(Silence silence, ProcessHandle victim) {
        Signals.send("STOP", victim);
        var children = victim.descendants().toList();
        children.forEach(child -> Signals.send("STOP", child));
        Patience.until(SILENT, () -> false);
        children.forEach(child -> Signals.send("CONT", child));
        Signals.send("CONT", victim);
        return health.isThere(silence.victim(), victim) ? new Withstood(silence) : new Broken(silence, "it died of it");
    }

    private Struck died(Blow blow, String name, ProcessHandle victim) {
        var since = Instant.now();
        if (!Patience.until(DEAD_WITHIN, () -> !health.isThere(name, victim))) {
            return new Broken(blow, "it lives");
        }
        if (!Patience.until(BACK_WITHIN, () -> health.isBack(name, victim))) {
            return new Broken(blow, "it did not come back");
        }
        return new Died(blow, Duration.between(since, Instant.now()));
    }

    /// Whichever of the service's processes comes by first obeys.
    private Struck crashed(Crash crash) {
        var all = target.processesOf(crash.victim()).stream()
                .flatMap(name -> target.process(name).map(process -> Map.entry(name, process)).stream())
                .toList();
        var order = target.crashOrder(crash.victim());
        write(order, crash);
        Patience.until(PASSED_WITHIN, () -> all.stream().anyMatch(this::isGone));
        delete(order);
        return all.stream()
                .filter(this::isGone)
                .findFirst()
                .map(dead -> died(crash, dead.getKey(), dead.getValue()))
                .orElseGet(() -> new Missed(crash));
    }

    private boolean isGone(Map.Entry<String, ProcessHandle> process) {
        return !health.isThere(process.getKey(), process.getValue());
    }

    private static void delete(Path order) {
        try {
            Files.deleteIfExists(order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path order, Crash crash) {
        try {
            var draft = order.resolveSibling(Target.CRASH_AT + ".new");
            Files.writeString(draft, crash.point() + ":" + crash.pass());
            Files.move(draft, order, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Struck frozen(Freeze freeze, ProcessHandle victim) {
        var checkpoints = new Checkpoints(target.database(freeze.victim()));
        var end = Instant.now().plus(FROZEN);
        Signals.send("STOP", victim);
        var stalls = !health.isReady(freeze.victim());
        var rivals = takenOver(checkpoints);
        Patience.until(FROZEN, () -> Instant.now().isAfter(end));
        Signals.send("CONT", victim);
        if (!stalls) {
            return new Broken(freeze, "it answered while it stood still");
        }
        return Patience.until(BACK_WITHIN, () -> checkpoints.haveLeft(rivals) && health.isReady(freeze.victim()))
                ? new Fenced(freeze)
                : new Broken(freeze, "it did not take its checkpoints back");
    }

    private static Map<String, Long> takenOver(Checkpoints checkpoints) {
        var taken = new AtomicReference<Map<String, Long>>(Map.of());
        Patience.until(FROZEN, () -> {
            try {
                taken.set(checkpoints.takenOver());
                return true;
            } catch (SQLException _) {
                return false; // down just now
            }
        });
        return taken.get();
    }
}
