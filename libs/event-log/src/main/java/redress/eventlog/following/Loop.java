package redress.eventlog.following;

import io.quarkus.logging.Log;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;
import java.util.function.Supplier;

/// Takes turns, one at a time, each on a Vert.x context of its own: now when woken, else after the pause the turn asked
/// for.
public final class Loop {

    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(200);
    private static final Duration LAST_BACK_OFF = Duration.ofSeconds(5);

    private final String name;
    private final Vertx vertx;
    private final Context context;
    private final Pace pace;
    private final Supplier<Uni<Duration>> turn;
    private boolean running;
    private boolean again;
    private boolean soon; // a turn is about to come, further calls must not put it off
    private boolean stopped;
    private long restedSince;
    private long timer = -1;
    private Duration backOff = FIRST_BACK_OFF;

    public Loop(String name, Vertx vertx, Supplier<Uni<Duration>> turn) {
        this(name, vertx, Pace.UNHURRIED, turn);
    }

    Loop(String name, Vertx vertx, Pace pace, Supplier<Uni<Duration>> turn) {
        this.name = name;
        this.vertx = vertx;
        this.context = ((VertxInternal) vertx).createEventLoopContext(); // or all would share that of who starts them
        this.pace = pace;
        this.turn = turn;
        this.restedSince = System.nanoTime() - pace.breath().toNanos();
    }

    public synchronized void wake() {
        if (running) {
            again = true;
        } else if (!soon && backOff.equals(FIRST_BACK_OFF)) {
            soon = true;
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
        vertx.cancelTimer(timer);
        if (delay.isZero()) {
            context.runOnContext(_ -> run());
        } else {
            timer = vertx.setTimer(Math.max(1, delay.toMillis()), _ -> run());
        }
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
        var next = again && pause.compareTo(pace.breath()) > 0 ? pace.breath() : pause;
        soon = next.compareTo(pace.breath()) <= 0;
        schedule(next);
    }

    private Duration gather() {
        var rested = Duration.ofNanos(System.nanoTime() - restedSince);
        var left = pace.breath().minus(rested);
        return left.compareTo(pace.gather()) > 0 ? left : pace.gather();
    }

    private synchronized void failed(Throwable fault) {
        running = false;
        Log.warnf(fault, "turn failed, loop=%s", name);
        schedule(backOff);
        backOff = backOff.compareTo(LAST_BACK_OFF) < 0 ? backOff.multipliedBy(2) : backOff;
    }
}
