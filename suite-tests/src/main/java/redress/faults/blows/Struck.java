package redress.faults.blows;

import java.time.Duration;

/// What came of a blow.
public sealed interface Struck {

    Blow blow();

    /// The process died, and was back after so long.
    record Died(Blow blow, Duration backAfter) implements Struck {}

    /// It stood still, was fenced off, and took its work up again.
    record Fenced(Blow blow) implements Struck {}

    /// It lives on.
    record Withstood(Blow blow) implements Struck {}

    /// It was not to be brought to it: the point was not passed in time.
    record Missed(Blow blow) implements Struck {}

    /// This machine does not allow it.
    record LeftOut(Blow blow) implements Struck {}

    /// It did not come back, or answered where it could not.
    record Broken(Blow blow, String why) implements Struck {}
}
