package redress.bench.measure;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Everything that was read of some contenders, in the order of the rounds.
public record Rounds(Map<String, List<Reading>> readings) {

    public Rounds {
        readings = new LinkedHashMap<>(readings);
    }

    /// @param setting what was the same for all contenders
    /// @param shown which figures say something about this work
    public Finding finding(String leg, Map<String, Integer> setting, Set<Figure> shown, List<Versus> versus) {
        var lines = readings.keySet().stream()
                .map(name -> new Finding.Line(
                        name,
                        spreads(name, shown),
                        versus.stream()
                                .filter(each -> each.who().equals(name))
                                .flatMap(each -> ratio(each).stream())
                                .toList()))
                .toList();
        return new Finding(leg, setting, lines);
    }

    private Map<Figure, Spread> spreads(String name, Set<Figure> shown) {
        var spreads = new EnumMap<Figure, Spread>(Figure.class);
        for (var figure : shown) {
            var values = values(name, figure);
            if (!values.isEmpty()) {
                spreads.put(figure, Spread.of(values));
            }
        }
        return spreads;
    }

    /// Each run against the runs of the other that stand next to it.
    Optional<Ratio> ratio(Versus versus) {
        var ours = values(versus.who(), versus.of());
        var theirs = values(versus.whom(), versus.of());
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        var pairs = IntStream.range(0, ours.size())
                .mapToObj(round -> new Pair(ours.get(round), near(theirs, round)))
                .toList();
        return Optional.of(new Ratio(
                versus.of(),
                versus.whom(),
                Spread.of(pairs.stream().map(Pair::ratio).toList()),
                (int) pairs.stream().filter(Pair::drifted).count()));
    }

    private static List<Double> near(List<Double> runs, int round) {
        var first = Math.min(round, Math.max(0, runs.size() - 2));
        return runs.subList(first, Math.min(first + 2, runs.size()));
    }

    private List<Double> values(String name, Figure figure) {
        return readings.getOrDefault(name, List.of()).stream()
                .flatMap(reading -> reading.value(figure).stream())
                .toList();
    }

    private record Pair(double ours, List<Double> neighbours) {

        double ratio() {
            return ours
                    / neighbours.stream()
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElseThrow();
        }

        boolean drifted() {
            var spread = Spread.of(neighbours);
            return spread.max() > spread.min() * Ratio.STEADY;
        }
    }
}
