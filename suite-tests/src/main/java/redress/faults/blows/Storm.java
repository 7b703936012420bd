package redress.faults.blows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import redress.embedded.Patience;
import redress.faults.Target;
import redress.faults.blows.Struck.Died;

/// Blow after blow, at most two victims at a time: one whole round, and further ones until so many have died.
public final class Storm {

    private static final int AT_ONCE = 2;
    private static final Duration BACK_WITHIN = Duration.ofMinutes(3);

    private final Striker striker;
    private final Plan plan;
    private final int kills;
    private final Consumer<Struck> heard;
    private final Stamina stamina = new Stamina();
    private final List<Struck> struck = new ArrayList<>();
    private final Set<String> down = new HashSet<>();

    /// @param heard hears of each blow when its victim is back
    public Storm(Target target, long seed, int kills, Consumer<Struck> heard) {
        this.striker = new Striker(target);
        this.plan = new Plan(seed);
        this.kills = kills;
        this.heard = heard;
    }

    public List<Struck> rage() {
        try (var blows = Executors.newVirtualThreadPerTaskExecutor()) {
            round(blows, left -> !left.isEmpty());
            while (died() < kills) {
                round(blows, left -> !left.isEmpty() && died() < kills);
            }
        }
        return List.copyOf(struck);
    }

    private void round(Executor blows, Predicate<List<Blow>> goesOn) {
        var left = plan.round();
        while (goesOn.test(left)) {
            next(left).ifPresent(blow -> {
                left.remove(blow);
                blows.execute(() -> strike(blow));
            });
            Patience.until(plan.pause(), () -> false);
        }
        Patience.until(BACK_WITHIN, this::isOver);
    }

    private synchronized Optional<Blow> next(List<Blow> left) {
        var now = Instant.now();
        var next = left.stream()
                .filter(_ -> down.size() < AT_ONCE)
                .filter(blow -> !down.contains(blow.victim()))
                .filter(blow -> !isTheOther(blow.victim(), down))
                .filter(blow -> down.isEmpty() || !isAboutPostgres(blow.victim(), down))
                .filter(blow -> !blow.isDeadly() || stamina.has(blow.victim(), now))
                .findFirst();
        next.ifPresent(blow -> down.add(blow.victim()));
        return next;
    }

    /// Nobody starts without PostgreSQL: it is struck alone.
    private static boolean isAboutPostgres(String victim, Set<String> down) {
        return victim.equals(Target.POSTGRES) || down.contains(Target.POSTGRES);
    }

    /// Of two processes of a service one lives.
    private static boolean isTheOther(String victim, Set<String> down) {
        return switch (victim) {
            case Target.REPLICA -> down.contains(Target.REPLICATED);
            case Target.REPLICATED -> down.contains(Target.REPLICA);
            default -> false;
        };
    }

    private void strike(Blow blow) {
        var what = striker.strike(blow);
        synchronized (this) {
            if (what instanceof Died) {
                stamina.died(blow.victim(), Instant.now());
            }
            down.remove(blow.victim());
            struck.add(what);
        }
        heard.accept(what);
    }

    private synchronized boolean isOver() {
        return down.isEmpty();
    }

    private synchronized long died() {
        return struck.stream().filter(Died.class::isInstance).count();
    }
}
