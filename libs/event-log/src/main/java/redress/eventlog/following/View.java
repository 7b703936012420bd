package redress.eventlog.following;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.eventlog.Recorded;

/// A picture drawn from the log. Rows and checkpoint move in one transaction, so each event
/// counts once; a rebuild draws it anew in a second schema. Hence: no side effects, no clock, no
/// random, tables unqualified.
public non-sealed interface View extends Follower {

    /// Draws what the batch tells. It is never empty and holds nothing that does not concern this view.
    Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch);

    /// False for an event that can't change this picture: a batch of such events takes no transaction.
    default boolean concerns(Recorded<?> event) {
        return true;
    }

    default List<Recorded<?>> concerning(List<Recorded<?>> batch) {
        return batch.stream().filter(this::concerns).toList();
    }
}
