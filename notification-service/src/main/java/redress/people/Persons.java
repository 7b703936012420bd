package redress.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import redress.contracts.Customer;

/// Who our customers are, as they were told last.
@Singleton
public class Persons {

    /// Empty where nobody said, or where it was erased.
    public record Person(String name, String email, String language) {

        static final Person UNKNOWN = new Person("", "", "");
    }

    private static final String KEEP = """
            insert into person (customer_id, name, email, language, told_at) values ($1, $2, $3, $4, $5)
              on conflict (customer_id) do update set
                name = coalesce(nullif(excluded.name, ''), person.name),
                email = coalesce(nullif(excluded.email, ''), person.email),
                language = coalesce(nullif(excluded.language, ''), person.language),
                told_at = excluded.told_at
              where excluded.told_at >= person.told_at
                and (person.erased_at is null or excluded.told_at > person.erased_at)
                and (excluded.name, excluded.email, excluded.language)
                  is distinct from (person.name, person.email, person.language)""";

    private final Pool pool;
    private final Clock clock;

    Persons(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /// @param toldAt when it was said: what was said before an erasure stays erased
    public Uni<Void> keep(Customer customer, Instant toldAt) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(
                        customer.id(),
                        text(customer.name()),
                        text(customer.email()),
                        text(customer.language()),
                        toldAt.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    public Uni<Person> find(String customerId) {
        return pool.preparedQuery("select name, email, language from person where customer_id = $1")
                .execute(Tuple.of(customerId))
                .map(rows -> rows.size() == 0
                        ? Person.UNKNOWN
                        : person(rows.iterator().next()));
    }

    /// Empties all we hold about a person: who they are and what was written to them. What still waits for their
    /// address
    /// no longer does. One we never heard of is noted too, so that what was said before stays unknown.
    public Uni<Void> erase(String customerId) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.withTransaction(c -> c.preparedQuery(
                                "insert into person (customer_id, name, email, language, told_at, erased_at)"
                                        + " values ($1, '', '', '', $2, $2) on conflict (customer_id) do update"
                                        + " set name = '', email = '', language = '', erased_at = $2")
                        .execute(Tuple.of(customerId, now))
                        .chain(() -> c.preparedQuery(
                                        "update content set subject = '', words = '', erased_at = $2 where customer_id = $1")
                                .execute(Tuple.of(customerId, now)))
                        .chain(() -> c.preparedQuery("delete from waiting where customer_id = $1")
                                .execute(Tuple.of(customerId))))
                .replaceWithVoid();
    }

    private static Person person(Row row) {
        return new Person(row.getString("name"), row.getString("email"), row.getString("language"));
    }

    private static String text(String maybe) {
        return maybe == null ? "" : maybe.replace("\0", "").strip();
    }
}
