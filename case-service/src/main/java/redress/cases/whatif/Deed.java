package redress.cases.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import redress.cases.domain.CaseCommand;

/// Something that people, others or time did to a case, told from its log.
///
/// @param place where the case stood
/// @param fact whose figure was said; empty for everything else
/// @param waited how long the node had stood open until then; none where nobody was asked
record Deed(Instant at, CaseCommand command, Place place, String fact, List<Duration> waited) {

    Deed {
        waited = List.copyOf(waited);
    }
}
