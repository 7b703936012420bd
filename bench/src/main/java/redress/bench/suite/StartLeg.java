package redress.bench.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import redress.bench.Extent;
import redress.bench.legs.Leg;
import redress.bench.measure.Figure;
import redress.bench.measure.Finding;
import redress.bench.measure.Gauge;
import redress.bench.measure.Reading;
import redress.bench.measure.Rounds;

/// How soon each service is ready and what it holds of the memory: started as one more of its kind while all else is
/// idle, with its AOT cache where it is run with one, and without.
final class StartLeg implements Leg {

    private static final Set<Figure> SHOWN = Set.of(Figure.READY, Figure.MEMORY);

    private final RunningSuite suite;
    private final Gauge gauge;

    StartLeg(RunningSuite suite, Gauge gauge) {
        this.suite = suite;
        this.gauge = gauge;
    }

    /// A part of the same question, told on its own.
    @Override
    public String name() {
        return "suite";
    }

    @Override
    public List<Finding> measure(Extent extent) {
        var findings = new ArrayList<Finding>();
        for (var start : OneMore.Start.values()) {
            var readings = started(start, extent.rounds());
            if (!readings.isEmpty()) {
                findings.add(
                        new Rounds(readings).finding(name(), Map.of("aotCache", start.caches()), SHOWN, List.of()));
            }
        }
        return findings;
    }

    private Map<String, List<Reading>> started(OneMore.Start start, int rounds) {
        Map<String, List<Reading>> readings = new LinkedHashMap<>();
        for (var service : RunningSuite.SERVICES) {
            var oneMore = new OneMore(suite, service, start);
            if (oneMore.isPossible()) {
                gauge.settle();
                readings.put(
                        service,
                        IntStream.range(0, rounds)
                                .mapToObj(_ -> oneMore.started())
                                .toList());
            }
        }
        return readings;
    }
}
