package redress.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import redress.bench.measure.Figure;
import redress.bench.measure.Finding;
import redress.bench.measure.Ratio;
import redress.bench.measure.Spread;
import redress.faults.Words;

/// A finding as a person reads it: figures in columns, then the ratios in sentences.
public record Table(Words words) {

    private static final int NAME = 24;
    private static final int CELL = 26;

    public List<String> of(Finding finding) {
        var columns = columns(finding);
        var lines = new ArrayList<String>();
        lines.add(title(finding));
        lines.add(("  " + pad("", NAME) + columns.stream().map(this::head).collect(Collectors.joining()))
                .stripTrailing());
        for (var line : finding.lines()) {
            lines.add(("  "
                            + pad(words.say("contender." + line.name()), NAME)
                            + columns.stream()
                                    .map(figure -> cell(line.figures().get(figure)))
                                    .collect(Collectors.joining()))
                    .stripTrailing());
        }
        finding.lines().forEach(line -> line.ratios().forEach(ratio -> lines.add(sentence(line.name(), ratio))));
        return lines;
    }

    private String title(Finding finding) {
        var setting = finding.setting().entrySet().stream()
                .map(each -> words.say("setting." + each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
        return words.say("leg." + finding.leg()) + (setting.isEmpty() ? "" : " (" + setting + ")");
    }

    private static Set<Figure> columns(Finding finding) {
        var columns = EnumSet.noneOf(Figure.class);
        finding.lines().forEach(line -> columns.addAll(line.figures().keySet()));
        return columns;
    }

    private String head(Figure figure) {
        return pad(words.say("figure." + figure.name()), CELL);
    }

    private String cell(Spread spread) {
        if (spread == null) {
            return pad("", CELL);
        }
        return pad(
                spread.min() == spread.max()
                        ? number(spread.median())
                        : "%s (%s–%s)".formatted(number(spread.median()), number(spread.min()), number(spread.max())),
                CELL);
    }

    private String sentence(String name, Ratio ratio) {
        var spread = ratio.spread();
        var said = words.say(
                "ratio",
                words.say("contender." + name),
                words.say("contender." + ratio.to()),
                words.say("figure." + ratio.of().name()),
                number(spread.median()),
                number(spread.min()),
                number(spread.max()));
        return "  " + said + (ratio.isSteady() ? "" : " " + words.say("ratio.drifted", ratio.drifted()));
    }

    private String number(double value) {
        var size = Math.abs(value);
        var pattern = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 || size == 0 ? "%.2f" : "%.4f";
        return pattern.formatted(value);
    }

    /// A Chinese character takes two columns.
    static String pad(String text, int columns) {
        var wide = (int) text.codePoints().filter(c -> c >= 0x2E80).count();
        return text + " ".repeat(Math.max(1, columns - text.codePointCount(0, text.length()) - wide));
    }
}
