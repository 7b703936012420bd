package redress.reshipments;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import redress.cases.CaseFiles;
import redress.cases.domain.Actor;
import redress.cases.domain.CaseCommand.TakeFact;
import redress.cases.domain.CaseEvent.ReshipmentReported;
import redress.cases.domain.ReshipmentStatus;
import redress.decider.Refused;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.eventlog.EventLog;
import redress.reshipments.domain.Reshipment;
import redress.reshipments.domain.ReshipmentCommand;
import redress.reshipments.domain.ReshipmentCommand.CancelReshipment;
import redress.reshipments.domain.ReshipmentCommand.DispatchReshipment;
import redress.reshipments.domain.ReshipmentCommand.RecordDelivery;

/// What happens to a reshipment, its case learns in the same moment: both record it, or neither.
@Singleton
public class Depot {

    private static final Actor SELF = new Actor(Actor.Kind.SYSTEM, "reshipments", Set.of());

    private final Reshipments reshipments;
    private final CaseFiles cases;
    private final EventLog log;

    Depot(Reshipments reshipments, CaseFiles cases, EventLog log) {
        this.reshipments = reshipments;
        this.cases = cases;
        this.log = log;
    }

    public Uni<Done> dispatch(UUID id, DispatchReshipment command, Cause cause) {
        return both(
                id,
                command,
                new ReshipmentReported(
                        id, ReshipmentStatus.DISPATCHED, command.waybill(), command.carrier(), command.freightCost()),
                cause);
    }

    public Uni<Done> cancel(UUID id, CancelReshipment command, Cause cause) {
        return both(id, command, bare(id, ReshipmentStatus.CANCELLED), cause);
    }

    Uni<Done> deliver(UUID id, RecordDelivery command, Cause cause) {
        return both(id, command, bare(id, ReshipmentStatus.DELIVERED), cause);
    }

    private static ReshipmentReported bare(UUID id, ReshipmentStatus status) {
        return new ReshipmentReported(id, status, "", "", List.of());
    }

    private Uni<Done> both(UUID id, ReshipmentCommand command, ReshipmentReported fact, Cause cause) {
        return caseOf(id)
                .chain(caseId -> log.commit(
                        List.of(reshipments.step(id, command), cases.stepOf(caseId, new TakeFact(fact, SELF))),
                        cause.about(caseId)));
    }

    private Uni<UUID> caseOf(UUID id) {
        return reshipments.load(id).map(reshipment -> switch (reshipment) {
            case Reshipment.None _ -> throw Refused.absent("reshipment");
            case Reshipment.Known known -> known.asked().caseId();
        });
    }
}
