package redress.cases.whatif;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.cases.domain.CaseEvent;

/// A case that has ended, as its log tells it.
///
/// @param log all that happened, oldest first
/// @param parcels how its order's parcels stood meanwhile
public record ClosedCase(UUID caseId, List<Happening> log, ParcelPast parcels) {

    /// @param at when it was recorded
    public record Happening(Instant at, CaseEvent event) {}

    public ClosedCase {
        log = List.copyOf(log);
    }

    List<CaseEvent> events() {
        return log.stream().map(Happening::event).toList();
    }
}
