package redress.toy;

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

/// A guest is reminded when the tab is due. A tab that was due before it was opened is history and reminds of nothing.
@Singleton
public class TabDeadlines extends Deadlines {

    private static final String REMINDER = "reminder";

    private final Tabs tabs;

    TabDeadlines(Pool pool, Clock clock, Election election, Vertx vertx, Tabs tabs) {
        super(pool, clock, election, vertx);
        this.tabs = tabs;
    }

    @Override
    public String name() {
        return "tab-deadlines";
    }

    @Override
    protected List<Change> changes(Recorded<?> event) {
        return switch (event.event()) {
            case Tab.Event.TabOpened e
            when e.dueAt().isAfter(event.at()) -> List.of(new Change.Due(REMINDER, e.dueAt()));
            case Tab.Event.Reminded _, Tab.Event.TabClosed _ -> List.of(new Change.Settled(REMINDER));
            default -> List.of();
        };
    }

    @Override
    protected Uni<?> come(Deadline deadline, Cause cause) {
        return tabs.handle(deadline.stream(), new Tab.Command.Remind(deadline.dueAt()), cause);
    }
}
