package redress.local.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import redress.local.demo.play.Ending;
import redress.local.demo.sample.Figures;

/// What the cases came to: by outcome and currency, and in all. Nothing is converted.
record Table(List<List<String>> rows) {

    private static final String GAP = "  ";
    private static final String NONE = "–";

    private record Sum(int cases, Figures ledger) {

        Sum plus(Figures more) {
            return new Sum(cases + 1, ledger.plus(more));
        }
    }

    static Table of(List<Ending.Reached> endings, Words words) {
        var sums = new TreeMap<String, Map<String, Sum>>();
        var totals = new TreeMap<String, Sum>();
        for (var ending : endings) {
            add(sums.computeIfAbsent(ending.complaint().outcome(), _ -> new TreeMap<>()), ending);
            add(totals, ending);
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.say("table.head").split(",", -1)));
        sums.forEach((outcome, each) -> add(rows, outcome, each));
        add(rows, words.say("table.all"), totals);
        return new Table(List.copyOf(rows));
    }

    /// The first column is of words, the others are of figures.
    List<String> lines() {
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> Columns.width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder(Columns.left(row.getFirst(), widths[0]));
        for (int column = 1; column < row.size(); column++) {
            line.append(GAP).append(Columns.right(row.get(column), widths[column]));
        }
        return line.toString();
    }

    private static void add(Map<String, Sum> sums, Ending.Reached ending) {
        var sum = sums.getOrDefault(ending.currency(), new Sum(0, Figures.NONE));
        sums.put(ending.currency(), sum.plus(ending.ledger()));
    }

    /// The outcome is named once.
    private static void add(List<List<String>> rows, String title, Map<String, Sum> sums) {
        var name = title;
        for (var sum : sums.entrySet()) {
            var ledger = sum.getValue().ledger();
            rows.add(List.of(
                    name,
                    Integer.toString(sum.getValue().cases()),
                    sum.getKey(),
                    figure(ledger.cost()),
                    figure(ledger.recovered()),
                    figure(ledger.open()),
                    figure(ledger.lost())));
            name = "";
        }
    }

    private static String figure(BigDecimal amount) {
        return amount.signum() == 0 ? NONE : String.format(Locale.ROOT, "%,.2f", amount);
    }
}
