package redress.gateway.live;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Everyone who watches a live screen. Who cannot keep up is dropped, so that nobody waits for the slowest.
@ApplicationScoped
class Audience {

    private static final int MOST = 2_000;
    private static final int BEHIND = 256;

    private final Set<MultiEmitter<? super Change>> watchers = ConcurrentHashMap.newKeySet();

    boolean isFull() {
        return watchers.size() >= MOST;
    }

    Multi<Change> join() {
        return Multi.createFrom()
                .emitter(
                        watcher -> {
                            watcher.onTermination(() -> watchers.remove(watcher));
                            watchers.add(watcher);
                        },
                        BEHIND);
    }

    void tell(Change change) {
        watchers.forEach(watcher -> watcher.emit(change));
    }

    void close(@Observes @Priority(1) ShutdownEvent event) {
        watchers.forEach(MultiEmitter::complete);
    }
}
