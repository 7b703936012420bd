package redress.paging;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.function.Function;

/// One page of a list.
///
/// @param next where the next page begins; absent on the last one
public record Page<T>(List<T> items, String next) {

    /// A sheet as it is kept.
    public record Raw(@JsonValue @JsonRawValue String json) {}

    public <S> Page<S> map(Function<T, S> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
