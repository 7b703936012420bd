package redress.carrierclaims.domain;

import static redress.decider.Refused.impossible;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import redress.contracts.CarrierDecision;
import redress.contracts.Money;

/// What a carrier says to a claim.
///
/// @param amount what they owe by it; empty if they refuse, or named none
/// @param code their reason code; empty if they gave none
public record Answer(CarrierDecision decision, List<Money> amount, String code, Instant answeredAt) {

    public Answer {
        amount = List.copyOf(amount);
    }

    /// Measured by what was claimed: all of it, a part, or nothing.
    Answer to(Money claimed) {
        amount.stream()
                .filter(named -> !named.isIn(claimed.currency()))
                .findFirst()
                .ifPresent(named -> {
                    throw impossible("carrierclaim.one-currency", "the claim is in " + claimed.currency());
                });
        return new Answer(decision, owed(claimed).stream().toList(), code, answeredAt);
    }

    private Optional<Money> owed(Money claimed) {
        return switch (decision) {
            case ACCEPTED ->
                Optional.of(amount.stream().findFirst().orElse(claimed))
                        .filter(claimed::equals)
                        .or(() -> {
                            throw impossible(
                                    "carrierclaim.accepted-amount",
                                    "accepted is all of " + claimed + "; less is PARTLY_ACCEPTED, more is never owed");
                        });
            case PARTLY_ACCEPTED ->
                amount.stream()
                        .filter(part -> part.compareTo(Money.zero(part.currency())) > 0 && part.compareTo(claimed) < 0)
                        .findFirst()
                        .or(() -> {
                            throw impossible(
                                    "carrierclaim.part-amount",
                                    "a part needs an amount above zero and below the " + claimed + " claimed");
                        });
            case REJECTED ->
                amount.stream().filter(named -> !named.isZero()).findFirst().flatMap(named -> {
                    throw impossible("carrierclaim.rejected-amount", "a refused claim has no amount, not " + named);
                });
        };
    }

    /// The same answer, whenever it was given.
    boolean saysAs(Answer other) {
        return decision == other.decision && amount.equals(other.amount) && code.equals(other.code);
    }
}
