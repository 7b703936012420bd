package redress.bench.legs.read;

import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import redress.bench.entries.Accounts;
import redress.bench.ground.AxonStore;
import redress.bench.ground.Clients;
import redress.bench.ground.Scratch;
import redress.eventlog.BenchLog;

/// A log that is full before anybody reads: accounts of the same length.
public final class Shelf {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Scratch scratch;
    private final List<UUID> accounts;
    private final int perAccount;

    private Shelf(Scratch scratch, int accounts, int perAccount) {
        this.scratch = scratch;
        this.accounts =
                IntStream.range(0, accounts).mapToObj(_ -> UUID.randomUUID()).toList();
        this.perAccount = perAccount;
    }

    /// Written by the service's own path.
    public static Shelf filled(Scratch scratch, Vertx vertx, int accounts, int perAccount) {
        var shelf = new Shelf(scratch.withLog(), accounts, perAccount);
        shelf.fill(vertx);
        return shelf;
    }

    private void fill(Vertx vertx) {
        var clients = new Clients(8);
        var pool = clients.pool(vertx, scratch);
        var all = new Accounts(BenchLog.on(pool));
        io.smallrye.mutiny.Multi.createFrom()
                .iterable(accounts)
                .onItem()
                .transformToUni(id -> all.handle(id, Accounts.entries(id.toString(), 1, perAccount), Accounts.CAUSE))
                .merge(clients.count())
                .onItem()
                .ignoreAsUni()
                .await()
                .atMost(PATIENCE);
        pool.close().await().atMost(PATIENCE);
        scratch.demand(events(), "select count(*) from event");
        scratch.run("vacuum analyze event");
    }

    /// The same accounts in Axon's tables.
    public void copyTo(Scratch axon) {
        AxonStore.tables(axon);
        try (var store = AxonStore.in(axon, 8)) {
            accounts.parallelStream()
                    .forEach(id -> store.append(id, 0, Accounts.entries(id.toString(), 1, perAccount)));
        }
        axon.demand(events(), "select count(*) from DomainEventEntry");
        axon.run("vacuum analyze DomainEventEntry");
    }

    public Scratch scratch() {
        return scratch;
    }

    /// One after the other, over and over.
    public UUID account(int number) {
        return accounts.get(Math.floorMod(number, accounts.size()));
    }

    public int accounts() {
        return accounts.size();
    }

    public int perAccount() {
        return perAccount;
    }

    public long events() {
        return (long) accounts.size() * perAccount;
    }

    /// What one account comes to.
    public long sum() {
        return (long) perAccount * (perAccount + 1) / 2;
    }

    public long sumOfAll() {
        return accounts.size() * sum();
    }
}
