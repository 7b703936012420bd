package redress.carrierclaims.inbox;

import java.util.UUID;
import redress.decider.Refused;

/// A claim's id as others write it. What is no id of ours names no claim.
final class ClaimIds {

    private ClaimIds() {}

    static UUID read(String told) {
        try {
            return UUID.fromString(told);
        } catch (IllegalArgumentException _) {
            throw Refused.absent("carrier claim");
        }
    }
}
