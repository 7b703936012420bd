package redress.returns;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import redress.eventlog.Cause;
import redress.eventlog.Recorded;
import redress.eventlog.following.Deadlines;
import redress.eventlog.following.Election;
import redress.returns.domain.LabelEnd;
import redress.returns.domain.ReturnEvent.ReturnLabelCancelled;
import redress.returns.domain.ReturnEvent.ReturnLabelIssued;
import redress.returns.domain.ReturnEvent.ReturnReceived;
import redress.returns.domain.ReturnEvent.ReturnTrackingProvided;

/// When a label has lain about unused for long enough (P-12, R-000-16).
@Singleton
class LabelDeadlines extends Deadlines {

    private static final String UNUSED = "unused";

    private final ReturnDesk desk;

    LabelDeadlines(Pool pool, Clock clock, Election election, Vertx vertx, ReturnDesk desk) {
        super(pool, clock, election, vertx);
        this.desk = desk;
    }

    @Override
    public String name() {
        return "label-deadlines";
    }

    @Override
    protected List<Change> changes(Recorded<?> event) {
        return switch (event.event()) {
            case ReturnLabelIssued e -> List.of(new Change.Due(UNUSED, e.cancelAt()));
            case ReturnTrackingProvided _, ReturnReceived _, ReturnLabelCancelled _ ->
                List.of(new Change.Settled(UNUSED));
            default -> List.of();
        };
    }

    @Override
    protected Uni<?> come(Deadline deadline, Cause cause) {
        return desk.cancelLabel(deadline.stream(), LabelEnd.EXPIRED, cause);
    }
}
