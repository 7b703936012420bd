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
            schedule(GATHER);
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
        soon = delay.compareTo(GATHER) <= 0;
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
        backOff = FIRST_BACK_OFF;
        schedule(again && pause.compareTo(GATHER) > 0 ? GATHER : pause);
    }

    private synchronized void failed(Throwable fault) {
        running = false;
        Log.warnf(fault, "turn failed, loop=%s", name);
        schedule(backOff);
        backOff = backOff.compareTo(LAST_BACK_OFF) < 0 ? backOff.multipliedBy(2) : backOff;
    }
}
