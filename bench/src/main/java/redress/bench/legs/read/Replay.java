package redress.bench.legs.read;

import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import redress.bench.Extent;
import redress.bench.entries.Accounts;
import redress.bench.entries.EntryEvent.EntryMade;
import redress.bench.ground.AxonStore;
import redress.bench.ground.Clients;
import redress.bench.ground.Ground;
import redress.bench.ground.Scratch;
import redress.bench.legs.Leg;
import redress.bench.measure.Figure;
import redress.bench.measure.Finding;
import redress.bench.measure.Race;
import redress.bench.measure.Versus;
import redress.eventlog.BenchLog;
import redress.eventlog.Recorded;
import redress.eventlog.following.BenchFence;
import redress.eventlog.following.Fence;

/// What it costs to read the whole log, event by event: as PostgreSQL pours it out, as our followers read it, and as
/// Axon does.
public final class Replay implements Leg {

    private static final Set<Figure> SHOWN = Set.of(Figure.PER_SECOND, Figure.SERVER_CPU, Figure.CLIENT_CPU);
    private static final List<Versus> VERSUS = List.of(
            new Versus(Figure.PER_SECOND, "typed-replay", CopyOut.NAME),
            new Versus(Figure.PER_SECOND, "axon-replay", CopyOut.NAME),
            new Versus(Figure.PER_SECOND, "typed-replay", "axon-replay"));
    private static final int PER_ACCOUNT = 10;

    private final Ground ground;
    private final Vertx vertx;

    public Replay(Ground ground, Vertx vertx) {
        this.ground = ground;
        this.vertx = vertx;
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public List<Finding> measure(Extent extent) {
        var shelf = Shelf.filled(ground.scratch("replay"), vertx, extent.events() / PER_ACCOUNT, PER_ACCOUNT);
        var axon = ground.scratch("axon");
        shelf.copyTo(axon);
        var race = new Race(ground, extent.rounds(), extent.run(), extent.warmUp());
        return List.of(race.of(List.of(
                        new CopyOut(shelf.scratch(), shelf.events()),
                        new TypedReplay(shelf, vertx),
                        new AxonReplay(shelf, axon)))
                .finding(name(), Map.of("events", (int) shelf.events()), SHOWN, VERSUS));
    }

    private abstract static class Summed extends Pass {

        final Shelf shelf;

        Summed(Shelf shelf) {
            super(shelf.events());
            this.shelf = shelf;
        }

        void demandSum(long sum) {
            if (sum != shelf.sumOfAll()) {
                throw new IllegalStateException(name() + " came to " + sum + " instead of " + shelf.sumOfAll());
            }
        }
    }

    private static final class TypedReplay extends Summed {

        /// As many at once as a follower takes.
        private static final int BATCH = 1000;

        private static final Duration PATIENCE = Duration.ofMinutes(10);

        private final Vertx vertx;

        TypedReplay(Shelf shelf, Vertx vertx) {
            super(shelf);
            this.vertx = vertx;
        }

        @Override
        public String name() {
            return "typed-replay";
        }

        @Override
        public Run begin() {
            var pool = new Clients(1).connected(vertx, shelf.scratch());
            var fence = fence(pool);
            return new Run() {
                @Override
                public long during(Duration time) {
                    return passes(time, () -> pass(fence));
                }

                @Override
                public void close() {
                    pool.close().await().atMost(PATIENCE);
                }
            };
        }

        private static Fence fence(Pool pool) {
            return BenchFence.on(pool, BenchLog.kinds(new Accounts(BenchLog.on(pool))));
        }

        private long pass(Fence fence) {
            var read = new AtomicLong();
            var sum = new AtomicLong();
            var at = new AtomicLong();
            Multi.createBy()
                    .repeating()
                    .uni(() -> fence.look(at.get(), BATCH).map(Fence.Look::events))
                    .whilst(batch -> batch.size() == BATCH)
                    .invoke(batch -> {
                        read.addAndGet(batch.size());
                        batch.forEach(event -> sum.addAndGet(cents(event)));
                        if (!batch.isEmpty()) {
                            at.set(batch.getLast().position());
                        }
                    })
                    .onItem()
                    .ignoreAsUni()
                    .await()
                    .atMost(PATIENCE);
            demandSum(sum.get());
            return read.get();
        }

        private static long cents(Recorded<?> event) {
            return ((EntryMade) event.event()).cents();
        }
    }

    private static final class AxonReplay extends Summed {

        private final Scratch axon;

        AxonReplay(Shelf shelf, Scratch axon) {
            super(shelf);
            this.axon = axon;
        }

        @Override
        public String name() {
            return "axon-replay";
        }

        @Override
        public Run begin() {
            var store = AxonStore.in(axon, 1);
            return new Run() {
                @Override
                public long during(Duration time) {
                    return passes(time, () -> pass(store));
                }

                @Override
                public void close() {
                    store.close();
                }
            };
        }

        private long pass(AxonStore store) {
            var sum = new AtomicLong();
            try (var all = store.engine().readEvents(null, false)) {
                var read = all.peek(event -> sum.addAndGet(((EntryMade) event.getPayload()).cents()))
                        .mapToLong(_ -> 1)
                        .sum();
                demandSum(sum.get());
                return read;
            }
        }
    }
}
