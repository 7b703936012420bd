package redress.bench.legs.read;

import java.time.Duration;
import java.util.function.LongSupplier;
import redress.bench.measure.Contender;

/// Goes through a whole log as often as there is time for.
public abstract class Pass implements Contender {

    private final long events;

    /// @param events in that log
    protected Pass(long events) {
        this.events = events;
    }

    @Override
    public void prepare() {}

    @Override
    public void check(long done) {
        if (done % events != 0) {
            throw new IllegalStateException(name() + " read " + done + " events of a log of " + events);
        }
    }

    /// @param pass answers how many events it read
    protected static long passes(Duration time, LongSupplier pass) {
        var end = System.nanoTime() + time.toNanos();
        long read = 0;
        do {
            read += pass.getAsLong();
        } while (System.nanoTime() < end);
        return read;
    }
}
