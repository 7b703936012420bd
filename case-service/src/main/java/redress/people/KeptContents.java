package redress.people;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.UUID;
import redress.store.Content;
import redress.store.ContentStore;
import redress.store.Sha256;

/// Files and words of cases in the content store, and whose they are: to erase a customer's, and nobody else's.
///
/// Noting and erasing take turns per hash. A case is noted before its bytes are kept, so an
/// erasure for another customer sees it or is over by then. It is noted again after, so bytes
/// that outlived an erasure for the same customer are found by the next.
@Singleton
public class KeptContents {

    private static final String TURN = "select pg_advisory_xact_lock(hashtextextended($1, 0))";

    private static final String NOTE = "select note_content($1, $2, $3)";

    /// Also those of cases whose customer came to be known later.
    private static final String THEIRS =
            "(k.customer_id = $1 or k.case_id in (select c.id from case_row c where c.customer_id = $1))";

    private final Pool pool;
    private final ContentStore store;

    KeptContents(Pool pool, ContentStore store) {
        this.pool = pool;
        this.store = store;
    }

    /// @param customerId empty if nobody knows yet
    public Uni<Void> keep(Content content, UUID caseId, String customerId) {
        return note(content.hash(), caseId, customerId)
                .chain(() -> store.keep(content))
                .chain(() -> note(content.hash(), caseId, customerId));
    }

    private Uni<Void> note(Sha256 hash, UUID caseId, String customerId) {
        return pool.preparedQuery(NOTE)
                .execute(Tuple.of(hash.hex(), caseId, customerId))
                .replaceWithVoid();
    }

    /// Deletes what lies in this customer's cases, unless another's has the same. May be repeated.
    public Uni<Void> erase(String customerId) {
        return pool.preparedQuery("select distinct k.sha256 from kept_content k where " + THEIRS)
                .execute(Tuple.of(customerId))
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(row -> erase(customerId, new Sha256(row.getString("sha256"))))
                .onItem()
                .ignoreAsUni();
    }

    /// The bytes go before the note of them: an erasure that breaks off is repeated and finds what is left.
    private Uni<Void> erase(String customerId, Sha256 hash) {
        return pool.withTransaction(turn -> take(turn, hash)
                .chain(() -> turn.preparedQuery("delete from kept_content k where k.sha256 = $2 and " + THEIRS)
                        .execute(Tuple.of(customerId, hash.hex())))
                .chain(() -> turn.preparedQuery("select from kept_content where sha256 = $1 limit 1")
                        .execute(Tuple.of(hash.hex())))
                .chain(others -> others.size() == 0
                        ? store.delete(hash)
                        : Uni.createFrom().voidItem()));
    }

    private static Uni<Void> take(SqlConnection turn, Sha256 hash) {
        return turn.preparedQuery(TURN).execute(Tuple.of(hash.hex())).replaceWithVoid();
    }
}
