package redress.cases.domain;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Lists that never change: what is new makes a new one.
final class Several {

    private Several() {}

    static <T> List<T> and(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    static <T> List<T> each(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        return list.stream()
                .map(one -> which.test(one) ? change.apply(one) : one)
                .toList();
    }
}
