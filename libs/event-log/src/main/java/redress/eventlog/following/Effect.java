package redress.eventlog.following;

import io.smallrye.mutiny.Uni;
import java.util.List;
import redress.eventlog.Recorded;

/// Does something outside the views for each event: at least once, so whatever it does must bear
/// repetition. Never run by a rebuild.
public non-sealed interface Effect extends Follower {

    Uni<Void> follow(List<Recorded<?>> batch);

    /// True if another service waits for it: it takes its turn at once. Others take one every 20 ms at most.
    default boolean isUrgent() {
        return false;
    }
}
