package redress.faults;

import java.time.Duration;
import java.util.Optional;
import redress.embedded.Patience;
import redress.embedded.Place;
import redress.embedded.Processes;

/// A second process of a service beside the first: same database, same groups at Kafka, another port. Brought back
/// whenever it dies, as the launcher does with the first.
final class Replica implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Recipe recipe;
    private final Place place;
    private final Thread guardian;
    private volatile boolean over;

    private Replica(Recipe recipe, Place place) {
        this.recipe = recipe;
        this.place = place;
        this.guardian = Thread.ofVirtual().name("guardian-" + place.name()).start(this::watch);
    }

    /// None where it can't be seen how the first was started (`/proc`). Its note lies beside those of the others, so
    /// that it goes down with them.
    static Optional<Replica> beside(Target target) {
        var port = target.at(Target.REPLICA, "").getPort();
        return target.process(Target.REPLICATED)
                .flatMap(Recipe::of)
                .map(recipe -> recipe.with("HTTP_PORT", Integer.toString(port)))
                .map(recipe -> new Replica(recipe, Place.under(target.home(), Target.REPLICA)));
    }

    @Override
    public void close() {
        over = true;
        try {
            guardian.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        place.pid().process().ifPresent(process -> Processes.stop(process, GRACE));
        place.pid().delete();
    }

    private void watch() {
        Processes.start(recipe.builder(), place);
        while (!Patience.until(LOOK_EVERY, () -> over)) {
            if (place.pid().process().isEmpty()) {
                Processes.start(recipe.builder(), place);
            }
        }
    }
}
