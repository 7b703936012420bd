package redress.carrierclaims;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import redress.carrierclaims.domain.CarrierClaimEvent.CarrierClaimFiled;
import redress.carrierclaims.domain.CarrierClaimEvent.CarrierClaimFilingTimeSet;
import redress.carrierclaims.domain.CarrierClaimEvent.CarrierClaimWrittenOff;
import redress.eventlog.Cause;
import redress.eventlog.Recorded;
import redress.eventlog.following.Deadlines;
import redress.eventlog.following.Election;

/// When the time to file a claim runs out (P-26), and when we warn of it (P-34).
@Singleton
class FilingDeadlines extends Deadlines {

    private static final String WARNING = "warning";
    private static final String FILING = "filing";

    private final ClaimDesk desk;

    FilingDeadlines(Pool pool, Clock clock, Election election, Vertx vertx, ClaimDesk desk) {
        super(pool, clock, election, vertx);
        this.desk = desk;
    }

    @Override
    public String name() {
        return "filing-deadlines";
    }

    @Override
    protected List<Change> changes(Recorded<?> event) {
        return switch (event.event()) {
            case CarrierClaimFilingTimeSet e ->
                List.of(
                        new Change.Due(WARNING, e.deadline().warnAt()),
                        new Change.Due(FILING, e.deadline().dueAt()));
            case CarrierClaimFiled _, CarrierClaimWrittenOff _ ->
                List.of(new Change.Settled(WARNING), new Change.Settled(FILING));
            default -> List.of();
        };
    }

    @Override
    protected Uni<?> come(Deadline deadline, Cause cause) {
        return desk.remind(deadline.stream(), cause);
    }
}
