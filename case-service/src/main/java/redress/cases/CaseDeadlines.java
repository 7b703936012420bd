package redress.cases;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import redress.cases.domain.Actor;
import redress.cases.domain.CaseCommand;
import redress.cases.domain.CaseCommand.RequestIsLate;
import redress.cases.domain.CaseCommand.WaitIsOver;
import redress.cases.domain.CaseEvent.AwaitSkipped;
import redress.cases.domain.CaseEvent.CaseClosed;
import redress.cases.domain.CaseEvent.CustomerReplyReceived;
import redress.cases.domain.CaseEvent.DepartmentRequestAnswered;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.DepartmentRequestOverdue;
import redress.cases.domain.CaseEvent.NodeAnswered;
import redress.cases.domain.CaseEvent.NodeDeadlineSet;
import redress.cases.domain.CaseEvent.NodeEntered;
import redress.cases.domain.CaseEvent.PlaybookSwitched;
import redress.cases.domain.Patience;
import redress.eventlog.Cause;
import redress.eventlog.Recorded;
import redress.eventlog.following.Deadlines;
import redress.eventlog.following.Election;

/// When a case has waited long enough: for its customer (ENG-1), for something to happen (5.6), for a department.
///
/// Only live cases set deadlines (ENG-19).
@Singleton
class CaseDeadlines extends Deadlines {

    private static final Actor CLOCK = new Actor(Actor.Kind.SYSTEM, "clock", Set.of());
    private static final String CUSTOMER = "customer";
    private static final String EVENT = "event";
    private static final String REQUEST = "request:";

    private final CaseFiles cases;

    CaseDeadlines(Pool pool, Clock clock, Election election, Vertx vertx, CaseFiles cases) {
        super(pool, clock, election, vertx);
        this.cases = cases;
    }

    @Override
    public String name() {
        return "case-deadlines";
    }

    @Override
    protected List<Change> changes(Recorded<?> event) {
        return switch (event.event()) {
            case NodeDeadlineSet e -> List.of(new Change.Due(name(e.patience()), e.dueAt()));
            case NodeEntered _, NodeAnswered _, PlaybookSwitched _, AwaitSkipped _, CaseClosed _ ->
                List.of(new Change.Settled(CUSTOMER), new Change.Settled(EVENT));
            case CustomerReplyReceived _ -> List.of(new Change.Settled(CUSTOMER));
            case DepartmentRequestOpened e -> List.of(new Change.Due(REQUEST + e.requestId(), e.dueAt()));
            case DepartmentRequestAnswered e -> List.of(new Change.Settled(REQUEST + e.requestId()));
            case DepartmentRequestOverdue e -> List.of(new Change.Settled(REQUEST + e.requestId()));
            default -> List.of();
        };
    }

    /// A customer who writes is waited for no longer; anything else still is.
    private static String name(Patience patience) {
        return switch (patience) {
            case REMIND, CLOSE -> CUSTOMER;
            case TIME_OUT -> EVENT;
        };
    }

    @Override
    protected Uni<?> come(Deadline deadline, Cause cause) {
        return cases.give(deadline.stream(), command(deadline), cause);
    }

    private static CaseCommand command(Deadline deadline) {
        return deadline.name().startsWith(REQUEST)
                ? new RequestIsLate(UUID.fromString(deadline.name().substring(REQUEST.length())), CLOCK)
                : new WaitIsOver(deadline.dueAt(), CLOCK);
    }
}
