package redress.cases.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The order as it stood when the customer wrote.
public record OrderAtIntake(int ageDays, Receipt receipt) {

    /// Whether the customer holds the goods.
    public enum Receipt {
        AWAITED,
        RECEIVED
    }

    /// The age is counted in calendar days of the shop's zone, from the times in the messages (ENG-19).
    public static OrderAtIntake of(Instant placedAt, Instant writtenAt, ZoneId zone, Receipt receipt) {
        var placed = placedAt.atZone(zone).toLocalDate();
        var written = writtenAt.atZone(zone).toLocalDate();
        return new OrderAtIntake(Math.toIntExact(ChronoUnit.DAYS.between(placed, written)), receipt);
    }
}
