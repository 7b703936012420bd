package redress.bench.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a leg found out under one setting: a line per contender.
public record Finding(String leg, Map<String, Integer> setting, List<Line> lines) {

    public record Line(String name, Map<Figure, Spread> figures, List<Ratio> ratios) {

        public Line {
            figures = new LinkedHashMap<>(figures);
            ratios = List.copyOf(ratios);
        }
    }

    public Finding {
        setting = new LinkedHashMap<>(setting);
        lines = List.copyOf(lines);
    }
}
