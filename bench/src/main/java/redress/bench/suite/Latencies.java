package redress.bench.suite;

import java.util.List;
import java.util.Map;
import redress.bench.measure.Figure;
import redress.bench.measure.Reading;

/// How long each of many took, in milliseconds.
record Latencies(List<Double> millis) {

    Latencies {
        if (millis.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        millis = millis.stream().sorted().toList();
    }

    /// The shortest time in which this share of them was done.
    double within(double share) {
        return millis.get(Math.max(0, (int) Math.ceil(share * millis.size()) - 1));
    }

    Reading reading(double perSecond) {
        return new Reading(Map.of(
                Figure.P50, within(0.50),
                Figure.P99, within(0.99),
                Figure.PER_SECOND, perSecond));
    }
}
