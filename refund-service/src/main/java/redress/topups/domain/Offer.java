package redress.topups.domain;

import java.time.Instant;
import redress.contracts.Money;

/// What a customer is to pay, until when, and at which address. Never changes.
public record Offer(TopUpRef topUp, Money amount, Instant expiresAt, String url) {

    /// From then on nobody pays it, whether or not somebody noted that it expired.
    boolean isOver(Instant at) {
        return !at.isBefore(expiresAt);
    }

    /// True if the same was wished; the address is ours and says nothing about that.
    boolean isAsWishedIn(Offer other) {
        return topUp.equals(other.topUp) && amount.equals(other.amount) && expiresAt.equals(other.expiresAt);
    }
}
