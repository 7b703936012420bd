package redress.eventlog.following;

import io.quarkus.logging.Log;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;

/// Takes turns, one at a time, each on a Vert.x context of its own: now when woken, else after the pause the turn asked
/// for.
public final class Loop {

    private static final Duration GATHER = Duration.ofMillis(5); // lets a few commits share a turn
    private static final Duration BREATH = Duration.ofMillis(20); // between turns while commits come without end
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(200);
    private static final Duration LAST_BACK_OFF = Duration.ofSeconds(5);

    private final String name;
    private final Vertx vertx;
    private final Context context;
    private final Supplier<Uni<Duration>> turn;
    private boolean running;
    private boolean again;
    private boolean soon; // a turn is about to come, further calls must not put it off
    private boolean stopped;
    private long restedSince = System.nanoTime() - BREATH.toNanos();
    private long timer = -1;
    private Duration backOff = FIRST_BACK_OFF;

    public Loop(String name, Vertx vertx, Supplier<Uni<Duration>> turn) {
        this.name = name;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.turn = turn;
    }

    public synchronized void wake() {
        if (running) {
            again = true;
        } else if (!soon && backOff.equals(FIRST_BACK_OFF)) {
            schedule(gather());
        }
    }

    public synchronized void stop() {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    public synchronized boolean isRunning() {
        return running;
    }

    private synchronized void schedule(Duration delay) {
        if (stopped) {
            return;
        }
        soon = delay.compareTo(BREATH) <= 0;
        vertx.cancelTimer(timer);
        timer = vertx.setTimer(Math.max(1, delay.toMillis()), _ -> run());
    }

    private synchronized void run() {
        if (stopped || running) {
            return;
        }
        running = true;
        again = false;
        soon = false;
        var fresh = VertxContext.createNewDuplicatedContext(context);
        VertxContextSafetyToggle.setContextSafe(fresh, true);
        fresh.runOnContext(_ -> Uni.createFrom().deferred(turn::get).subscribe().with(this::ended, this::failed));
    }

    private synchronized void ended(Duration pause) {
        running = false;
        restedSince = System.nanoTime();
        backOff = FIRST_BACK_OFF;
        schedule(again && pause.compareTo(BREATH) > 0 ? BREATH : pause);
    }

    private Duration gather() {
        return System.nanoTime() - restedSince < BREATH.toNanos() ? BREATH : GATHER;
    }

    private synchronized void failed(Throwable fault) {
        running = false;
        Log.warnf(fault, "turn failed, loop=%s", name);
        schedule(backOff);
        backOff = backOff.compareTo(LAST_BACK_OFF) < 0 ? backOff.multipliedBy(2) : backOff;
    }
}
