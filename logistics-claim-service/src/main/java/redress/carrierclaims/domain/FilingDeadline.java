package redress.carrierclaims.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import redress.carrierclaims.domain.FilingTime.Stage;
import redress.contracts.CarrierClaimCause;
import redress.parcels.domain.Parcel;

/// Until when a claim may be filed (I-10): P-26 days after the delivery or the confirmed loss, and when we warn (P-34).
///
/// @param at when the parcel came or was given up
public record FilingDeadline(Since since, Instant at, int withinDays, Instant warnAt, Instant dueAt) {

    public enum Since {
        DELIVERY,
        LOSS
    }

    /// What the time runs from.
    private record Start(Since since, Instant at) {}

    /// A lost parcel's time runs from the loss, any other's from the delivery; where that is not known, from the other.
    /// Empty while neither is.
    public static Optional<FilingDeadline> of(
            CarrierClaimCause cause, Parcel parcel, int withinDays, int warnDays, ZoneId zone) {
        var delivery = parcel.deliveredAt().map(at -> new Start(Since.DELIVERY, at));
        var loss = parcel.lostAt().map(at -> new Start(Since.LOSS, at));
        var start = cause == CarrierClaimCause.LOSS ? loss.or(() -> delivery) : delivery.or(() -> loss);
        return start.map(known -> {
            var due = known.at().truncatedTo(ChronoUnit.SECONDS).atZone(zone).plusDays(withinDays);
            return new FilingDeadline(
                    known.since(),
                    known.at(),
                    withinDays,
                    due.minusDays(warnDays).toInstant(),
                    due.toInstant());
        });
    }

    Stage stageAt(Instant now) {
        if (now.isBefore(warnAt)) {
            return Stage.RUNNING;
        }
        return now.isBefore(dueAt) ? Stage.NEAR : Stage.MISSED;
    }
}
