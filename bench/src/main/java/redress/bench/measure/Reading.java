package redress.bench.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What was read of one run.
public record Reading(Map<Figure, Double> figures) {

    public Reading {
        figures = Map.copyOf(figures);
    }

    public static Reading of(Figure figure, double value) {
        return new Reading(Map.of(figure, value));
    }

    /// @param done pieces of work
    /// @param spent what they cost
    static Reading of(long done, double seconds, Counters spent) {
        var figures = new EnumMap<Figure, Double>(Figure.class);
        figures.put(Figure.PER_SECOND, done / seconds);
        figures.put(Figure.MICROS, seconds * 1e6 / done);
        figures.put(Figure.SERVER_CPU, spent.serverCpuMicros() / done);
        figures.put(Figure.CLIENT_CPU, spent.clientCpuMicros() / done);
        figures.put(Figure.CPU, (spent.serverCpuMicros() + spent.clientCpuMicros()) / done);
        figures.put(Figure.WAL, spent.walBytes() / done);
        if (spent.fsyncs() > 0) {
            figures.put(Figure.COMMITS_PER_FSYNC, done / spent.fsyncs());
        }
        return new Reading(figures);
    }

    public Reading with(Figure figure, double value) {
        var more = new EnumMap<Figure, Double>(Figure.class);
        more.putAll(figures);
        more.put(figure, value);
        return new Reading(more);
    }

    public Optional<Double> value(Figure figure) {
        return Optional.ofNullable(figures.get(figure));
    }
}
