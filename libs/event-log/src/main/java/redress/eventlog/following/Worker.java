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
    private static final Duration LATEST = Duration.ofMillis(100);

    private final Follower follower;
    private final Tail tail;
    private final Election election;
    private final Checkpoints checkpoints;
    private final Mutiny.SessionFactory sessions;
    private volatile Checkpoint mine;
    private volatile long seen;
    private volatile long notedAt;

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
                        ? checkpoints.take(follower.name()).invoke(this::noted).chain(this::advance)
                        : Uni.createFrom().item(NOT_ELECTED));
    }

    private Uni<Duration> advance(Checkpoint from) {
        checkpoints.demand(from);
        return tail.next(seen).chain(batch -> batch.to() <= seen ? rest(from) : take(from, batch));
    }

    private Uni<Duration> rest(Checkpoint from) {
        return seen == from.position()
                ? Uni.createFrom().item(Tail.SAFETY_NET)
                : checkpoints.pass(from, seen).invoke(this::noted).replaceWith(Tail.SAFETY_NET);
    }

    private Uni<Duration> take(Checkpoint from, Batch batch) {
        return carry(from, batch.events(), batch.to())
                .replaceWith(() -> batch.isFull() ? Duration.ZERO : seen > mine.position() ? LATEST : Tail.SAFETY_NET);
    }

    private Uni<?> carry(Checkpoint from, List<Recorded<?>> batch, long to) {
        return switch (follower) {
            case View view -> draw(view, from, view.concerning(batch), to);
            case Effect effect ->
                (batch.isEmpty() ? Uni.createFrom().voidItem() : effect.follow(batch))
                        .map(_ -> checkpoints.move(from, to))
                        .invoke(this::noted);
        };
    }

    private Uni<?> draw(View view, Checkpoint from, List<Recorded<?>> batch, long to) {
        return batch.isEmpty() ? pass(from, to) : redraw(view, from, batch, to).invoke(this::noted);
    }

    /// What does not concern a view is noted now and then only.
    private Uni<?> pass(Checkpoint from, long to) {
        seen = to;
        return System.nanoTime() - notedAt < LATEST.toNanos()
                ? Uni.createFrom().voidItem()
                : checkpoints.pass(from, to).invoke(this::noted);
    }

    private void noted(Checkpoint moved) {
        mine = moved;
        seen = moved.position();
        notedAt = System.nanoTime();
    }

    private Uni<Checkpoint> redraw(View view, Checkpoint from, List<Recorded<?>> batch, long to) {
        return sessions.withTransaction(session -> view.fold(session, batch)
                .call(session::flush)
                .invoke(CrashPoint.VIEW_MID_BATCH::pass)
                .chain(() -> checkpoints.move(session, from, to)));
    }
}
