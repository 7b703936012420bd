package redress.paging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a list is chosen by: conditions in SQL with their values. What is empty chooses nothing away.
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /// @param column whose value is one of these
    public Conditions among(String column, Collection<?> wanted) {
        return wanted.isEmpty() ? this : when(column + " in (:" + column + ")", Map.of(column, wanted));
    }

    /// @param column whose value is this
    public Conditions is(String column, String wanted) {
        return among(column, wanted.isEmpty() ? List.of() : List.of(wanted));
    }

    /// @param column whose value is this
    public Conditions is(String column, Optional<?> wanted) {
        return among(column, wanted.stream().toList());
    }

    /// @param named the values of the names in the condition
    public Conditions when(String condition, Map<String, ?> named) {
        conditions.add(condition);
        values.putAll(named);
        return this;
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }
}
