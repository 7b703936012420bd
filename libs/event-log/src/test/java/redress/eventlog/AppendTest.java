package redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.decider.Refused;
import redress.embedded.Infra;
import redress.toy.Bar;
import redress.toy.Tab;
import redress.toy.Tab.Command.CloseTab;
import redress.toy.Tab.Command.OpenTab;
import redress.toy.Tab.Command.Order;
import redress.toy.Tab.Command.Pay;
import redress.toy.Tabs;

/// What a commit keeps to: COV-X-01, I-16, I-17.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class AppendTest {

    private static final Actor TESTER = Actor.system("test");

    @Inject
    Bar bar;

    @Inject
    Tabs tabs;

    @Inject
    EventLog log;

    @Inject
    Pool pool;

    @Inject
    Clock clock;

    @Inject
    Epoch epoch;

    private final UUID id = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    /// I-17. Half of the writers are on another replica, which knows nothing of the first one's queue.
    @Test
    void sixteen_writers_on_one_stream_are_all_recorded_in_order_and_never_exceed_a_limit() {
        var replica = new Tabs(new EventLog(pool, clock, new Wake(), epoch));
        bar.open(id);
        var orders = IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(n -> () -> ordersTaken(n % 2 == 0 ? tabs : replica, 10))
                .toList();
        var taken = atOnce(orders).stream().mapToInt(Integer::intValue).sum();
        assertThat(taken).isEqualTo(100);
        assertThat(bar.tab(id)).isEqualTo(new Tab.Open(Tab.LIMIT));
        assertThat(bar.history(id).stream().map(Recorded::version))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 101).boxed().toList());
        assertThat(bar.history(id)).extracting(Recorded::position).isSorted();
        assertChainHolds(id);
    }

    private int ordersTaken(Tabs replica, int tries) {
        var taken = 0;
        for (int i = 0; i < tries; i++) {
            try {
                replica.handle(id, new Order(1000), Cause.by(TESTER)).await().atMost(Bar.PATIENCE);
                taken++;
            } catch (Refused refused) {
                assertThat(refused.rule()).isEqualTo("tab.limit");
            }
        }
        return taken;
    }

    /// I-16
    @Test
    void a_repeated_command_is_answered_as_the_first_time_and_recorded_once() {
        bar.open(id);
        var first = bar.handle(id, new Order(5), keyed("k1", "five"));
        var again = bar.handle(id, new Order(5), keyed("k1", "five"));
        assertThat(first.sight()).isEqualTo(Done.Sight.FIRST);
        assertThat(again).isEqualTo(new Done(id, first.version(), first.position(), Done.Sight.REPEATED));
        assertThat(bar.story(id)).containsExactly("TabOpened", "Ordered");
    }

    /// I-16: also when it could not be decided the same way any more.
    @Test
    void a_repetition_is_a_repetition_even_if_a_rule_would_refuse_it_now() {
        bar.open(id);
        bar.handle(id, new Order(5), keyed("k2", "five"));
        bar.close(id);
        assertThat(bar.handle(id, new Order(5), keyed("k2", "five")).sight()).isEqualTo(Done.Sight.REPEATED);
        assertThatThrownBy(() -> bar.handle(id, new Order(5), keyed("k3", "five")))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.rule()).isEqualTo("tab.closed"));
    }

    /// I-16
    @Test
    void the_same_key_with_another_body_is_refused_and_records_nothing() {
        bar.open(id);
        bar.handle(id, new Order(5), keyed("k4", "five"));
        assertThatThrownBy(() -> bar.handle(id, new Order(6), keyed("k4", "six")))
                .isInstanceOfSatisfying(Refused.class, r -> {
                    assertThat(r.rule()).isEqualTo("idempotency.other-body");
                    assertThat(r.kind()).isEqualTo(Refused.Kind.IMPOSSIBLE);
                });
        assertThat(bar.tab(id)).isEqualTo(new Tab.Open(5));
    }

    /// I-16: the receipt is what decides, not who was first to look.
    @Test
    void the_same_command_from_sixteen_senders_at_once_is_recorded_once() {
        bar.open(id);
        var replica = new Tabs(new EventLog(pool, clock, new Wake(), epoch));
        var same = IntStream.range(0, 16)
                .<Callable<Done>>mapToObj(n -> () -> (n % 2 == 0 ? tabs : replica)
                        .handle(id, new Order(5), keyed("k5", "five"))
                        .await()
                        .atMost(Bar.PATIENCE))
                .toList();
        var done = atOnce(same);
        assertThat(done).extracting(Done::version).containsOnly(2);
        assertThat(done).extracting(Done::sight).containsOnlyOnce(Done.Sight.FIRST);
        assertThat(bar.tab(id)).isEqualTo(new Tab.Open(5));
    }

    @Test
    void what_is_already_so_is_a_success_at_the_place_where_it_became_so() {
        bar.open(id);
        var closed = bar.close(id);
        var again = bar.close(id);
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.position()).isEqualTo(closed.position());
        var keyed = bar.handle(id, new CloseTab(), keyed("k6", ""));
        assertThat(bar.handle(id, new CloseTab(), keyed("k6", "")))
                .isEqualTo(new Done(id, keyed.version(), keyed.position(), Done.Sight.REPEATED));
    }

    /// What this process kept of the stream is out of date; only an append would have noticed by itself.
    @Test
    void what_another_replica_did_counts_when_a_rule_refuses_or_nothing_is_to_do() {
        var replica = new Tabs(new EventLog(pool, clock, new Wake(), epoch));
        bar.open(id);
        give(replica, new Order(5));
        assertThat(bar.handle(id, new Pay(5)).version()).as("not overpaid").isEqualTo(3);
        give(replica, new CloseTab());
        assertThatThrownBy(() -> bar.order(id, 5))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.rule()).isEqualTo("tab.closed"));
        assertThat(bar.close(id).version()).as("already closed").isEqualTo(4);
        assertThat(bar.story(id)).containsExactly("TabOpened", "Ordered", "Paid", "TabClosed");
        assertChainHolds(id);
    }

    /// The append to one stream says nothing of the other, to which nothing seemed to be written.
    @Test
    void what_another_replica_did_to_one_of_two_streams_counts_though_only_the_other_is_written_to() {
        var replica = new Tabs(new EventLog(pool, clock, new Wake(), epoch));
        bar.open(id);
        bar.open(other);
        give(replica, new Order(5));
        var settling = tabs.step(id, tab -> Uni.createFrom().item(settling(tab)));
        log.commit(List.of(settling, tabs.step(other, new CloseTab())), Cause.by(TESTER))
                .await()
                .atMost(Bar.PATIENCE);
        assertThat(bar.story(other)).containsExactly("TabOpened", "TabClosed");
        assertThat(bar.story(id)).containsExactly("TabOpened", "Ordered", "Paid");
    }

    /// Pays what is owed; where nothing is, nothing happens.
    private static Tab.Command settling(Tab tab) {
        return tab instanceof Tab.Open(var owed) && owed > 0 ? new Pay(owed) : new OpenTab("ann", Instant.EPOCH);
    }

    /// Who tries again until it works would else try for ever.
    @Test
    void what_another_replica_did_counts_when_what_is_kept_leads_to_a_mistake() {
        var replica = new Tabs(new EventLog(pool, clock, new Wake(), epoch));
        bar.open(id);
        give(replica, new Order(5));
        var paying = tabs.step(id, tab -> Uni.createFrom().item(() -> new Pay(owed(tab))));
        log.commit(List.of(paying), Cause.by(TESTER)).await().atMost(Bar.PATIENCE);
        assertThat(bar.tab(id)).isEqualTo(new Tab.Open(0));
    }

    private static int owed(Tab tab) {
        if (tab instanceof Tab.Open(var owed) && owed > 0) {
            return owed;
        }
        throw new IllegalStateException("it was looked at before there was anything to pay");
    }

    @Test
    void what_begins_a_stream_is_decided_on_what_is_there_if_something_is() {
        var stranger = new Tabs(new EventLog(pool, clock, new Wake(), epoch));
        assertThat(begin(stranger, new OpenTab("ann", Instant.EPOCH)).version()).isEqualTo(1);
        bar.order(id, 5);
        var newcomer = new Tabs(new EventLog(pool, clock, new Wake(), epoch));
        assertThat(begin(newcomer, new OpenTab("bea", Instant.EPOCH)).version())
                .as("it is open")
                .isEqualTo(2);
        assertThat(begin(new Tabs(new EventLog(pool, clock, new Wake(), epoch)), new Order(3))
                        .version())
                .as("an order does not begin a tab, but this one there is")
                .isEqualTo(3);
        assertThat(bar.story(id)).containsExactly("TabOpened", "Ordered", "Ordered");
        assertChainHolds(id);
    }

    @Test
    void streams_begun_together_are_decided_on_what_is_there_if_one_of_them_is() {
        bar.open(id);
        bar.order(id, 5);
        var replica = new EventLog(pool, clock, new Wake(), epoch);
        var strangers = new Tabs(replica);
        var opening = new OpenTab("ann", Instant.EPOCH);
        replica.commit(List.of(strangers.beginning(id, opening), strangers.beginning(other, opening)), Cause.by(TESTER))
                .await()
                .atMost(Bar.PATIENCE);
        assertThat(bar.story(id)).containsExactly("TabOpened", "Ordered");
        assertThat(bar.story(other)).containsExactly("TabOpened");
    }

    @Test
    void beginning_a_stream_twice_with_one_key_is_beginning_it_once() {
        var cause = keyed("k7", "open");
        var opening = new OpenTab("ann", Instant.EPOCH);
        var first = tabs.begin(id, opening, cause).await().atMost(Bar.PATIENCE);
        var again = new Tabs(new EventLog(pool, clock, new Wake(), epoch))
                .begin(id, opening, cause)
                .await()
                .atMost(Bar.PATIENCE);
        assertThat(again).isEqualTo(new Done(id, 1, first.position(), Done.Sight.REPEATED));
    }

    private Done begin(Tabs replica, Tab.Command command) {
        return replica.begin(id, command, Cause.by(TESTER)).await().atMost(Bar.PATIENCE);
    }

    @Test
    void what_another_replica_did_is_seen_by_who_only_looks() {
        var replica = new Tabs(new EventLog(pool, clock, new Wake(), epoch));
        bar.open(id);
        assertThat(bar.tab(id)).isEqualTo(new Tab.Open(0));
        give(replica, new Order(5));
        assertThat(bar.tab(id)).isEqualTo(new Tab.Open(5));
        bar.order(id, 2);
        assertThat(replica.load(id).await().atMost(Bar.PATIENCE)).isEqualTo(new Tab.Open(7));
    }

    @Test
    void a_version_that_another_replica_made_can_be_asked_for() {
        var replica = new Tabs(new EventLog(pool, clock, new Wake(), epoch));
        bar.open(id);
        give(replica, new Order(5));
        assertThat(bar.handle(id, new Pay(5), Cause.by(TESTER).on(2)).version()).isEqualTo(3);
    }

    private void give(Tabs replica, Tab.Command command) {
        replica.handle(id, command, Cause.by(TESTER)).await().atMost(Bar.PATIENCE);
    }

    /// Views draw from histories of which the first part is kept.
    @Test
    void a_history_is_whole_whatever_part_of_it_was_asked_for_before() {
        bar.open(id);
        for (int i = 0; i < 4; i++) {
            bar.order(id, 1);
        }
        for (int last : new int[] {2, 5, 3, 4, 1}) {
            var history = tabs.histories(Map.of(id, last))
                    .await()
                    .atMost(Bar.PATIENCE)
                    .get(id);
            assertThat(history)
                    .extracting(Recorded::version)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, last).boxed().toList());
        }
        assertThat(tabs.histories(Map.of(other, 1)).await().atMost(Bar.PATIENCE))
                .isEmpty();
    }

    /// COV-X-01
    @Test
    void a_decision_on_an_old_version_is_refused_as_stale() {
        bar.open(id);
        bar.order(id, 5);
        assertThatThrownBy(() -> bar.handle(id, new Pay(5), Cause.by(TESTER).on(1)))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.kind()).isEqualTo(Refused.Kind.STALE));
        assertThat(bar.handle(id, new Pay(5), Cause.by(TESTER).on(2)).version()).isEqualTo(3);
    }

    @Test
    void if_the_second_of_two_streams_refuses_the_first_stays_untouched() {
        bar.open(id);
        var both = List.of(tabs.step(id, new Order(5)), tabs.step(other, new Order(5)));
        assertThatThrownBy(() -> log.commit(both, Cause.by(TESTER)).await().atMost(Bar.PATIENCE))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.rule()).isEqualTo("tab.absent"));
        assertThat(bar.story(id)).containsExactly("TabOpened");
        assertThat(bar.story(other)).isEmpty();
    }

    @Test
    void two_streams_are_written_together_and_their_receipt_answers_for_both() {
        bar.open(id);
        bar.open(other);
        var both = List.of(tabs.step(id, new Order(5)), tabs.step(other, new Order(7)));
        for (int i = 0; i < 2; i++) {
            assertThat(log.commit(both, keyed("pair", "")).await().atMost(Bar.PATIENCE).stream())
                    .isEqualTo(id);
        }
        assertThat(bar.tab(id)).isEqualTo(new Tab.Open(5));
        assertThat(bar.tab(other)).isEqualTo(new Tab.Open(7));
        assertChainHolds(id);
        assertChainHolds(other);
    }

    /// I-17: a conflict on either has both decided anew, and nobody waits for somebody who waits for him.
    @Test
    void pairs_in_opposite_order_at_once_all_come_through() {
        var replica = new Tabs(new EventLog(pool, clock, new Wake(), epoch));
        var replicaLog = new EventLog(pool, clock, new Wake(), epoch);
        bar.open(id);
        bar.open(other);
        var pairs = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(n -> () -> {
                    for (int i = 0; i < 10; i++) {
                        var there = n % 2 == 0;
                        var steps = List.of(
                                replica.step(there ? id : other, new Order(1)),
                                replica.step(there ? other : id, new Order(1)));
                        (n % 4 < 2 ? log : replicaLog)
                                .commit(steps, Cause.by(TESTER))
                                .await()
                                .atMost(Bar.PATIENCE);
                    }
                    return 10;
                })
                .toList();
        assertThat(atOnce(pairs)).containsOnly(10);
        assertThat(bar.tab(id)).isEqualTo(new Tab.Open(80));
        assertThat(bar.tab(other)).isEqualTo(new Tab.Open(80));
        assertChainHolds(id);
        assertChainHolds(other);
    }

    @Test
    void two_commands_to_one_stream_in_one_commit_are_a_mistake_of_ours() {
        var twice = List.of(tabs.step(id, new Order(5)), tabs.step(id, new Order(5)));
        assertThatThrownBy(() -> log.commit(twice, Cause.by(TESTER))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_archived_stream_takes_no_more() {
        bar.open(id);
        bar.sql("update stream set archived = true where id = $1", id);
        assertThatThrownBy(() -> bar.order(id, 5))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.rule()).isEqualTo("stream.archived"));
    }

    /// What was committed beside it was held up by it.
    @Test
    void an_append_that_fails_wakes_who_follows() {
        var wake = new Wake();
        var woken = new AtomicBoolean();
        wake.onCommit(() -> woken.set(true));
        var replica = new Tabs(new EventLog(pool, clock, wake, epoch));
        bar.open(id);
        bar.sql("update stream set archived = true where id = $1", id);
        assertThatThrownBy(() -> give(replica, new Order(5))).isInstanceOf(Refused.class);
        assertThat(woken).isTrue();
    }

    /// I-17
    @Test
    void a_head_that_is_not_its_last_events_hash_takes_no_more() {
        bar.open(id);
        bar.sql("update stream set head_hash = 'x' where id = $1", id);
        assertThatThrownBy(() -> bar.order(id, 5)).isInstanceOf(Busy.class).hasMessageContaining("faster");
        bar.sql("update stream s set head_hash = e.hash from event e where s.id = $1 and e.stream_id = $1", id);
        assertThat(bar.order(id, 5).version()).isEqualTo(2);
    }

    @Test
    void a_mistake_in_a_rule_is_not_told_as_busy() {
        assertThatThrownBy(() -> bar.handle(id, null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void a_history_can_be_read_to_a_version_and_to_a_moment() {
        bar.open(id);
        bar.order(id, 5);
        bar.order(id, 6);
        var second = tabs.history(id, new Until.Version(2)).await().atMost(Bar.PATIENCE);
        assertThat(tabs.fold(second)).isEqualTo(new Tab.Open(5));
        var then = tabs.history(id, new Until.Moment(second.getLast().at()))
                .await()
                .atMost(Bar.PATIENCE);
        assertThat(then).hasSize(2);
        assertThat(second.getLast().meta().actor()).isEqualTo(TESTER);
    }

    private Cause keyed(String key, String body) {
        return Cause.by(TESTER).once(Once.marked("test", id.toString(), key, body.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertChainHolds(UUID stream) {
        var hash = Chain.START;
        var rows = bar.sql(
                "select version, kind, type, schema, data::text as data, meta::text as meta, at, hash from event"
                        + " where stream_id = $1 order by version",
                stream);
        for (var row : rows) {
            hash = Chain.hash(
                    hash,
                    stream,
                    row.getInteger("version"),
                    row.getString("kind"),
                    row.getString("type"),
                    row.getShort("schema"),
                    row.getString("data"),
                    row.getString("meta"),
                    row.getOffsetDateTime("at").toInstant());
            assertThat(row.getBuffer("hash").getBytes()).isEqualTo(hash);
        }
        assertThat(bar.count("select version::bigint from stream where id = $1", stream))
                .isEqualTo(rows.size());
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var results = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
