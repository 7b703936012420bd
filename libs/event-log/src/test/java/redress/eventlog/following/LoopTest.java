package redress.eventlog.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger turns = new AtomicInteger();

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /// Or a busy log would never be followed.
    @Test
    void calls_in_quick_succession_do_not_put_the_turn_off() {
        var pace = new Pace(Duration.ofMillis(5), Duration.ofMillis(50));
        var loop = new Loop("test", vertx, pace, () -> turn(LONG));
        var end = System.nanoTime() + 300_000_000L;
        while (System.nanoTime() < end) {
            loop.wake();
            Thread.onSpinWait();
        }
        assertThat(turns).hasValueBetween(4, 7);
        loop.stop();
    }

    @Test
    void a_call_during_a_turn_leads_to_another_one() {
        var loops = new Loop[1];
        loops[0] = new Loop("test", vertx, () -> {
            if (turns.get() == 0) {
                loops[0].wake();
            }
            return turn(LONG);
        });
        loops[0].wake();
        await().until(() -> turns.get() == 2);
        loops[0].stop();
    }

    @Test
    void a_turn_that_fails_is_tried_again_after_a_while() {
        var failing = new AtomicBoolean(true);
        var loop = new Loop(
                "test",
                vertx,
                () -> failing.getAndSet(false)
                        ? Uni.createFrom().failure(new IllegalStateException("for once"))
                        : turn(LONG));
        loop.wake();
        await().until(() -> turns.get() == 1);
        loop.stop();
    }

    private Uni<Duration> turn(Duration pause) {
        return Uni.createFrom().item(() -> {
            turns.incrementAndGet();
            return pause;
        });
    }
}
