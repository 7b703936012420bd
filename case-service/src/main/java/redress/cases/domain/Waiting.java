package redress.cases.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import redress.policy.Parameter;
import redress.policy.ParameterCode;
import redress.policy.Shop;

/// How long a shop waits, in its own days.
record Waiting(Shop shop) {

    /// @param figure in hours, days or working days
    Instant until(Instant from, ParameterCode figure) {
        var start = from.truncatedTo(ChronoUnit.SECONDS);
        return switch (shop.figures().parameter(figure)) {
            case Parameter.Hours(var hours) -> start.plus(Duration.ofHours(hours));
            case Parameter.Days(var days) -> start.plus(Duration.ofDays(days));
            case Parameter.WorkingDays(var days) -> shop.calendar().plusWorkingDays(start, days, shop.zone());
            case Parameter other -> throw new IllegalStateException(figure.id() + " is no time but " + other);
        };
    }
}
