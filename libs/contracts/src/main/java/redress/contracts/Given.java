package redress.contracts;

import java.util.List;

/// What a sender gave, with an absent list taken as an empty one.
final class Given {

    private Given() {}

    static <T> List<T> all(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
