package redress.paging;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a list is chosen by: conditions in SQL with their values. What is empty chooses nothing away.
public final class Choice {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /// @param column whose value is one of these
    public Choice among(String column, List<String> codes) {
        return codes.isEmpty() ? this : when(column + " in (:" + column + ")", column, codes);
    }

    /// Behind a cursor, in a list ordered by this column and the id.
    public Choice after(String column, String cursor) {
        if (cursor.isEmpty()) {
            return this;
        }
        var place = Place.read(cursor);
        return when(
                        "(" + column + ", id) > (:since, :id)",
                        "since",
                        place.since().atOffset(ZoneOffset.UTC))
                .with("id", place.id());
    }

    private Choice when(String condition, String name, Object value) {
        conditions.add(condition);
        return with(name, value);
    }

    private Choice with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /// The condition of a query; empty if everything is chosen.
    public String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    public Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
