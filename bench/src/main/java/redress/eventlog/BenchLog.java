package redress.eventlog;

import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.util.List;

/// The log as a service has it, put together by hand on a pool of the bench's: no container around it, nobody follows.
public final class BenchLog {

    private BenchLog() {}

    public static EventLog on(Pool pool) {
        return new EventLog(pool, Clock.systemUTC(), new Wake(), new Epoch(pool));
    }

    public static Kinds kinds(Aggregates<?, ?, ?> aggregates) {
        return new Kinds(List.of(aggregates));
    }
}
