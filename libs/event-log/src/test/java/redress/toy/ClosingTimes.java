package redress.toy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import redress.eventlog.Cause;
import redress.eventlog.Recorded;
import redress.eventlog.following.Deadlines;
import redress.eventlog.following.Election;

/// A last order for everybody when the tab is due; it is far too much, so the tab refuses it.
@Singleton
public class ClosingTimes extends Deadlines {

    private final Tabs tabs;
    private final List<UUID> told = new CopyOnWriteArrayList<>();

    ClosingTimes(Pool pool, Clock clock, Election election, Vertx vertx, Tabs tabs) {
        super(pool, clock, election, vertx);
        this.tabs = tabs;
    }

    /// Which tabs were told, in order.
    public List<UUID> told() {
        return told;
    }

    @Override
    public String name() {
        return "closing-times";
    }

    @Override
    protected List<Change> changes(Recorded<?> event) {
        return event.event() instanceof Tab.Event.TabOpened e && e.dueAt().isAfter(event.at())
                ? List.of(new Change.Due("closing", e.dueAt()))
                : List.of();
    }

    @Override
    protected Uni<?> come(Deadline deadline, Cause cause) {
        told.add(deadline.stream());
        return tabs.handle(deadline.stream(), new Tab.Command.Order(Tab.LIMIT + 1), cause);
    }
}
