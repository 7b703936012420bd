package redress.supplierclaims.domain;

import java.util.List;
import java.util.UUID;

/// What happened to an order's claimed lines.
public sealed interface ClaimedLinesEvent {

    record LinesTaken(UUID claimId, String cause, List<String> lineIds) implements ClaimedLinesEvent {

        public LinesTaken {
            lineIds = List.copyOf(lineIds);
        }
    }

    record LinesReleased(UUID claimId) implements ClaimedLinesEvent {}

    /// It may not have its lines. It stays so, even once they are released.
    ///
    /// @param caseId whose wish it was
    record ClaimRefused(UUID claimId, UUID caseId, String rule) implements ClaimedLinesEvent {}
}
