package redress.content;

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

/// People's words by reference, in the table `content` that a service with words has. Kept before the event that names
/// them, so a reference never leads nowhere; kept twice is kept once.
@Singleton
public class Contents {

    private final Pool pool;

    Contents(Pool pool) {
        this.pool = pool;
    }

    /// The reference of some words a command brings: the same again for a repetition.
    public static UUID reference(Cause cause, String what) {
        return switch (cause.once()) {
            case Once.Marked m -> DerivedId.of("content", m.handler(), m.source(), m.key(), what);
            case Once.Unmarked _ -> UUID.randomUUID();
        };
    }

    public Uni<Void> keep(Map<UUID, String> words) {
        if (words.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery("insert into content (ref, words)"
                        + " select r, w from unnest($1::uuid[], $2::text[]) as t (r, w) on conflict do nothing")
                .execute(Tuple.of(
                        words.keySet().toArray(UUID[]::new), words.values().toArray(String[]::new)))
                .replaceWithVoid();
    }

    /// Keeps what somebody may have written; answers its reference if there is anything.
    public Uni<List<UUID>> keep(String maybe, String what, Cause cause) {
        if (maybe == null || maybe.isBlank()) {
            return Uni.createFrom().item(List.of());
        }
        var reference = reference(cause, what);
        return keep(Map.of(reference, maybe)).replaceWith(List.of(reference));
    }

    /// The words behind these references; those erased or unknown are missing.
    public Uni<Map<UUID, String>> find(Collection<UUID> references) {
        if (references.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pool.preparedQuery("select ref, words from content where ref = any($1) and erased_at is null")
                .execute(Tuple.of(references.toArray(UUID[]::new)))
                .map(rows -> {
                    var found = new HashMap<UUID, String>();
                    rows.forEach(row -> found.put(row.getUUID("ref"), row.getString("words")));
                    return found;
                });
    }
}
