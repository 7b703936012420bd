package redress.playbooks;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import redress.cases.playbook.Edition;
import redress.cases.playbook.InForce;
import redress.cases.playbook.Playbooks;
import redress.eventlog.Recorded;
import redress.eventlog.following.Loop;
import redress.playbooks.domain.ShelfEvent;

/// The playbooks as this replica knows them: what came with the installation, and what was released and retired since.
///
/// Each replica reads the shelf for itself: all of it before it takes any work, then what is new, a little later than
/// it happens. Who needs to know a version that was not heard of yet has it caught up first.
@Singleton
public class Library implements InForce {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Shelves shelves;
    private final Installation installed;
    private final AtomicReference<Stand> stand;
    private final Loop loop;

    Library(Shelves shelves, Installation installed, Vertx vertx) {
        this.shelves = shelves;
        this.installed = installed;
        this.stand = new AtomicReference<>(Stand.of(installed));
        this.loop = new Loop("playbooks", vertx, () -> catchUp().replaceWith(POLL));
    }

    /// Before anything else works with cases: what was released must still be without fault among what is installed.
    void open(@Observes @Priority(20) StartupEvent start) {
        catchUp().await().atMost(PATIENCE);
        installed.loader().demandSound(now());
        var twice = new HashSet<>(installed.editions());
        twice.retainAll(stand.get().shelf().basis().released());
        twice.forEach(edition -> Log.warnf("a file gives way to what was released, playbook=%s", edition));
        loop.wake();
    }

    void stop(@Observes ShutdownEvent stop) {
        loop.stop();
    }

    @Override
    public Playbooks now() {
        return stand.get().now();
    }

    @Override
    public Playbooks asOf(long position) {
        return stand.get().asOf(position);
    }

    /// All versions of a playbook, released or not, the newest first.
    public List<Placed> versions(String playbook) {
        return stand.get().placed().entrySet().stream()
                .filter(entry -> entry.getKey().playbook().equals(playbook))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Placed::version).reversed())
                .toList();
    }

    /// What a version's author wrote.
    public Optional<String> text(Edition edition) {
        var known = stand.get();
        return known.now()
                .version(edition.playbook(), edition.version())
                .map(playbook -> playbook.file().yaml())
                .or(() -> Optional.of(known.shelf().written(edition)).filter(yaml -> !yaml.isEmpty()));
    }

    /// The playbooks of now, these among them if they ever were released.
    public Uni<Playbooks> knowing(Collection<Edition> editions) {
        return editions.stream().allMatch(now()::know)
                ? Uni.createFrom().item(this::now)
                : catchUp().map(_ -> now());
    }

    /// Hears all that was committed by now.
    public Uni<Void> catchUp() {
        return advanced().replaceWithVoid();
    }

    Uni<Stand> advanced() {
        return Uni.createFrom().deferred(() -> {
            var from = stand.get();
            return shelves.since(from.version()).map(news -> advance(from, news));
        });
    }

    /// Whoever came further in the meantime is right.
    private Stand advance(Stand from, List<Recorded<ShelfEvent>> news) {
        return news.isEmpty()
                ? stand.get()
                : stand.accumulateAndGet(
                        from.after(news, installed.loader()),
                        (now, next) -> next.version() > now.version() ? next : now);
    }
}
