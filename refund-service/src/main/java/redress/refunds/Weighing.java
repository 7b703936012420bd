package redress.refunds;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import redress.eventlog.Recorded;
import redress.eventlog.following.Reaction;
import redress.refunds.domain.LedgerEvent.RefundPriced;

/// Once it is known what a refund comes to, it is found out whose word it needs.
@Singleton
class Weighing extends Reaction {

    private final Refunds refunds;

    Weighing(Refunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public String name() {
        return "refund-weighing";
    }

    @Override
    protected Uni<Void> react(Recorded<?> event) {
        return event.event() instanceof RefundPriced e
                ? refunds.weigh(e.refund(), e.amount(), cause(event, event.stream()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
