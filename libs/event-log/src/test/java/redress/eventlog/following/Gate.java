package redress.eventlog.following;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import redress.eventlog.Home;

/// Where a test has a follower stand still.
final class Gate {

    private final CompletableFuture<Void> arrived = new CompletableFuture<>();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();

    static Gate open() {
        var gate = new Gate();
        gate.let();
        return gate;
    }

    Uni<Void> pass() {
        return Uni.createFrom()
                .completionStage(() -> {
                    arrived.complete(null);
                    return opened;
                })
                .emitOn(Home.here());
    }

    void let() {
        opened.complete(null);
    }

    boolean isReached() {
        return arrived.isDone();
    }
}
