package redress.eventlog.following;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import redress.eventlog.Recorded;

/// A picture drawn from the log. Rows and checkpoint move in one transaction, so each event counts once; a rebuild
/// draws
/// it anew in a second schema. Hence: no side effects, no clock, no random, tables unqualified.
public non-sealed interface View extends Follower {

    Uni<Void> fold(Mutiny.Session session, List<Recorded<?>> batch);
}
