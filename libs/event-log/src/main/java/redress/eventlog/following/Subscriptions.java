package redress.eventlog.following;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/// Everything of this service that follows the log.
@Singleton
public class Subscriptions {

    private final Map<String, Worker> workers;
    private final List<Loop> loops;

    Subscriptions(
            @All List<Follower> followers,
            Tail tail,
            Election election,
            Checkpoints checkpoints,
            Mutiny.SessionFactory sessions,
            Vertx vertx) {
        workers = followers.stream()
                .map(follower -> new Worker(follower, tail, election, checkpoints, sessions))
                .collect(Collectors.toMap(worker -> worker.follower().name(), Function.identity()));
        loops = workers.values().stream()
                .map(worker -> new Loop(worker.follower().name(), vertx, pace(worker.follower()), worker::turn))
                .toList();
        tail.onMore(() -> loops.forEach(Loop::wake));
    }

    void start(@Observes @Priority(3000) StartupEvent start) {
        loops.forEach(Loop::wake);
    }

    void stop(@Observes ShutdownEvent stop) {
        loops.forEach(Loop::stop);
    }

    public List<String> names() {
        return workers.keySet().stream().sorted().toList();
    }

    public List<View> views() {
        return workers.values().stream()
                .map(Worker::follower)
                .filter(View.class::isInstance)
                .map(View.class::cast)
                .toList();
    }

    /// The tail has gathered what it tells, so what others wait for goes on at once.
    private static Pace pace(Follower follower) {
        return switch (follower) {
            case View _ -> Pace.UNHURRIED;
            case Effect effect -> effect.isUrgent() ? Pace.AT_ONCE : Pace.STEADY;
        };
    }

    /// True if this replica is the one that carries it.
    public boolean leads(String subscription) {
        return workers.get(subscription).leads();
    }

    /// True if no other replica carries any.
    boolean leadsAll() {
        return workers.values().stream().allMatch(Worker::leads);
    }
}
