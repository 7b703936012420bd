package redress.cases.domain;

import redress.cases.intake.Classification;

/// What is known of a message's order when the message is taken in.
public sealed interface Intake {

    /// The case is kept, inert, until the order comes.
    record OrderUnknown() implements Intake {}

    record OrderKnown(CaseOrder order, Classification classification) implements Intake {}
}
