package redress.contracts;

import java.util.Optional;

/// What a text with a form of its own looks like: the pattern its schema demands, and how to say that to a person.
enum Shape {
    AMOUNT(
            "^(0|[1-9][0-9]{0,11})(\\.[0-9]{1,4})?$",
            "must be a decimal number in quotes, not below zero, with at most 12 digits before the point and 4 behind it, like \"12.30\""),
    CURRENCY("^[A-Z]{3}$", "must be a currency of ISO 4217, like \"CNY\""),
    TIME(
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$",
            "must be an ISO 8601 time with its offset, like \"2026-01-31T09:30:00+08:00\""),
    ID_OF_OURS("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", "must be a UUID"),
    CODE("^[A-Z][A-Z0-9_]{0,99}$", "must be a code in capitals, like \"NOT_FIT\"");

    private final String pattern;
    private final String demand;

    Shape(String pattern, String demand) {
        this.pattern = pattern;
        this.demand = demand;
    }

    String pattern() {
        return pattern;
    }

    String demand() {
        return demand;
    }

    static Optional<Shape> with(String pattern) {
        for (var shape : values()) {
            if (shape.pattern.equals(pattern)) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }
}
