package redress.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/// A part of a list, and where the next part begins if there is one.
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }
}
