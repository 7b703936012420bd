package redress.content;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import redress.contracts.DerivedId;
import redress.eventlog.Cause;
import redress.eventlog.Once;

/// People's words, by reference. Kept before the event that names them, so a reference never leads nowhere; kept twice
/// is
/// kept once.
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

    /// Words of our own people, of carriers and shops.
    public Uni<Void> keep(Map<UUID, String> words) {
        return keep("", words, Instant.EPOCH);
    }

    /// Words of a customer. What was said before her data were erased stays erased.
    public Uni<Void> keep(String customerId, Map<UUID, String> words, Instant saidAt) {
        if (words.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery("insert into content (ref, customer_id, words)"
                        + " select r, $2, w from unnest($1::uuid[], $3::text[]) as t (r, w)"
                        + " where not exists (select from person p where p.customer_id = $2 and p.erased_at >= $4)"
                        + " on conflict do nothing")
                .execute(Tuple.of(
                        words.keySet().toArray(UUID[]::new),
                        customerId,
                        words.values().toArray(String[]::new),
                        saidAt.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
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
