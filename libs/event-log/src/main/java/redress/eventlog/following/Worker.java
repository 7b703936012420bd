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
import redress.eventlog.following.Tail.Batch;

/// Carries one follower along the log, batch by batch, as long as this replica is elected for it.
final class Worker {

    private static final Duration NOT_ELECTED = Duration.ofSeconds(1);
    private static final Duration ASK_AGAIN = Duration.ofMillis(20);

    private final Follower follower;
    private final Tail tail;
    private final Election election;
    private final Checkpoints checkpoints;
    private final Mutiny.SessionFactory sessions;
    private volatile Checkpoint mine;

    Worker(Follower follower, Tail tail, Election election, Checkpoints checkpoints, Mutiny.SessionFactory sessions) {
        this.follower = follower;
        this.tail = tail;
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
        return Uni.createFrom()
                .deferred(() -> leads() ? advance(mine) : stand())
                .onFailure(this::leavesInDoubt)
                .invoke(_ -> mine = null) // whoever goes on reads the checkpoint anew
                .onFailure(Fenced.class)
                .recoverWithItem(fenced -> {
                    Log.infof("stepped back, subscription=%s: %s", follower.name(), fenced.getMessage());
                    election.forget(follower.name());
                    return ASK_AGAIN;
                });
    }

    /// What a view wrote may or may not be there; where an effect stands is known here first.
    private boolean leavesInDoubt(Throwable fault) {
        return fault instanceof Fenced || follower instanceof View;
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
        checkpoints.demand(from);
        return tail.next(from.position())
                .chain(batch ->
                        batch.to() <= from.position() ? Uni.createFrom().item(Tail.SAFETY_NET) : take(from, batch));
    }

    private Uni<Duration> take(Checkpoint from, Batch batch) {
        return carry(from, batch.events(), batch.to())
                .invoke(moved -> mine = moved)
                .replaceWith(batch.isFull() ? Duration.ZERO : Tail.SAFETY_NET);
    }

    private Uni<Checkpoint> carry(Checkpoint from, List<Recorded<?>> batch, long to) {
        return switch (follower) {
            case View view -> draw(view, from, view.concerning(batch), to);
            case Effect effect ->
                (batch.isEmpty() ? Uni.createFrom().voidItem() : effect.follow(batch))
                        .map(_ -> checkpoints.move(from, to));
        };
    }

    private Uni<Checkpoint> draw(View view, Checkpoint from, List<Recorded<?>> batch, long to) {
        return batch.isEmpty()
                ? checkpoints.pass(from, to)
                : sessions.withTransaction(session -> view.fold(session, batch)
                        .call(session::flush)
                        .invoke(CrashPoint.VIEW_MID_BATCH::pass)
                        .chain(() -> checkpoints.move(session, from, to)));
    }
}
