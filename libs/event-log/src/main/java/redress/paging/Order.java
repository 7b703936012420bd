package redress.paging;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a list is ordered: by what is or is not so, then by a time, then by the id.
///
/// @param marks conditions in SQL; rows they are not true of come first
/// @param time a column
public record Order(List<String> marks, String time, Way way) {

    /// Which end of time comes first.
    public enum Way {
        OLDEST_FIRST("", ">"),
        NEWEST_FIRST(" desc", "<");

        private final String sorted;
        private final String behind;

        Way(String sorted, String behind) {
            this.sorted = sorted;
            this.behind = behind;
        }
    }

    public static Order oldestFirst(String time, String... marks) {
        return new Order(List.of(marks), time, Way.OLDEST_FIRST);
    }

    public static Order newestFirst(String time) {
        return new Order(List.of(), time, Way.NEWEST_FIRST);
    }

    Conditions behind(String cursor, Conditions chosen) {
        if (cursor.isEmpty()) {
            return chosen;
        }
        var place = Place.read(cursor, marks.size());
        var values = new LinkedHashMap<String, Object>();
        place.marks().forEach(mark -> values.put("mark" + values.size(), mark));
        values.put("since", place.since().atOffset(ZoneOffset.UTC));
        values.put("id", place.id());
        var columns = String.join(", ", columns());
        var names = String.join(", :", values.keySet());
        return chosen.when("(%s) %s (:%s)".formatted(columns, way.behind, names), values);
    }

    String sql() {
        return columns().stream()
                .map(column -> column + way.sorted)
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private List<String> columns() {
        return Stream.concat(marks.stream().map(mark -> "(" + mark + ")"), Stream.of(time, "id"))
                .toList();
    }
}
