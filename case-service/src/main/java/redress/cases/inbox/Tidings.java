package redress.cases.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import redress.cases.CaseFiles;
import redress.cases.domain.Actor;
import redress.cases.domain.CaseCommand.TakeFact;
import redress.cases.domain.CaseEvent.Fact;
import redress.eventlog.Cause;
import redress.eventlog.Done;

/// Brings a case what others told about something it asked for.
@Singleton
class Tidings {

    private final CaseFiles cases;

    Tidings(CaseFiles cases) {
        this.cases = cases;
    }

    Uni<Done> take(UUID caseId, Fact fact, Cause cause) {
        return take(caseId, fact, Actor.Kind.SYSTEM, cause);
    }

    /// @param kind whose word it is, whoever carried it here
    Uni<Done> take(UUID caseId, Fact fact, Actor.Kind kind, Cause cause) {
        var by = new Actor(kind, cause.actor().id(), Set.of());
        return cases.give(caseId, new TakeFact(fact, by), spokenBy(kind, cause));
    }

    private static Cause spokenBy(Actor.Kind kind, Cause carried) {
        var type = redress.eventlog.Actor.Type.valueOf(kind.name());
        return Cause.by(new redress.eventlog.Actor(type, carried.actor().id(), Set.of()))
                .correlated(carried.correlation(), carried.causation())
                .traced(carried.traceparent())
                .once(carried.once());
    }
}
