package redress.paging;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.function.Function;

/// One page of a list of sheets.
///
/// @param next where the next page begins; absent on the last one
public record Page(List<Raw> items, String next) {

    /// A sheet as it is kept.
    public record Raw(@JsonValue @JsonRawValue String json) {}

    /// @param rows one more than a page has, if there are more
    public static <R> Page of(List<R> rows, int limit, Function<R, String> sheet, Function<R, Place> place) {
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var items = shown.stream().map(sheet).map(Raw::new).toList();
        return new Page(
                items,
                rows.size() <= limit ? null : place.apply(shown.getLast()).write());
    }
}
