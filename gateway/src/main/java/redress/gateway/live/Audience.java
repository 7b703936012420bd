package redress.gateway.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Everyone who watches a live screen. Who cannot keep up is sent away, so that nobody waits for the slowest.
@ApplicationScoped
class Audience {

    private static final int MOST = 2_000;
    private static final int BEHIND = 256;

    private record Watcher(MultiEmitter<? super Change> seat, AtomicInteger behind, Runnable sendAway) {}

    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

    boolean isFull() {
        return watchers.size() >= MOST;
    }

    /// Takes a seat; `sendAway` closes the connection of one who does not read.
    Multi<Change> join(Runnable sendAway) {
        var behind = new AtomicInteger();
        return Multi.createFrom()
                .<Change>emitter(
                        seat -> {
                            var watcher = new Watcher(seat, behind, sendAway);
                            seat.onTermination(() -> watchers.remove(watcher));
                            watchers.add(watcher);
                        },
                        BEHIND)
                .onItem()
                .invoke(_ -> behind.decrementAndGet());
    }

    void tell(Change change) {
        watchers.forEach(watcher -> tell(watcher, change));
    }

    /// An open stream would hold up the stop; a live screen comes back by itself.
    void close(@Observes ShutdownDelayInitiatedEvent event) {
        watchers.forEach(watcher -> watcher.sendAway().run());
    }

    private void tell(Watcher watcher, Change change) {
        if (watcher.behind().incrementAndGet() <= BEHIND) {
            watcher.seat().emit(change);
        } else {
            watchers.remove(watcher);
            watcher.sendAway().run();
        }
    }
}
