package redress.topups;

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
import redress.topups.domain.TopUpEvent.TopUpCancelled;
import redress.topups.domain.TopUpEvent.TopUpCreated;
import redress.topups.domain.TopUpEvent.TopUpPaid;

/// A link that nobody used in time is worth nothing (P-24).
@Singleton
class Expiry extends Deadlines {

    private static final String LINK = "link";

    private final TopUps topUps;

    Expiry(Pool pool, Clock clock, Election election, Vertx vertx, TopUps topUps) {
        super(pool, clock, election, vertx);
        this.topUps = topUps;
    }

    @Override
    public String name() {
        return "topup-expiry";
    }

    @Override
    protected List<Change> changes(Recorded<?> event) {
        return switch (event.event()) {
            case TopUpCreated e -> List.of(new Change.Due(LINK, e.expiresAt()));
            case TopUpPaid _, TopUpCancelled _ -> List.of(new Change.Settled(LINK));
            default -> List.of();
        };
    }

    @Override
    protected Uni<?> come(Deadline deadline, Cause cause) {
        return topUps.expire(deadline.stream(), cause);
    }
}
