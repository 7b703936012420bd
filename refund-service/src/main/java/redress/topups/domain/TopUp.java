package redress.topups.domain;

import static redress.decider.Refused.absent;

import java.time.Instant;

/// The difference a customer pays for dearer goods, which leave only after that (I-05).
///
///     Open ─ Paid | Expired | Cancelled
///
/// It is paid once, with the very amount that was asked. Any other money is refused and never counts; the message that
/// told of it is kept with the rule, so that finance can give it back. The same for money that comes when the link has
/// expired: by then the case has gone on.
public sealed interface TopUp {

    enum Status {
        CREATED,
        PAID,
        EXPIRED,
        CANCELLED
    }

    /// Nobody wished for it yet.
    record None() implements TopUp {}

    sealed interface Known extends TopUp {

        Offer offer();

        default Status status() {
            return switch (this) {
                case Open _ -> Status.CREATED;
                case Paid _ -> Status.PAID;
                case Expired _ -> Status.EXPIRED;
                case Cancelled _ -> Status.CANCELLED;
            };
        }

        /// As it is for the customer, who has no use for a link that is over.
        default Status statusAt(Instant now) {
            return switch (this) {
                case Open(var offer) when offer.isOver(now) -> Status.EXPIRED;
                case Open _, Paid _, Expired _, Cancelled _ -> status();
            };
        }
    }

    /// The customer has the link.
    record Open(Offer offer) implements Known {}

    record Paid(Offer offer, Instant paidAt) implements Known {}

    record Expired(Offer offer) implements Known {}

    /// A person took it back.
    record Cancelled(Offer offer) implements Known {}

    /// Fails with [redress.decider.Refused] if nobody ever wished for it.
    default Known known() {
        return switch (this) {
            case None _ -> throw absent("topup");
            case Known known -> known;
        };
    }
}
