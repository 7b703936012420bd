package redress.refunds;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redress.eventlog.Cause;
import redress.eventlog.Recorded;
import redress.eventlog.following.Deadlines;
import redress.eventlog.following.Election;
import redress.refunds.domain.LedgerCommand.DoubtRefund;
import redress.refunds.domain.LedgerEvent.RefundEvent;
import redress.refunds.domain.LedgerEvent.RefundExecuted;
import redress.refunds.domain.LedgerEvent.RefundFailed;
import redress.refunds.domain.LedgerEvent.RefundSent;

/// A refund that was sent and never answered is in doubt after a time.
@Singleton
class Silence extends Deadlines {

    private final Refunds refunds;
    private final Duration patience;

    Silence(
            Pool pool,
            Clock clock,
            Election election,
            Vertx vertx,
            Refunds refunds,
            @ConfigProperty(name = "redress.refunds.answer-within") Duration patience) {
        super(pool, clock, election, vertx);
        this.refunds = refunds;
        this.patience = patience;
    }

    @Override
    public String name() {
        return "refund-silence";
    }

    @Override
    protected List<Change> changes(Recorded<?> event) {
        return switch (event.event()) {
            case RefundSent e ->
                List.of(new Change.Due(name(e, e.attempt()), event.at().plus(patience)));
            case RefundFailed e -> List.of(new Change.Settled(name(e, e.attempt())));
            case RefundExecuted e -> List.of(new Change.Settled(name(e, e.attempt())));
            default -> List.of();
        };
    }

    @Override
    protected Uni<?> come(Deadline deadline, Cause cause) {
        var words = deadline.name().split(":", -1);
        var refundId = UUID.fromString(words[0]);
        return refunds.give(refundId, new DoubtRefund(refundId, Integer.parseInt(words[1])), cause);
    }

    private static String name(RefundEvent event, int attempt) {
        return event.refund().refundId() + ":" + attempt;
    }
}
