package redress.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
              on conflict (customer_id) do update set %s, told_at = greatest(excluded.told_at, person.told_at)
              where person.erased_at is null or excluded.told_at > person.erased_at""".formatted(
                    Stream.of("name", "email", "language").map(Persons::newest).collect(Collectors.joining(", ")));

    /// Who was never heard of is noted too: what was said before stays erased, whenever it comes.
    private static final String FORGET = """
            insert into person (customer_id, name, email, language, told_at, erased_at)
              values ($1, '', '', '', $2, $2)
              on conflict (customer_id) do update set
                name = '', email = '', language = '', erased_at = excluded.erased_at""";

    private static final String FORGET_WORDS = "update content set subject = '', words = '', erased_at = $2"
            + " where customer_id = $1 and erased_at is null";

    private static final String WAIT_NO_MORE = "delete from waiting where customer_id = $1";

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
    /// address no longer does.
    public Uni<Void> erase(String customerId) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.withTransaction(c -> c.preparedQuery(FORGET)
                        .execute(Tuple.of(customerId, now))
                        .chain(() -> c.preparedQuery(FORGET_WORDS).execute(Tuple.of(customerId, now)))
                        .chain(() -> c.preparedQuery(WAIT_NO_MORE).execute(Tuple.of(customerId))))
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
        return new Person(row.getString("name"), row.getString("email"), row.getString("language"));
    }

    private static String text(String maybe) {
        return maybe == null ? "" : maybe.replace("\0", "").strip();
    }
}
