package redress.content;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.contracts.Address;
import redress.contracts.Customer;

/// Who our customers are, as they were told last.
@Singleton
public class Persons {

    /// Empty where nobody said, or where it was erased.
    public record Person(String customerId, String name, String email, String phone, String language, String address) {}

    private static final String KEEP = """
            insert into person (customer_id, name, email, phone, language, address, told_at)
              values ($1, $2, $3, $4, $5, $6, $7)
              on conflict (customer_id) do update set
                name = coalesce(nullif(excluded.name, ''), person.name),
                email = coalesce(nullif(excluded.email, ''), person.email),
                phone = coalesce(nullif(excluded.phone, ''), person.phone),
                language = coalesce(nullif(excluded.language, ''), person.language),
                address = coalesce(nullif(excluded.address, ''), person.address),
                told_at = excluded.told_at
              where excluded.told_at >= person.told_at
                and (person.erased_at is null or excluded.told_at > person.erased_at)
                and (excluded.name, excluded.email, excluded.phone, excluded.language, excluded.address)
                  is distinct from (person.name, person.email, person.phone, person.language, person.address)""";

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

    /// Null if nobody told of them.
    public Uni<Person> find(String customerId) {
        return pool.preparedQuery("select * from person where customer_id = $1")
                .execute(Tuple.of(customerId))
                .map(rows -> rows.size() == 0 ? null : person(rows.iterator().next()));
    }

    /// Empties all we hold about a person: who they are and what they wrote. The log stays as it is; it never knew.
    public Uni<Void> erase(String customerId) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.withTransaction(c -> c.preparedQuery("update person set name = '', email = '', phone = '',"
                                + " language = '', address = '', erased_at = $2 where customer_id = $1")
                        .execute(Tuple.of(customerId, now))
                        .chain(() -> c.preparedQuery(
                                        "update content set words = '', erased_at = $2 where customer_id = $1")
                                .execute(Tuple.of(customerId, now))))
                .replaceWithVoid();
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
