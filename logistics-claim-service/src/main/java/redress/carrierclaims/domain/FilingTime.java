package redress.carrierclaims.domain;

import java.time.Instant;

/// How much time there is to file a claim. Unknown until the parcel was delivered or lost.
public sealed interface FilingTime {

    record Unknown() implements FilingTime {}

    record Known(FilingDeadline deadline, Stage stage) implements FilingTime {}

    /// In the order in which they come.
    enum Stage {
        RUNNING,
        NEAR,
        MISSED
    }

    /// P-26 is over.
    default boolean isOver(Instant now) {
        return switch (this) {
            case Unknown _ -> false;
            case Known known -> known.deadline().stageAt(now) == Stage.MISSED;
        };
    }

    default FilingTime at(Stage reached) {
        return switch (this) {
            case Unknown unknown -> unknown;
            case Known known -> new Known(known.deadline(), reached);
        };
    }
}
