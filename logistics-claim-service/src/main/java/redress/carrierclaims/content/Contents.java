package redress.carrierclaims.content;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.contracts.DerivedId;
import redress.eventlog.Cause;
import redress.eventlog.Once;

/// What our people wrote, by reference. Kept before the event that names it, so a reference never leads
/// nowhere; kept twice is kept once.
@Singleton
public class Contents {

    private final Pool pool;

    Contents(Pool pool) {
        this.pool = pool;
    }

    /// Keeps some words, if there are any; answers their reference, the same again for a repetition.
    public Uni<List<UUID>> keep(String words, String what, Cause cause) {
        if (words == null || words.isBlank()) {
            return Uni.createFrom().item(List.of());
        }
        var ref = reference(cause, what);
        return pool.preparedQuery("insert into content (ref, words) values ($1, $2) on conflict do nothing")
                .execute(Tuple.of(ref, words))
                .replaceWith(List.of(ref));
    }

    /// The words behind these references; unknown ones are missing.
    public Uni<Map<UUID, String>> find(Collection<UUID> references) {
        if (references.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pool.preparedQuery("select ref, words from content where ref = any($1)")
                .execute(Tuple.of(references.toArray(UUID[]::new)))
                .map(rows -> {
                    var found = new HashMap<UUID, String>();
                    rows.forEach(row -> found.put(row.getUUID("ref"), row.getString("words")));
                    return found;
                });
    }

    private static UUID reference(Cause cause, String what) {
        return switch (cause.once()) {
            case Once.Marked m -> DerivedId.of("content", m.handler(), m.source(), m.key(), what);
            case Once.Unmarked _ -> UUID.randomUUID();
        };
    }
}
