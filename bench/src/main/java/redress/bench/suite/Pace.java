package redress.bench.suite;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// So many a second, each at its time, whether or not the one before has its answer: who is slow is not spared.
record Pace(int perSecond) {

    /// How long it really took.
    Duration each(int count, IntConsumer deed) {
        var start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            var due = start + i * 1_000_000_000L / perSecond;
            for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            deed.accept(i);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
