package redress.bench.measure;

import java.util.List;

/// What several rounds say: the middle one, and how far the others lie apart.
public record Spread(double median, double min, double max) {

    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = values.stream().sorted().toList();
        var half = sorted.size() / 2;
        var median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }
}
