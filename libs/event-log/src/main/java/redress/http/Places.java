package redress.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// How many may be in at once: all places for a rush, as when many come back together; half of them for long, for more
/// would only keep each other waiting.
///
/// It is a rush from when more than half of the places are taken until less than a quarter are.
final class Places {

    private static final long RUSH = Duration.ofSeconds(1).toNanos();
    private static final long NONE = 0;

    private final int all;
    private final int forLong;
    private final LongSupplier nanos;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicLong rushSince = new AtomicLong(NONE);

    /// @param nanos a clock that never goes back
    Places(int all, LongSupplier nanos) {
        this.all = all;
        this.forLong = Math.ceilDiv(all, 2);
        this.nanos = nanos;
    }

    int taken() {
        return taken.get();
    }

    boolean enter() {
        var now = taken.incrementAndGet();
        if (now <= forLong || (now <= all && isNewRush())) {
            return true;
        }
        taken.decrementAndGet();
        return false;
    }

    void leave() {
        if (taken.decrementAndGet() < Math.ceilDiv(forLong, 2)) {
            rushSince.set(NONE);
        }
    }

    private boolean isNewRush() {
        var now = nanos.getAsLong() | 1; // never NONE
        return rushSince.compareAndSet(NONE, now) || now - rushSince.get() < RUSH;
    }
}
