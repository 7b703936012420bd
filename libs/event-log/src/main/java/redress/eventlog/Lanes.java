package redress.eventlog;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/// Keeps rivals for one stream in line within this process, so that only replicas can collide.
final class Lanes {

    private final ConcurrentMap<UUID, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();

    /// Runs the work when all that came before it for these streams has ended, well or not.
    <T> Uni<T> inLine(Collection<UUID> streams, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var mine = new CompletableFuture<Void>();
            var home = Home.here();
            return Uni.createFrom()
                    .completionStage(queue(streams, mine))
                    .emitOn(home)
                    .chain(_ -> work.get())
                    .onTermination()
                    .invoke(() -> leave(streams, mine));
        });
    }

    // one lock for all streams of a command: two commands over the same streams can't each wait for the other
    private synchronized CompletableFuture<Void> queue(Collection<UUID> streams, CompletableFuture<Void> mine) {
        var before = streams.stream()
                .distinct()
                .map(stream -> tails.put(stream, mine))
                .filter(tail -> tail != null)
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(before);
    }

    private void leave(Collection<UUID> streams, CompletableFuture<Void> mine) {
        synchronized (this) {
            streams.forEach(stream -> tails.remove(stream, mine));
        }
        mine.complete(null);
    }
}
