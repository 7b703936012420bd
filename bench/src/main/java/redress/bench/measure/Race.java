package redress.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lets contenders run in turn, round by round: a machine that slows down slows all of them down. The first runs once
/// more at the end, so that each of its rivals has it before and behind.
public record Race(Gauge gauge, int rounds, Duration run, Duration warmUp) {

    public Rounds of(List<? extends Contender> contenders) {
        contenders.forEach(this::warm);
        Map<String, List<Reading>> readings = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            contenders.forEach(contender -> note(readings, contender));
        }
        if (contenders.size() > 1) {
            note(readings, contenders.getFirst());
        }
        return new Rounds(readings);
    }

    private void warm(Contender contender) {
        contender.prepare();
        try (var ready = contender.begin()) {
            ready.during(warmUp);
        }
    }

    private void note(Map<String, List<Reading>> readings, Contender contender) {
        readings.computeIfAbsent(contender.name(), _ -> new ArrayList<>()).add(reading(contender));
    }

    private Reading reading(Contender contender) {
        contender.prepare();
        gauge.settle();
        long done;
        long took;
        Counters before;
        try (var ready = contender.begin()) {
            before = gauge.now();
            var start = System.nanoTime();
            done = ready.during(run);
            took = System.nanoTime() - start;
        }
        gauge.await();
        var spent = gauge.now().since(before);
        if (done == 0) {
            throw new IllegalStateException(contender.name() + " did nothing in " + run);
        }
        contender.check(done);
        return Reading.of(done, took / 1e9, spent);
    }
}
