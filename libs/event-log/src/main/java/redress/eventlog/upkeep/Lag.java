package redress.eventlog.upkeep;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import redress.eventlog.following.Fence;
import redress.eventlog.following.Loop;
import redress.eventlog.following.Subscriptions;

/// How far each subscription is behind the log, as a metric and for ops.
@Singleton
public class Lag {

    private static final Duration EVERY = Duration.ofSeconds(5);

    // two look-ups in the index per subscription, however far behind it is
    private static final String BEHIND = "select c.subscription, c.position,"
            + " greatest(0, (select coalesce(max(position), 0) from event) - c.position) as behind,"
            + " coalesce(extract(epoch from clock_timestamp() - (select recorded_at from event"
            + " where position > c.position order by position limit 1)), 0)::float8 as seconds"
            + " from checkpoint c where c.subscription = any($1) order by 1";

    /// @param behind positions between it and the newest event: the events not yet followed, and gaps
    /// @param seconds age of the oldest event not yet followed
    /// @param here true if this replica carries it
    public record Behind(String subscription, long position, long behind, double seconds, boolean here) {}

    private final Pool pool;
    private final Subscriptions subscriptions;
    private final Loop measuring;
    private volatile Map<String, Behind> last = Map.of();

    Lag(Pool pool, Subscriptions subscriptions, Fence fence, MeterRegistry metrics, Vertx vertx) {
        this.pool = pool;
        this.subscriptions = subscriptions;
        this.measuring = new Loop("lag", vertx, () -> now().replaceWith(EVERY));
        Gauge.builder("redress.fence.age.seconds", fence, f -> f.age().toMillis() / 1000.0)
                .register(metrics);
        subscriptions.names().forEach(name -> {
            gauge(metrics, "redress.subscription.lag.events", name, Behind::behind);
            gauge(metrics, "redress.subscription.lag.seconds", name, Behind::seconds);
        });
    }

    void start(@Observes StartupEvent start) {
        measuring.wake();
    }

    void stop(@Observes ShutdownEvent stop) {
        measuring.stop();
    }

    public Uni<List<Behind>> now() {
        return pool.preparedQuery(BEHIND)
                .execute(Tuple.of(subscriptions.names().toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::behind)
                        .toList())
                .invoke(list ->
                        last = list.stream().collect(Collectors.toMap(Behind::subscription, Function.identity())));
    }

    private Behind behind(Row row) {
        var name = row.getString("subscription");
        return new Behind(
                name,
                row.getLong("position"),
                row.getLong("behind"),
                row.getDouble("seconds"),
                subscriptions.leads(name));
    }

    private void gauge(MeterRegistry metrics, String meter, String name, ToDoubleFunction<Behind> figure) {
        Gauge.builder(meter, this, lag -> lag.last.containsKey(name) ? figure.applyAsDouble(lag.last.get(name)) : 0)
                .tag("subscription", name)
                .register(metrics);
    }
}
