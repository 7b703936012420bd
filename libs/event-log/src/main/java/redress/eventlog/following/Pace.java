package redress.eventlog.following;

import java.time.Duration;

/// How soon a turn follows a call.
///
/// @param gather how long a call waits, so that a few of them share a turn
/// @param breath least time from one turn to the next while calls come without end
record Pace(Duration gather, Duration breath) {

    /// For whoever is called once for many.
    static final Pace AT_ONCE = new Pace(Duration.ZERO, Duration.ZERO);

    /// For what others wait for, but would not notice.
    static final Pace STEADY = new Pace(Duration.ZERO, Duration.ofMillis(20));

    /// For the one look at the log that all of a service's followers share.
    static final Pace LOOK = new Pace(Duration.ofMillis(1), Duration.ofMillis(4));

    /// For what pays a transaction per turn and is waited for by people only.
    static final Pace UNHURRIED = new Pace(Duration.ofMillis(5), Duration.ofMillis(100));
}
