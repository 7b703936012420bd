package redress.eventlog;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What PostgreSQL must keep to for anything said here to be true. Where it does not, the service does not start.
@Singleton
public class Promises {

    private static final String SETTINGS = "select current_setting('fsync') as fsync,"
            + " current_setting('synchronous_commit') as synchronous_commit,"
            + " current_setting('transaction_isolation') as isolation,"
            + " (select seqcache from pg_sequence where seqrelid = 'event_position_seq'::regclass) as cache";

    /// @param cache positions a session takes at once; more than one would hand them out in a wild order
    record Settings(String fsync, String synchronousCommit, String isolation, long cache) {

        static Settings of(Row row) {
            return new Settings(
                    row.getString("fsync"),
                    row.getString("synchronous_commit"),
                    row.getString("isolation"),
                    row.getLong("cache"));
        }

        /// One sentence per broken promise.
        List<String> faults() {
            return Stream.of(
                            says(fsync.equals("on"), "fsync is off: what is recorded may be lost."),
                            says(!synchronousCommit.equals("off"), "synchronous_commit is off: the last may be lost."),
                            says(
                                    isolation.equals("read committed"),
                                    "the isolation is " + isolation + ", the log needs read committed."),
                            says(cache == 1, "the cache of event_position_seq is " + cache + ", the log needs 1."))
                    .flatMap(List::stream)
                    .toList();
        }

        private static List<String> says(boolean kept, String fault) {
            return kept ? List.of() : List.of(fault);
        }
    }

    private final Pool pool;

    Promises(Pool pool) {
        this.pool = pool;
    }

    void demand(@Observes @Priority(5) StartupEvent start) {
        demanded().await().atMost(Duration.ofSeconds(30));
    }

    Uni<Void> demanded() {
        return pool.query(SETTINGS)
                .execute()
                .map(rows -> Settings.of(rows.iterator().next()).faults())
                .invoke(faults -> {
                    if (!faults.isEmpty()) {
                        throw new IllegalStateException(
                                "PostgreSQL can't carry the event log: " + String.join(" ", faults));
                    }
                })
                .replaceWithVoid();
    }
}
