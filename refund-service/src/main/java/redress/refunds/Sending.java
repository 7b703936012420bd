package redress.refunds;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import redress.eventlog.Recorded;
import redress.eventlog.following.Reaction;
import redress.refunds.domain.LedgerCommand.SendRefund;
import redress.refunds.domain.LedgerEvent.RefundApproved;

/// What is approved is sent to whoever pays. That it was sent is recorded first and told afterwards, by the news.
@Singleton
class Sending extends Reaction {

    private final Refunds refunds;

    Sending(Refunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public String name() {
        return "refund-sending";
    }

    @Override
    protected Uni<Void> react(Recorded<?> event) {
        return event.event() instanceof RefundApproved e
                ? refunds.give(e.refund(), new SendRefund(e.refund().refundId()), cause(event, event.stream()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
