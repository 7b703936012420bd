package redress.eventlog.following;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import redress.eventlog.Home;
import redress.eventlog.following.Checkpoints.Checkpoint;

/// Moves of checkpoints that are asked for while others are under way, made together: many followers, one transaction.
///
/// Each moves only from where its worker knew it and only for its owner. They are locked by name, as a rebuild locks
/// them, so that nobody waits in a circle.
final class Moves {

    private static final String ALL = "with asked as (select * from unnest($1::text[], $2::bigint[], $3::bigint[],"
            + " $4::bigint[]) as a (name, old, owner, new)), mine as materialized (select c.subscription, a.new"
            + " from checkpoint c join asked a on c.subscription = a.name and c.position = a.old and c.owner = a.owner"
            + " order by c.subscription for update of c)"
            + " update checkpoint c set position = mine.new from mine where c.subscription = mine.subscription"
            + " returning c.subscription, c.position, c.owner";

    private record Move(Checkpoint from, long to, CompletableFuture<Boolean> done) {}

    private final Pool pool;
    private List<Move> waiting = new ArrayList<>();
    private boolean busy;

    Moves(Pool pool) {
        this.pool = pool;
    }

    /// True if it moved.
    Uni<Boolean> move(Checkpoint from, long to) {
        var home = Home.here();
        return Uni.createFrom()
                .completionStage(() -> asked(new Move(from, to, new CompletableFuture<>())))
                .emitOn(home);
    }

    private CompletableFuture<Boolean> asked(Move move) {
        synchronized (this) {
            waiting.add(move);
            if (busy) {
                return move.done();
            }
            busy = true;
        }
        makeAll();
        return move.done();
    }

    private void makeAll() {
        var moves = taken();
        if (!moves.isEmpty()) {
            made(moves).subscribe().with(moved -> ended(moves, moved), fault -> failed(moves, fault));
        }
    }

    private synchronized List<Move> taken() {
        var moves = waiting;
        waiting = new ArrayList<>();
        busy = !moves.isEmpty();
        return moves;
    }

    private Uni<Set<Checkpoint>> made(List<Move> moves) {
        return pool.preparedQuery(ALL)
                .execute(Tuple.of(
                        all(moves, move -> move.from().subscription()).toArray(String[]::new),
                        all(moves, move -> move.from().position()).toArray(Long[]::new),
                        all(moves, move -> move.from().owner()).toArray(Long[]::new),
                        all(moves, Move::to).toArray(Long[]::new)))
                .map(rows -> {
                    var moved = new HashSet<Checkpoint>();
                    rows.forEach(row -> moved.add(new Checkpoint(
                            row.getString("subscription"), row.getLong("position"), row.getLong("owner"))));
                    return moved;
                });
    }

    private static <T> List<T> all(List<Move> moves, Function<Move, T> part) {
        return moves.stream().map(part).toList();
    }

    private void ended(List<Move> moves, Set<Checkpoint> moved) {
        makeAll();
        moves.forEach(move -> move.done().complete(moved.contains(move.from().at(move.to()))));
    }

    private void failed(List<Move> moves, Throwable fault) {
        makeAll();
        moves.forEach(move -> move.done().completeExceptionally(fault));
    }
}
