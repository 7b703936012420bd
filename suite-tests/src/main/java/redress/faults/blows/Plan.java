package redress.faults.blows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
import redress.faults.lines.Way;

/// Who is struck when and how: rounds without end, each with every kind of blow once, in an order that only the seed
/// knows.
public final class Plan {

    private static final List<String> BUSY = List.of("case-service", "refund-service", "notification-service");
    private static final List<String> TELLING =
            List.of("case-service", "supplier-claim-service", "notification-service");
    private static final int SHORTEST_MILLIS = 800;
    private static final int LONGEST_MILLIS = 4_500;
    private static final int LATEST_PASS = 2;
    private static final int FARTHEST_BYTE = 500;

    private final Random random;

    public Plan(long seed) {
        this.random = new Random(seed);
    }

    public List<Blow> round() {
        var blows = new ArrayList<Blow>();
        Target.SERVICES.forEach(service -> blows.add(new Kill(service)));
        blows.add(new Kill(Target.REPLICA));
        blows.add(new Kill(Target.GATEWAY));
        blows.add(new Kill(Target.KAFKA));
        blows.add(new StopAtOnce(Target.POSTGRES));
        crash(blows, List.of("notification-service"), "mail-before-outcome");
        crash(blows, TELLING, "send-before-checkpoint");
        crash(blows, BUSY, "append-before-commit");
        crash(blows, BUSY, "append-after-commit");
        crash(blows, BUSY, "view-mid-batch");
        crash(blows, Target.SERVICES, "effect-before-ack");
        blows.add(new Freeze(one(BUSY)));
        blows.add(new Silence(Target.POSTGRES));
        blows.add(new Silence(Target.KAFKA));
        blows.add(new Cut(one(BUSY)));
        blows.add(new Cut(one(Target.SERVICES)));
        blows.add(severed(one(BUSY), Way.THERE));
        blows.add(severed(one(BUSY), Way.BACK));
        blows.add(severed(Target.KAFKA, Way.THERE));
        blows.add(severed(Target.KAFKA, Way.BACK));
        blows.add(new Slow(one(BUSY)));
        blows.add(new Slow(Target.KAFKA));
        blows.add(new Hole(one(BUSY)));
        blows.add(new Fill(Target.POSTGRES));
        Collections.shuffle(blows, random);
        return blows;
    }

    public Duration pause() {
        return Duration.ofMillis(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
    }

    /// Of one who has been spared most so far.
    private void crash(List<Blow> blows, List<String> victims, String point) {
        var least = victims.stream()
                .mapToLong(victim -> strikes(blows, victim))
                .min()
                .orElseThrow();
        var spared = victims.stream()
                .filter(victim -> strikes(blows, victim) == least)
                .toList();
        blows.add(new Crash(one(spared), point, 1 + random.nextInt(LATEST_PASS)));
    }

    private Sever severed(String victim, Way way) {
        return new Sever(victim, way, 1 + random.nextInt(FARTHEST_BYTE));
    }

    private static long strikes(List<Blow> blows, String victim) {
        return blows.stream().filter(blow -> blow.victim().equals(victim)).count();
    }

    private String one(List<String> victims) {
        return victims.get(random.nextInt(victims.size()));
    }
}
