package redress.eventlog.following;

import io.vertx.mutiny.sqlclient.Pool;
import redress.eventlog.Kinds;

/// The way a follower reads the log, put together by hand.
public final class BenchFence {

    private BenchFence() {}

    public static Fence on(Pool pool, Kinds kinds) {
        return new Fence(pool, kinds);
    }
}
