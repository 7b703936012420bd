package redress.supplierclaims;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import redress.eventlog.Cause;
import redress.eventlog.Recorded;
import redress.eventlog.following.Deadlines;
import redress.eventlog.following.Election;
import redress.supplierclaims.domain.SupplierClaimCommand.RemindOfAnswer;
import redress.supplierclaims.domain.SupplierClaimEvent.SupplierClaimSubmitted;
import redress.supplierclaims.domain.SupplierClaimEvent.SupplierClaimWrittenOff;
import redress.supplierclaims.domain.SupplierClaimEvent.SupplierPlanProposed;

/// When a supplier's answer is due (P-09, S-24).
@Singleton
class AnswerDeadlines extends Deadlines {

    private static final String ANSWER = "answer";

    private final ClaimDesk desk;

    AnswerDeadlines(Pool pool, Clock clock, Election election, Vertx vertx, ClaimDesk desk) {
        super(pool, clock, election, vertx);
        this.desk = desk;
    }

    @Override
    public String name() {
        return "answer-deadlines";
    }

    @Override
    protected List<Change> changes(Recorded<?> event) {
        return switch (event.event()) {
            case SupplierClaimSubmitted e -> List.of(new Change.Due(ANSWER, e.answerDueAt()));
            case SupplierPlanProposed _, SupplierClaimWrittenOff _ -> List.of(new Change.Settled(ANSWER));
            default -> List.of();
        };
    }

    @Override
    protected Uni<?> come(Deadline deadline, Cause cause) {
        return desk.give(deadline.stream(), new RemindOfAnswer(deadline.dueAt()), cause);
    }
}
