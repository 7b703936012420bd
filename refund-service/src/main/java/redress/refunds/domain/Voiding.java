package redress.refunds.domain;

import java.util.UUID;

/// What the warehouse said to stopping an order before it leaves (I-03).
public sealed interface Voiding {

    record Unanswered() implements Voiding {}

    record Voided() implements Voiding {}

    /// @param reason where the warehouse's words lie
    record NotVoided(UUID reason) implements Voiding {}
}
