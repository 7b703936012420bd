package redress.supplierclaims;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.UUID;
import redress.contracts.DerivedId;
import redress.eventlog.Aggregates;
import redress.eventlog.EventLog;
import redress.supplierclaims.domain.ClaimTerms;
import redress.supplierclaims.domain.ClaimedLines;
import redress.supplierclaims.domain.ClaimedLinesCommand;
import redress.supplierclaims.domain.ClaimedLinesEvent;

/// The one way to the claimed lines of an order.
@Startup
@Singleton
public class OrdersClaimed extends Aggregates<ClaimedLines, ClaimedLinesCommand, ClaimedLinesEvent> {

    OrdersClaimed(EventLog log) {
        super("ClaimedLines", ClaimedLines.DECIDER, log);
    }

    static UUID idOf(ClaimTerms terms) {
        return DerivedId.of("claimed-lines", terms.matter());
    }
}
