package redress.cases.intake;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import redress.cases.intake.Keywords.Keyword;
import redress.cases.intake.Keywords.Match;
import redress.cases.intake.Keywords.Row;
import redress.cases.intake.Keywords.RowClass;
import redress.cases.intake.Keywords.Strength;

/// The keywords of one language found in a text, by row.
///
/// A keyword hits once. One that lies inside a longer one that hit does not count, and the row of those that
/// say nothing but "money back" counts only if no other row has a hit.
record Hits(String language, Map<Row, List<Keyword>> rows) {

    static Hits in(String text, Keywords keywords, String language) {
        var match = keywords.languages().get(language);
        var found = found(text, keywords, language, match);
        var all = found.values().stream().flatMap(List::stream).toList();
        found.replaceAll((_, row) ->
                row.stream().filter(keyword -> !liesInside(keyword, all, match)).toList());
        found.values().removeIf(List::isEmpty);
        if (found.keySet().stream().anyMatch(row -> row.rowClass() != RowClass.ALONE)) {
            found.keySet().removeIf(row -> row.rowClass() == RowClass.ALONE);
        }
        return new Hits(language, found);
    }

    long count() {
        return rows.values().stream().mapToLong(List::size).sum();
    }

    List<String> spellings() {
        return rows.values().stream()
                .flatMap(List::stream)
                .map(Keyword::spelling)
                .distinct()
                .toList();
    }

    Map<Row, Integer> weights() {
        var fault = rows.keySet().stream().anyMatch(row -> row.rowClass() == RowClass.FAULT);
        return rows.entrySet().stream()
                .collect(toMap(Entry::getKey, hits -> weight(hits, fault), Integer::sum, LinkedHashMap::new));
    }

    /// Beside a fault, what the customer wishes weighs little.
    private static int weight(Entry<Row, List<Keyword>> hits, boolean fault) {
        var onlyWish = fault && hits.getKey().rowClass() == RowClass.WISH;
        return hits.getValue().stream()
                .mapToInt(keyword -> onlyWish || keyword.strength() == Strength.WEAK ? 1 : 2)
                .sum();
    }

    private static Map<Row, List<Keyword>> found(String text, Keywords keywords, String language, Match match) {
        var found = new LinkedHashMap<Row, List<Keyword>>();
        for (var row : keywords.rows()) {
            found.put(
                    row,
                    row.in(language).stream()
                            .filter(keyword -> stands(keyword.normal(), text, match))
                            .toList());
        }
        return found;
    }

    private static boolean liesInside(Keyword keyword, List<Keyword> all, Match match) {
        return all.stream()
                .anyMatch(other -> other.normal().length() > keyword.normal().length()
                        && stands(keyword.normal(), other.normal(), match));
    }

    private static boolean stands(String keyword, String text, Match match) {
        return switch (match) {
            case WORDS -> (' ' + text + ' ').contains(' ' + keyword + ' ');
            case ANYWHERE -> text.contains(keyword);
        };
    }
}
