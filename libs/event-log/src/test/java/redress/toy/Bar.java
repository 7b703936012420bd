package redress.toy;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.eventlog.Actor;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.eventlog.Recorded;
import redress.eventlog.Until;

/// What a test can do with tabs, waiting for each answer.
@Singleton
public class Bar {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Tabs tabs;

    Bar(Tabs tabs) {
        this.tabs = tabs;
    }

    public Done open(UUID id) {
        return handle(id, new Tab.Command.OpenTab("ann", Instant.EPOCH));
    }

    public Done order(UUID id, int price) {
        return handle(id, new Tab.Command.Order(price));
    }

    public List<? extends Recorded<?>> history(UUID id) {
        return tabs.history(id, Until.NOW).await().atMost(PATIENCE);
    }

    private Done handle(UUID id, Tab.Command command) {
        return tabs.handle(id, command, Cause.by(Actor.system("test"))).await().atMost(PATIENCE);
    }
}
