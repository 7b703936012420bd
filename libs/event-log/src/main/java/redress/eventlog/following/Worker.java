package redress.eventlog.following;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.eventlog.CrashPoint;
import redress.eventlog.Recorded;
import redress.eventlog.following.Checkpoints.Checkpoint;
import redress.eventlog.following.Checkpoints.Fenced;

/// Carries one follower along the log, batch by batch, as long as this replica is elected for it.
final class Worker {

    static final int BATCH = 1000;
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration NOT_ELECTED = Duration.ofSeconds(1);
    private static final Duration ASK_AGAIN = Duration.ofMillis(20);

    private final Follower follower;
    private final Fence fence;
    private final Election election;
    private final Checkpoints checkpoints;
    private final Mutiny.SessionFactory sessions;
    private volatile Checkpoint mine;

    Worker(Follower follower, Fence fence, Election election, Checkpoints checkpoints, Mutiny.SessionFactory sessions) {
        this.follower = follower;
        this.fence = fence;
        this.election = election;
        this.checkpoints = checkpoints;
        this.sessions = sessions;
    }

    Follower follower() {
        return follower;
    }

    boolean leads() {
        return mine != null && election.hasWon(follower.name());
    }

    /// One turn; answers how long to pause before the next.
    Uni<Duration> turn() {
        return (leads() ? advance(mine) : stand())
                .onFailure()
                .invoke(_ -> mine = null) // whoever goes on reads the checkpoint anew
                .onFailure(Fenced.class)
                .recoverWithItem(fenced -> {
                    Log.infof("stepped back, subscription=%s: %s", follower.name(), fenced.getMessage());
                    election.forget(follower.name());
                    return ASK_AGAIN;
                });
    }

    private Uni<Duration> stand() {
        return election.leads(follower.name())
                .chain(elected -> elected
                        ? checkpoints
                                .take(follower.name())
                                .invoke(taken -> mine = taken)
                                .chain(_ -> advance(mine))
                        : Uni.createFrom().item(NOT_ELECTED));
    }

    private Uni<Duration> advance(Checkpoint from) {
        return fence.position()
                .chain(safe -> safe <= from.position()
                        ? Uni.createFrom().item(POLL)
                        : fence.read(from.position(), safe, BATCH).chain(batch -> take(from, safe, batch)));
    }

    private Uni<Duration> take(Checkpoint from, long safe, List<Recorded<?>> batch) {
        var full = batch.size() == BATCH;
        var to = full ? batch.getLast().position() : safe;
        return carry(from, batch, to).invoke(moved -> mine = moved).replaceWith(full ? Duration.ZERO : POLL);
    }

    private Uni<Checkpoint> carry(Checkpoint from, List<Recorded<?>> batch, long to) {
        if (batch.isEmpty()) {
            return checkpoints.move(from, to);
        }
        return switch (follower) {
            case View view ->
                sessions.withTransaction(session -> view.fold(session, batch)
                        .call(session::flush)
                        .invoke(CrashPoint.VIEW_MID_BATCH::pass)
                        .chain(() -> checkpoints.move(session, from, to)));
            case Effect effect -> effect.follow(batch).chain(() -> checkpoints.move(from, to));
        };
    }
}
