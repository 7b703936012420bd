package redress.bench.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redress.bench.Extent;
import redress.bench.legs.Leg;
import redress.bench.measure.Figure;
import redress.bench.measure.Finding;
import redress.bench.measure.Gauge;
import redress.bench.measure.Reading;
import redress.bench.measure.Rounds;
import redress.local.Memory;

/// How fast a whole suite takes in what shops tell, how soon it is ready, and what it then holds of the memory.
final class SuiteLeg implements Leg {

    private static final List<String> NAME_OF_ALL = Stream.concat(
                    Stream.of("launcher", "postgres", "kafka"), RunningSuite.SERVICES.stream())
            .toList();

    private final RunningSuite suite;
    private final Gauge gauge;
    private final Imports imports;

    SuiteLeg(RunningSuite suite, Gauge gauge, Imports imports) {
        this.suite = suite;
        this.gauge = gauge;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "suite";
    }

    @Override
    public List<Finding> measure(Extent extent) {
        return List.of(imported(extent), inWork());
    }

    private Finding imported(Extent extent) {
        var readings = IntStream.range(0, extent.rounds())
                .mapToObj(_ -> {
                    gauge.settle();
                    return Reading.of(
                            Figure.PER_SECOND, imports.of(extent.orders()).perSecond());
                })
                .toList();
        return new Rounds(Map.of("import", readings))
                .finding(name(), Map.of("orders", extent.orders()), Set.of(Figure.PER_SECOND), List.of());
    }

    /// After the import, with everything running.
    private Finding inWork() {
        Map<String, List<Reading>> readings = new LinkedHashMap<>();
        NAME_OF_ALL.forEach(name -> readings.put(name, List.of(Reading.of(Figure.MEMORY, memory(name)))));
        var sum = NAME_OF_ALL.stream().mapToDouble(this::memory).sum();
        readings.put("whole-suite", List.of(Reading.of(Figure.MEMORY, sum).with(Figure.READY, suite.readySeconds())));
        return new Rounds(readings).finding(name(), Map.of(), Set.of(Figure.MEMORY, Figure.READY), List.of());
    }

    private double memory(String name) {
        var process = suite.process(name);
        return name.equals("postgres") ? Memory.ofFamily(process) : Memory.of(process);
    }
}
