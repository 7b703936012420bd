package redress.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.contracts.Address;
import redress.contracts.Customer;

/// Who our customers are, as they were told last, and what they wrote.
@Singleton
public class Persons {

    /// Empty where nobody said, or where it was erased.
    public record Person(String customerId, String name, String email, String phone, String language, String address) {}

    private static final String KEEP = """
            insert into person (customer_id, name, email, phone, language, address, told_at)
              values ($1, $2, $3, $4, $5, $6, $7)
              on conflict (customer_id) do update set %s, told_at = greatest(excluded.told_at, person.told_at)
              where person.erased_at is null or excluded.told_at > person.erased_at""".formatted(Stream.of("name", "email", "phone", "language", "address")
            .map(Persons::newest)
            .collect(Collectors.joining(", ")));

    private static final String KEEP_WORDS = """
            insert into content (ref, customer_id, words)
              select r, $2, w from unnest($1::uuid[], $3::text[]) as t (r, w)
              where not exists (select from person p where p.customer_id = $2 and p.erased_at >= $4)
              on conflict do nothing""";

    /// Who was never heard of is noted too: what was said before stays erased, whenever it comes.
    private static final String FORGET = """
            insert into person (customer_id, name, email, phone, language, address, told_at, erased_at)
              values ($1, '', '', '', '', '', $2, $2)
              on conflict (customer_id) do update set
                name = '', email = '', phone = '', language = '', address = '', erased_at = excluded.erased_at""";

    /// Their own words, and what others wrote in their cases.
    private static final String FORGET_WORDS = """
            update content set words = '', erased_at = $2
              where erased_at is null and (customer_id = $1 or ref in (
                select t.ref from case_text t join case_row c on c.id = t.case_id where c.customer_id = $1))""";

    private final Pool pool;
    private final Clock clock;

    Persons(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /// @param toldAt when it was said: what was said before an erasure stays erased
    public Uni<Void> keep(Customer customer, Instant toldAt) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.tuple()
                        .addValue(customer.id())
                        .addValue(text(customer.name()))
                        .addValue(text(customer.email()))
                        .addValue(text(customer.phone()))
                        .addValue(text(customer.language()))
                        .addValue(customer.address() == null ? "" : line(customer.address()))
                        .addValue(toldAt.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /// What a customer wrote. What was said before her data were erased stays erased.
    public Uni<Void> keep(String customerId, Map<UUID, String> words, Instant saidAt) {
        return pool.preparedQuery(KEEP_WORDS)
                .execute(Tuple.of(
                        words.keySet().toArray(UUID[]::new),
                        customerId,
                        words.values().toArray(String[]::new),
                        saidAt.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /// Null if nobody told of them.
    public Uni<Person> find(String customerId) {
        return pool.preparedQuery("select * from person where customer_id = $1")
                .execute(Tuple.of(customerId))
                .map(rows -> rows.size() == 0 ? null : person(rows.iterator().next()));
    }

    /// Empties all we hold about a person: who they are and what they wrote. The log stays as it is; it never knew.
    public Uni<Void> erase(String customerId) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.withTransaction(c -> c.preparedQuery(FORGET)
                        .execute(Tuple.of(customerId, now))
                        .chain(() -> c.preparedQuery(FORGET_WORDS).execute(Tuple.of(customerId, now))))
                .replaceWithVoid();
    }

    /// What was told last counts; what was told earlier fills the gaps.
    private static String newest(String field) {
        return """
                %1$s = case when excluded.told_at >= person.told_at
                  then coalesce(nullif(excluded.%1$s, ''), person.%1$s)
                  else coalesce(nullif(person.%1$s, ''), excluded.%1$s) end""".formatted(field);
    }

    private static Person person(Row row) {
        return new Person(
                row.getString("customer_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("language"),
                row.getString("address"));
    }

    private static String line(Address a) {
        return Stream.of(a.recipient(), a.street(), a.text(), a.postalCode(), a.city(), a.region(), a.country())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String text(String maybe) {
        return maybe == null ? "" : maybe;
    }
}
