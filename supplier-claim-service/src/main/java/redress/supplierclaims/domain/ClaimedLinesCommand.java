package redress.supplierclaims.domain;

import java.util.Set;
import java.util.UUID;

/// What can be asked of an order's claimed lines.
public sealed interface ClaimedLinesCommand {

    record TakeLines(UUID claimId, String cause, Set<String> lineIds) implements ClaimedLinesCommand {

        public TakeLines {
            lineIds = Set.copyOf(lineIds);
        }
    }

    record ReleaseLines(UUID claimId) implements ClaimedLinesCommand {}

    record RefuseClaim(UUID claimId, UUID caseId, String rule) implements ClaimedLinesCommand {}
}
