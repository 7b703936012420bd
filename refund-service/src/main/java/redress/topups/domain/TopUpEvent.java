package redress.topups.domain;

import java.time.Instant;
import redress.contracts.Money;

/// What happens to a top-up. Stored under these names, with these fields, for good.
public sealed interface TopUpEvent {

    TopUpRef topUp();

    record TopUpCreated(TopUpRef topUp, Money amount, Instant expiresAt, String url) implements TopUpEvent {}

    record TopUpPaid(TopUpRef topUp, Money amount, Instant paidAt) implements TopUpEvent {}

    record TopUpExpired(TopUpRef topUp) implements TopUpEvent {}

    record TopUpCancelled(TopUpRef topUp) implements TopUpEvent {}
}
