package redress.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The end of what stood on the terminal, as an SVG file: text, so that two of them can be compared.
record Picture(List<String> lines) {

    private static final int LINES = 44;
    private static final int CHARACTER = 8;
    private static final int LINE = 18;
    private static final int MARGIN = 16;

    static Picture of(String command, List<String> lines) {
        var shown = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        var begin = shown.size() < lines.size() ? Stream.of("$ " + command, "…") : Stream.of("$ " + command);
        return new Picture(Stream.concat(begin, shown.stream()).toList());
    }

    void saveTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String svg() {
        var width = lines.stream().mapToInt(Columns::width).max().orElse(0) * CHARACTER + 2 * MARGIN;
        var height = lines.size() * LINE + 2 * MARGIN;
        var text = IntStream.range(0, lines.size())
                .mapToObj(index -> text(lines.get(index), MARGIN + LINE * (index + 1) - 4))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">
                <style>text { font: 13px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #e6e6e6; white-space: pre }</style>
                <rect width="100%%" height="100%%" rx="8" fill="#1d1f21"/>
                %s
                </svg>
                """.formatted(width, height, width, height, text);
    }

    /// As wide as on the terminal, whatever font is at hand.
    private static String text(String line, int y) {
        return line.isBlank()
                ? ""
                : "<text x=\"%d\" y=\"%d\" textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">%s</text>"
                        .formatted(MARGIN, y, Columns.width(line) * CHARACTER, escaped(line));
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
