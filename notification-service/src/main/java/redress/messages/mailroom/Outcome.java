package redress.messages.mailroom;

import redress.messages.domain.Reason;

/// How an attempt to send a mail ended.
public sealed interface Outcome {

    /// The mail server has taken it.
    record Accepted() implements Outcome {}

    /// It is certain that it was not taken.
    record Declined(Reason reason) implements Outcome {}

    /// It may have been taken.
    record Unclear(Reason reason) implements Outcome {}
}
