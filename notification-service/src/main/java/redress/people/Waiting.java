package redress.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Messages that wait until somebody tells where their customer can be written to.
///
/// A message is noted here first and looks for the address once more then; an address is kept
/// first and looks here then. So the two never miss each other.
@Singleton
public class Waiting {

    private final Pool pool;

    Waiting(Pool pool) {
        this.pool = pool;
    }

    public Uni<Void> note(String customerId, UUID message) {
        return pool.preparedQuery(
                        "insert into waiting (customer_id, message_id) values ($1, $2) on conflict do nothing")
                .execute(Tuple.of(customerId, message))
                .replaceWithVoid();
    }

    public Uni<List<UUID>> of(String customerId) {
        return pool.preparedQuery("select message_id from waiting where customer_id = $1 order by message_id")
                .execute(Tuple.of(customerId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("message_id"))
                        .toList());
    }

    public Uni<Void> over(UUID message) {
        return pool.preparedQuery("delete from waiting where message_id = $1")
                .execute(Tuple.of(message))
                .replaceWithVoid();
    }
}
