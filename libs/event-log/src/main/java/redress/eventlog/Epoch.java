package redress.eventlog;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Which life of the log this is. A restore from a backup starts a new one (`insert into epoch`),
/// so that positions told before it do not lie.
@Singleton
public class Epoch {

    private final Pool pool;
    private int number;

    Epoch(Pool pool) {
        this.pool = pool;
    }

    void read(@Observes @jakarta.annotation.Priority(10) StartupEvent start) {
        number = pool.query("select max(number) as number from epoch")
                .execute()
                .map(rows -> rows.iterator().next().getInteger("number"))
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    public int number() {
        return number;
    }
}
