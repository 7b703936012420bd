package redress.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// What was written to people, by reference. Kept before the event that names it, so a reference never leads nowhere.
@Singleton
public class Contents {

    private static final String KEEP = """
            with kept as (
              insert into content (ref, customer_id, language, subject, words) values ($1, $2, $3, $4, $5)
                on conflict (ref) do update set language = excluded.language, subject = excluded.subject,
                  words = excluded.words, erased_at = null where content.erased_at is not null
                returning language, subject, words)
            select * from kept
            union all
            select language, subject, words from content where ref = $1 and not exists (select from kept)""";

    private final Pool pool;

    Contents(Pool pool) {
        this.pool = pool;
    }

    /// Keeps the words, unless there are some under this reference: those are answered then, for what was once sent is
    /// what is sent again.
    public Uni<Words> keepFirst(UUID ref, String customerId, Words words) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(ref, customerId, words.language(), words.subject(), words.text()))
                .map(rows -> words(rows).orElse(words));
    }

    /// Nothing for words that were erased.
    public Uni<Optional<Words>> find(UUID ref) {
        return pool.preparedQuery("select language, subject, words from content where ref = $1 and erased_at is null")
                .execute(Tuple.of(ref))
                .map(Contents::words);
    }

    private static Optional<Words> words(RowSet<Row> rows) {
        for (var row : rows) {
            return Optional.of(new Words(row.getString("language"), row.getString("subject"), row.getString("words")));
        }
        return Optional.empty();
    }
}
