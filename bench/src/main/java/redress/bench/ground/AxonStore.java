package redress.bench.ground;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.json.JacksonSerializer;
import redress.bench.entries.Accounts;
import redress.bench.entries.EntryEvent;
import redress.bench.entries.MakeEntries;
import redress.eventlog.EventJson;

/// Axon 4.13 over JDBC, its fastest store on PostgreSQL: JSON, a pooled connection for each client.
public final class AxonStore implements AutoCloseable {

    private static final int BATCH = 1000;

    /// What our log keeps beside an event, as Axon keeps such things.
    private static final Map<String, ?> META = Map.of(
            "actor", "bench", "type", "SYSTEM", "correlation", "bench", "causation", "bench", "policy", "", "epoch", 0);

    private final HikariDataSource pool;
    private final EventStorageEngine engine;

    private AxonStore(HikariDataSource pool, EventStorageEngine engine) {
        this.pool = pool;
        this.engine = engine;
    }

    /// Each statement commits by itself.
    public static AxonStore in(Scratch scratch, int connections) {
        return over(settings(scratch, connections), DataSourceConnectionProvider::new);
    }

    /// All that is done in one of Axon's units of work is one transaction, as in an application of Axon's.
    public static AxonStore inUnitsOfWork(Scratch scratch, int connections) {
        var settings = settings(scratch, connections);
        settings.setAutoCommit(false);
        return over(
                settings,
                source -> new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(source)));
    }

    private static HikariConfig settings(Scratch scratch, int connections) {
        var database = scratch.database();
        var settings = new HikariConfig();
        settings.setJdbcUrl(database.jdbcUrl());
        settings.setUsername(database.owner());
        settings.setPassword(database.password());
        settings.setMaximumPoolSize(connections);
        settings.setMinimumIdle(connections);
        settings.addDataSourceProperty("prepareThreshold", "1");
        return settings;
    }

    private static AxonStore over(HikariConfig settings, Function<DataSource, ConnectionProvider> connections) {
        var pool = new HikariDataSource(settings);
        var json = JacksonSerializer.builder()
                .objectMapper(EventJson.MAPPER.copy())
                .build();
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections.apply(pool))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .batchSize(BATCH)
                .build();
        return new AxonStore(pool, engine);
    }

    /// Axon's own tables.
    public static void tables(Scratch scratch) {
        var store = in(scratch, 1);
        try (store) {
            ((JdbcEventStorageEngine) store.engine).createSchema(PostgresEventTableFactory.INSTANCE);
        }
    }

    public EventStorageEngine engine() {
        return engine;
    }

    /// @param version of the account so far
    public void append(UUID account, int version, MakeEntries asked) {
        var messages = asked.entries().stream()
                .map(entry -> new GenericDomainEventMessage<>(
                        Accounts.KIND,
                        account.toString(),
                        version + asked.entries().indexOf(entry),
                        entry,
                        META))
                .toList();
        engine.appendEvents(List.copyOf(messages));
    }

    /// What Axon does for a command: reads the account, sums it up, appends, in one unit of work.
    public void handle(UUID account, MakeEntries asked) {
        DefaultUnitOfWork.startAndGet(GenericMessage.asMessage(asked)).execute(() -> {
            var before = new Balance(0, 0);
            try (var events = engine.readEvents(account.toString()).asStream()) {
                before = events.reduce(before, Balance::after, (_, later) -> later);
            }
            append(account, before.version(), asked);
        });
    }

    private record Balance(long cents, int version) {

        Balance after(DomainEventMessage<?> message) {
            return switch ((EntryEvent) message.getPayload()) {
                case EntryEvent.EntryMade e -> new Balance(cents + e.cents(), version + 1);
            };
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
