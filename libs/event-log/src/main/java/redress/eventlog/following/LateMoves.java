package redress.eventlog.following;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redress.eventlog.following.Checkpoints.Checkpoint;

/// Moves of checkpoints that are written down a moment after they were made, all together: the first at once, the next
/// ones a tenth of a second later. A crash in between has the effects of that moment repeated, which they bear anyway.
///
/// A move that can't be written down, because another worker has taken over, loses the checkpoint for good.
final class LateMoves {

    private static final Pace PACE = new Pace(Duration.ZERO, Duration.ofMillis(100));
    private static final Duration UNTIL_CALLED = Duration.ofDays(1);

    /// @param written as it is known to be written down
    private record Kept(Checkpoint written, long to, boolean lost) {

        boolean isLate() {
            return !lost && to > written.position();
        }

        boolean isLostTo(long owner) {
            return written.owner() == owner ? lost : written.owner() > owner;
        }

        Kept written(boolean done) {
            return done ? new Kept(written.at(to), to, false) : new Kept(written, to, true);
        }
    }

    private final Moves moves;
    private final Loop writing;
    private final Map<String, Kept> kept = new HashMap<>();

    LateMoves(Moves moves, Vertx vertx) {
        this.moves = moves;
        this.writing = new Loop("checkpoints", vertx, PACE, this::write);
    }

    Checkpoint move(Checkpoint from, long to) {
        synchronized (this) {
            var known = kept.get(from.subscription());
            var written = known == null || known.written().owner() != from.owner() ? from : known.written();
            kept.put(from.subscription(), new Kept(written, to, false));
        }
        writing.wake();
        return from.at(to);
    }

    synchronized boolean isLost(Checkpoint mine) {
        var known = kept.get(mine.subscription());
        return known != null && known.isLostTo(mine.owner());
    }

    void stop() {
        writing.stop();
    }

    private Uni<Duration> write() {
        var late = late();
        return late.isEmpty()
                ? Uni.createFrom().item(UNTIL_CALLED)
                : Uni.join()
                        .all(late.stream().map(this::write).toList())
                        .andFailFast()
                        .replaceWith(UNTIL_CALLED);
    }

    private synchronized List<Kept> late() {
        return kept.values().stream().filter(Kept::isLate).toList();
    }

    private Uni<Void> write(Kept move) {
        return moves.move(move.written(), move.to())
                .invoke(moved -> note(move.written(moved)))
                .replaceWithVoid();
    }

    /// Unless it has another owner by now; it may have moved on meanwhile.
    private synchronized void note(Kept done) {
        kept.computeIfPresent(
                done.written().subscription(),
                (_, now) -> now.written().owner() == done.written().owner()
                        ? new Kept(done.written(), now.to(), done.lost())
                        : now);
    }
}
