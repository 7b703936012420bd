package redress.eventlog.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.core.ConditionFactory;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.decider.Refused;
import redress.embedded.Infra;
import redress.eventlog.Recorded;
import redress.eventlog.SimulatedClock;
import redress.toy.Bar;
import redress.toy.ClosingTimes;
import redress.toy.Tab;
import redress.toy.TabView;

/// What follows the log: views, reactions, deadlines, rebuild. COV-X-01.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class FollowingTest {

    @Inject
    Bar bar;

    @Inject
    Pool pool;

    @Inject
    Replica replica;

    @Inject
    ClosingTimes closing;

    @Inject
    DataSource database;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Rebuild rebuild;

    @Inject
    Clock clock;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void quiet() {
        bar.open(UUID.randomUUID());
        bar.awaitFollowers();
    }

    /// Counts the events it is shown into a row of its own.
    private record Tally(String name, Gate gate) implements View {

        @Override
        public Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch) {
            return gate.pass()
                    .chain(() -> session.createNativeQuery("insert into public.tally (name, n) values (:name, :n)"
                                    + " on conflict (name) do update set n = tally.n + excluded.n")
                            .setParameter("name", name)
                            .setParameter("n", batch.size())
                            .executeUpdate())
                    .replaceWithVoid();
        }
    }

    private record Deed(String name, Gate gate, List<Recorded<?>> done) implements Effect {

        @Override
        public Uni<Void> follow(List<Recorded<?>> batch) {
            return gate.pass().invoke(() -> done.addAll(batch));
        }
    }

    /// Fails when told to, once.
    private record Faltering(String name, AtomicBoolean failing, List<Recorded<?>> done) implements Effect {

        @Override
        public Uni<Void> follow(List<Recorded<?>> batch) {
            if (failing.getAndSet(false)) {
                return Uni.createFrom().failure(new IllegalStateException("for once"));
            }
            done.addAll(batch);
            return Uni.createFrom().voidItem();
        }
    }

    /// Draws what is told of one stream.
    private record Picky(String name, UUID stream, List<Recorded<?>> drawn) implements View {

        @Override
        public boolean concerns(Recorded<?> recorded) {
            return recorded.stream().equals(stream);
        }

        @Override
        public Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch) {
            return Uni.createFrom().voidItem().invoke(() -> drawn.addAll(batch));
        }
    }

    @Test
    void a_view_whose_worker_was_replaced_while_it_stalled_counts_nothing_twice() {
        var name = "tally-" + id;
        var gate = new Gate();
        var stalled = replica.worker(new Tally(name, gate));
        var late = inBackground(stalled::turn);
        await().until(gate::isReached);
        replica.endSessionThatHolds(name);

        var second = replica.worker(new Tally(name, Gate.open()));
        await().until(() -> turn(second) != null && second.leads());
        var after = position(name);
        gate.let();

        assertThat(late.join()).isLessThan(Duration.ofSeconds(1));
        assertThat(stalled.leads()).isFalse();
        assertThat(position(name)).isEqualTo(after);
        assertThat(bar.count("select n::bigint from tally where name = $1", name))
                .isEqualTo(bar.count("select count(*) from event where position <= $1", after));
    }

    @Test
    void an_effect_whose_worker_was_replaced_while_it_stalled_does_not_move_the_checkpoint() {
        var name = "deed-" + id;
        var gate = new Gate();
        var stalled = replica.worker(new Deed(name, gate, new ArrayList<>()));
        var late = inBackground(stalled::turn);
        await().until(gate::isReached);
        replica.endSessionThatHolds(name);

        var done = new ArrayList<Recorded<?>>();
        var second = replica.worker(new Deed(name, Gate.open(), done));
        await().until(() -> turn(second) != null && second.leads());
        bar.open(id);
        await().until(() -> turn(second) != null
                && !done.isEmpty()
                && done.getLast().stream().equals(id));
        var after = position(name);
        gate.let();

        late.join();
        assertThat(stalled.leads()).isFalse();
        assertThat(position(name)).isEqualTo(after);
        assertThat(done).extracting(Recorded::position).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void only_one_of_two_replicas_follows_and_the_other_takes_over_when_it_ends() {
        var name = "deed-" + id;
        var first = replica.worker(new Deed(name, Gate.open(), new ArrayList<>()));
        var second = replica.worker(new Deed(name, Gate.open(), new ArrayList<>()));
        turn(first);
        turn(second);
        assertThat(first.leads()).isTrue();
        assertThat(second.leads()).isFalse();
        replica.endSessionThatHolds(name);
        await().until(() -> !first.leads());
        turn(second);
        assertThat(second.leads()).isTrue();
    }

    @Test
    void a_follower_that_fails_is_tried_again_and_misses_nothing() {
        var name = "deed-" + id;
        var failing = new AtomicBoolean(true);
        var done = new ArrayList<Recorded<?>>();
        var worker = replica.worker(new Faltering(name, failing, done));
        assertThatThrownBy(() -> turn(worker)).hasMessageContaining("for once");
        await().until(() -> turn(worker).compareTo(Duration.ZERO) > 0);
        await().untilAsserted(() -> assertThat(done)
                .hasSize((int) bar.count("select count(*) from event where position <= $1", position(name))));
    }

    /// What it did before was not written down yet; it is not done again for the sake of what fails.
    @Test
    void an_effect_that_fails_repeats_nothing_of_what_it_had_done() {
        var name = "deed-" + id;
        var done = new ArrayList<Recorded<?>>();
        var failing = new AtomicBoolean();
        var worker = replica.worker(new Faltering(name, failing, done));
        await().until(() -> turn(worker).compareTo(Duration.ZERO) > 0);
        for (int i = 0; i < 5; i++) {
            follows(worker, done, bar.open(UUID.randomUUID()).stream());
        }
        failing.set(true);
        var last = bar.open(id).stream();
        soon().untilAsserted(() -> assertThatThrownBy(() -> turn(worker)).hasMessageContaining("for once"));
        follows(worker, done, last);
        assertThat(done).extracting(Recorded::position).doesNotHaveDuplicates().isSorted();
    }

    /// Its place is written down a moment later; what concerns it is drawn once, and with its place.
    @Test
    void a_view_passes_what_does_not_concern_it_and_draws_what_does_once() {
        var name = "picky-" + id;
        var drawn = new ArrayList<Recorded<?>>();
        var worker = replica.worker(new Picky(name, id, drawn));
        others(worker);
        assertThat(drawn).isEmpty();

        var own = bar.open(id).position();
        soon().until(() -> turn(worker) != null && !drawn.isEmpty());
        assertThat(position(name)).isGreaterThanOrEqualTo(own);

        var last = others(worker);
        await().until(() -> turn(worker) != null && position(name) >= last);
        assertThat(drawn).extracting(Recorded::stream).containsExactly(id);
    }

    /// Some events that concern nobody, and a turn after each.
    private long others(Worker worker) {
        return IntStream.range(0, 5)
                .mapToLong(_ -> {
                    var opened = bar.open(UUID.randomUUID()).position();
                    turn(worker);
                    return opened;
                })
                .max()
                .orElseThrow();
    }

    private static void follows(Worker worker, List<Recorded<?>> done, UUID stream) {
        soon().until(() -> turn(worker) != null
                && done.stream().anyMatch(event -> event.stream().equals(stream)));
    }

    /// Within the moment for which checkpoints are not written down.
    private static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2));
    }

    /// COV-X-01
    @Test
    void a_rebuild_while_writers_go_on_draws_what_the_log_says_and_does_nothing_else() throws Throwable {
        var open = UUID.randomUUID();
        bar.open(id, clock.instant().plus(Duration.ofDays(1)));
        bar.order(id, 50);
        bar.pay(id, 20);
        bar.open(open);
        bar.close(open);
        bar.awaitFollowers();
        await().until(() -> bar.tipsFor(open) == 1);
        var deadlines = rows("select * from deadline order by id");
        bar.sql("update tab_view set owed = 999, guest = 'nobody'");
        bar.sql("delete from tab_view where id = $1", open);
        bar.sql("delete from deadline");

        var newsBefore = position("tab-news");
        var writing = new AtomicBoolean(true);
        try (var writers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                writers.execute(() -> {
                    while (writing.get()) {
                        bar.order(bar.open(UUID.randomUUID()).stream(), 5);
                    }
                });
            }
            try {
                assertThat(run(rebuild::views).events()).isPositive();
                assertThat(run(rebuild::views).events()).isPositive();
            } finally {
                writing.set(false);
            }
        }
        bar.awaitFollowers();

        assertViewsEqualTheLog();
        assertThat(rows("select * from deadline order by id")).isEqualTo(deadlines);
        assertThat(bar.tipsFor(open)).isEqualTo(1);
        assertThat(position("tab-news")).isGreaterThanOrEqualTo(newsBefore);
        assertThat(bar.sql("select from pg_namespace where nspname in ('views_old', 'views_next')"))
                .isEmpty();
    }

    @Test
    void statements_prepared_before_a_rebuild_read_the_new_views_after_it() throws Throwable {
        bar.open(id);
        bar.awaitFollowers();
        onEveryConnection();
        run(rebuild::views);
        bar.order(id, 5);
        await().untilAsserted(() -> assertThat(onEveryConnection()).containsOnly(5));
    }

    private List<Integer> onEveryConnection() {
        var reads = new ArrayList<Uni<Integer>>();
        for (int i = 0; i < 28; i++) {
            reads.add(pool.preparedQuery("select owed, pg_sleep(0.01) from tab_view where id = $1")
                    .execute(Tuple.of(id))
                    .map(rows -> rows.iterator().next().getInteger("owed")));
        }
        return Uni.join().all(reads).andFailFast().await().atMost(Bar.PATIENCE);
    }

    @Test
    void a_second_rebuild_at_the_same_time_is_refused_on_whichever_replica() throws Throwable {
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(4244)"); // as a replica holds it while it rebuilds
            assertThatThrownBy(() -> run(rebuild::views))
                    .isInstanceOf(Refused.class)
                    .hasMessage("a rebuild is under way");
            statement.execute("select pg_advisory_unlock(4244)");
        }
        assertThat(run(rebuild::views).events()).isPositive();
        assertThat(run(rebuild::views).events()).isPositive();
    }

    /// The trap: Hibernate checks only row 1 of a batched update.
    @Test
    void a_stale_row_two_of_three_fails_the_whole() throws Throwable {
        var ids = List.of(id, UUID.randomUUID(), UUID.randomUUID());
        ids.forEach(bar::open);
        bar.awaitFollowers();
        Supplier<Uni<Void>> stale =
                () -> sessions.withTransaction(session -> session.find(TabView.class, ids.toArray(Object[]::new))
                        .call(() -> pool.preparedQuery("update tab_view set revision = revision + 1 where id = $1")
                                .execute(Tuple.of(ids.get(1))))
                        .invoke(rows -> rows.forEach(row -> row.guest = "changed"))
                        .replaceWithVoid());
        assertThatThrownBy(() -> run(stale)).hasMessageContaining("TabView");
        assertThat(bar.sql("select from tab_view where guest = 'changed'")).isEmpty();
    }

    @Test
    void a_row_that_has_a_version_is_not_written_in_a_batch() {
        assertThatThrownBy(() ->
                        new Rows<>(TabView.class, TabView::new, row -> row.id, (TabView row) -> row.id, (_, _) -> {}))
                .hasMessageContaining("TabView has a version");
    }

    @Test
    void a_deadline_that_comes_is_told_once_and_a_settled_one_never_whatever_is_rebuilt() throws Throwable {
        var settled = UUID.randomUUID();
        var history = UUID.randomUUID();
        var due = clock.instant().plus(Duration.ofHours(1));
        bar.open(id, due);
        bar.open(settled, due);
        bar.close(settled);
        bar.open(history, clock.instant().minus(Duration.ofDays(30)));
        bar.awaitFollowers();
        assertThat(bar.story(id)).containsExactly("TabOpened");

        ((SimulatedClock) clock).set(due.plusSeconds(1));
        await().atMost(Bar.PATIENCE)
                .until(() ->
                        bar.story(id).contains("Reminded") && closing.told().contains(id));
        run(rebuild::views);
        restart("tab-deadlines");
        bar.open(UUID.randomUUID()); // so that it notices
        await().during(Duration.ofMillis(1200)).atMost(Bar.PATIENCE).untilAsserted(() -> {
            assertThat(bar.story(id)).containsExactly("TabOpened", "Reminded");
            assertThat(bar.story(settled)).containsExactly("TabOpened", "TabClosed");
            assertThat(bar.story(history)).containsExactly("TabOpened");
            assertThat(closing.told()).containsOnlyOnce(id, settled).doesNotContain(history); // though they refuse
        });
        ((SimulatedClock) clock).set(Instant.now());
    }

    /// I-16
    @Test
    void an_event_leads_to_its_command_once_however_often_the_log_is_followed() {
        bar.open(id);
        bar.close(id);
        await().atMost(Bar.PATIENCE).until(() -> bar.tipsFor(id) == 1);
        bar.sql("update checkpoint set position = 0, owner = owner + 1 where subscription = 'tips'");
        bar.close(bar.open(UUID.randomUUID()).stream());
        bar.awaitFollowers();
        assertThat(bar.tipsFor(id)).isEqualTo(1);
    }

    private void restart(String subscription) {
        bar.sql("update checkpoint set owner = owner + 1 where subscription = $1", subscription);
    }

    private void assertViewsEqualTheLog() {
        var shown = bar.sql("select id, owed, events, closed from tab_view order by id");
        assertThat(shown).hasSize((int) bar.count("select count(*) from stream where kind = 'Tab'"));
        for (var row : shown) {
            var tab = row.getUUID("id");
            var expected = bar.tab(tab);
            var owed = expected instanceof Tab.Open o ? o.owed() : 0;
            assertThat(row.getBoolean("closed")).isEqualTo(expected instanceof Tab.Closed);
            assertThat(row.getInteger("owed"))
                    .isEqualTo(expected instanceof Tab.Closed ? row.getInteger("owed") : owed);
            assertThat((long) row.getInteger("events"))
                    .isEqualTo(bar.count("select version::bigint from stream where id = $1", tab));
        }
    }

    private List<String> rows(String sql) {
        return bar.sql(sql).stream().map(row -> row.toJson().encode()).toList();
    }

    private long position(String name) {
        return bar.count("select position from checkpoint where subscription = $1", name);
    }

    private static Duration turn(Worker worker) {
        try {
            return run(worker::turn);
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Throwable fault) {
            throw new AssertionError(fault);
        }
    }

    private static <T> T run(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<Uni<T>> work) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return run(work);
            } catch (RuntimeException fault) {
                throw fault;
            } catch (Throwable fault) {
                throw new AssertionError(fault);
            }
        });
    }
}
