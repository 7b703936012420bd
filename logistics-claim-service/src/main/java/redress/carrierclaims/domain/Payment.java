package redress.carrierclaims.domain;

import java.time.Instant;
import redress.contracts.Money;

/// Money a carrier paid for a claim, as finance booked it.
public record Payment(String paymentId, Money amount, Instant paidAt) {}
