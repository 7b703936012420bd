package redress.eventlog.following;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import redress.eventlog.Recorded;
import redress.eventlog.Wake;

/// The newest stretch of the log, looked up and read once for all who follow it in this process.
///
/// It looks when something was committed here, when another replica says so, and every 250 ms in case nobody said
/// anything. Who is further behind than it reaches back reads the table.
@Singleton
public class Tail {

    /// Events a follower is handed at once.
    static final int BATCH = 1000;

    static final Duration SAFETY_NET = Duration.ofMillis(250);
    private static final int KEPT = BATCH;

    /// Some of the log, in order.
    ///
    /// @param to up to where there is nothing else to read
    record Batch(List<Recorded<?>> events, long to) {

        boolean isFull() {
            return events.size() == BATCH;
        }

        /// What was read after some position, up to a safe one.
        static Batch of(List<Recorded<?>> events, long safe) {
            return new Batch(events, events.size() == BATCH ? events.getLast().position() : safe);
        }
    }

    /// @param after all events after this position
    /// @param upTo and up to this one, none of which can come any more
    private record Stretch(long after, long upTo, List<Recorded<?>> events) {

        Stretch and(Batch more) {
            var all = new ArrayList<Recorded<?>>(events);
            all.addAll(more.events());
            return all.size() <= KEPT
                    ? new Stretch(after, more.to(), List.copyOf(all))
                    : new Stretch(
                            all.get(all.size() - KEPT - 1).position(),
                            more.to(),
                            List.copyOf(all.subList(all.size() - KEPT, all.size())));
        }

        Batch next(long position) {
            var from = first(position);
            return Batch.of(events.subList(from, Math.min(from + BATCH, events.size())), upTo);
        }

        private int first(long position) {
            int low = 0;
            int high = events.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (events.get(middle).position() > position) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }

    private final Fence fence;
    private final Duration poll;
    private final Loop looking;
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private volatile Stretch known;

    @Inject
    Tail(Fence fence, Vertx vertx, Wake wake) {
        this(fence, vertx, wake, SAFETY_NET);
    }

    /// @param poll how long nothing is said before it looks on its own
    Tail(Fence fence, Vertx vertx, Wake wake, Duration poll) {
        this.fence = fence;
        this.poll = poll;
        this.looking = new Loop("tail", vertx, Pace.LOOK, this::look);
        wake.onCommit(looking::wake);
    }

    void start(@Observes @Priority(3000) StartupEvent start) {
        looking.wake();
    }

    void stop(@Observes ShutdownEvent stop) {
        looking.stop();
    }

    /// Calls the reader whenever there is more to read.
    void onMore(Runnable reader) {
        readers.add(reader);
    }

    /// Another replica says that there is more.
    void wake() {
        looking.wake();
    }

    /// What comes after a position, as far as is known; nothing if nothing does.
    Uni<Batch> next(long after) {
        var now = known;
        if (now == null || after >= now.upTo()) {
            return Uni.createFrom().item(new Batch(List.of(), after));
        }
        return after >= now.after()
                ? Uni.createFrom().item(now.next(after))
                : fence.read(after, now.upTo(), BATCH).map(events -> Batch.of(events, now.upTo()));
    }

    Uni<Duration> look() {
        var before = known;
        return before == null
                ? fence.look(0, 0).map(seen -> extended(new Stretch(seen.safe(), seen.safe(), List.of()), poll))
                : fence.look(before.upTo(), BATCH).map(seen -> further(before, seen));
    }

    private Duration further(Stretch before, Fence.Look seen) {
        if (seen.safe() <= before.upTo()) {
            return poll;
        }
        var more = Batch.of(seen.events(), seen.safe());
        return extended(before.and(more), more.isFull() ? Duration.ZERO : poll);
    }

    private Duration extended(Stretch stretch, Duration pause) {
        known = stretch;
        readers.forEach(Runnable::run);
        return pause;
    }
}
