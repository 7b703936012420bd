package redress.eventlog.following;

import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.embedded.Infra;
import redress.eventlog.Wake;
import redress.toy.Bar;

/// That followers are told of a commit and don't find it by looking now and then: here nobody looks for an hour.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class WakeTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Inject
    Bar bar;

    @Inject
    Pool pool;

    @Inject
    Fence fence;

    @Inject
    Wake wake;

    @Inject
    Vertx vertx;

    private final List<Runnable> ends = new ArrayList<>();

    @AfterEach
    void end() {
        ends.forEach(Runnable::run);
    }

    @Test
    void a_commit_here_wakes_who_follows_here() {
        var calls = new AtomicInteger();
        tail(wake, calls);
        var before = calls.get();
        bar.open(UUID.randomUUID());
        await().atMost(Bar.PATIENCE).until(() -> calls.get() > before);
    }

    @Test
    void a_commit_on_another_replica_wakes_who_follows_here() {
        var calls = new AtomicInteger();
        var here = bell(tail(new Wake(), calls), new Wake());
        await().atMost(Bar.PATIENCE).until(here::hears);
        var otherWake = new Wake();
        bell(tail(otherWake, new AtomicInteger()), otherWake);
        bar.open(UUID.randomUUID());
        var before = calls.get();
        otherWake.all(); // as its log does after the commit
        await().atMost(Bar.PATIENCE).until(() -> calls.get() > before);
    }

    @Test
    void a_replica_that_lost_the_connection_it_hears_by_takes_another() {
        var calls = new AtomicInteger();
        var here = bell(tail(new Wake(), calls), new Wake());
        await().atMost(Bar.PATIENCE).until(here::hears);
        bar.sql("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen redress_log%'");
        await().atMost(Bar.PATIENCE).until(() -> {
            bar.open(UUID.randomUUID());
            var before = calls.get();
            bar.sql("select pg_notify('redress_log', '')");
            await().during(Duration.ofMillis(20)).until(() -> true);
            return calls.get() > before;
        });
    }

    /// One that has looked once.
    private Tail tail(Wake calledBy, AtomicInteger calls) {
        var tail = new Tail(fence, vertx, calledBy, AN_HOUR);
        tail.onMore(calls::incrementAndGet);
        tail.start(new StartupEvent());
        ends.add(() -> tail.stop(new ShutdownEvent()));
        await().atMost(Bar.PATIENCE).until(() -> calls.get() == 1);
        return tail;
    }

    private Bell bell(Tail tail, Wake calledBy) {
        var bell = new Bell(pool, () -> false, tail, calledBy, vertx);
        bell.start(new StartupEvent());
        ends.add(() -> bell.stop(new ShutdownEvent()));
        return bell;
    }
}
