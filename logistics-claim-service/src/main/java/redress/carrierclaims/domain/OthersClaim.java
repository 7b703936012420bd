package redress.carrierclaims.domain;

import java.util.List;
import java.util.UUID;
import redress.decider.Decider;

/// A claim on a supplier, which another service works. Its wish is noted here, so that money for it is known to be no
/// business of ours (ADR 12).
public enum OthersClaim {
    UNHEARD_OF,
    HEARD_OF;

    public record HearOf(UUID claimId) {}

    public sealed interface OthersClaimEvent {

        record OthersClaimHeardOf(UUID claimId) implements OthersClaimEvent {}
    }

    public static final Decider<OthersClaim, HearOf, OthersClaimEvent> DECIDER =
            new Decider<>(OthersClaimEvent.class, () -> UNHEARD_OF, OthersClaim::decide, OthersClaim::evolve);

    private static List<OthersClaimEvent> decide(OthersClaim claim, HearOf c) {
        return switch (claim) {
            case UNHEARD_OF -> List.of(new OthersClaimEvent.OthersClaimHeardOf(c.claimId()));
            case HEARD_OF -> List.of();
        };
    }

    private static OthersClaim evolve(OthersClaim claim, OthersClaimEvent event) {
        return switch (event) {
            case OthersClaimEvent.OthersClaimHeardOf _ -> HEARD_OF;
        };
    }
}
