package redress.topups;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.contracts.Money;
import redress.eventlog.Aggregates;
import redress.eventlog.Cause;
import redress.eventlog.Done;
import redress.eventlog.EventLog;
import redress.refunds.OrderLedgers;
import redress.refunds.domain.LedgerCommand.CountTopUp;
import redress.topups.domain.TopUp;
import redress.topups.domain.TopUpCommand;
import redress.topups.domain.TopUpCommand.CancelTopUp;
import redress.topups.domain.TopUpCommand.CreateTopUp;
import redress.topups.domain.TopUpCommand.ExpireTopUp;
import redress.topups.domain.TopUpCommand.PayTopUp;
import redress.topups.domain.TopUpDecisions;
import redress.topups.domain.TopUpEvent;
import redress.topups.domain.TopUpRef;

/// The one way to a top-up. Once paid, it is the order's money too: both are one commit.
@Singleton
public class TopUps extends Aggregates<TopUp, TopUpCommand, TopUpEvent> {

    private final EventLog log;
    private final OrderLedgers ledgers;
    private final PaymentLinks links;

    TopUps(EventLog log, OrderLedgers ledgers, PaymentLinks links) {
        super("TopUp", TopUpDecisions.DECIDER, log);
        this.log = log;
        this.ledgers = ledgers;
        this.links = links;
    }

    /// Asking twice is asking once.
    public Uni<Done> create(TopUpRef topUp, Money amount, Instant expiresAt, Cause cause) {
        var creation = new CreateTopUp(links.offer(topUp, amount, expiresAt));
        return ledgers.load(topUp.orderId())
                .invoke(ledger -> ledger.mustBeIn(amount.currency()))
                .chain(() -> begin(topUp.topUpId(), creation, cause.about(topUp.caseId())));
    }

    public Uni<Done> pay(UUID id, Money amount, Instant paidAt, Cause cause) {
        return find(id).chain(topUp -> log.commit(
                List.of(
                        step(id, new PayTopUp(amount, paidAt)),
                        ledgers.step(OrderLedgers.idOf(topUp.orderId()), new CountTopUp(id, amount))),
                cause.about(topUp.caseId())));
    }

    Uni<Done> expire(UUID id, Cause cause) {
        return find(id).chain(topUp -> handle(id, new ExpireTopUp(), cause.about(topUp.caseId())));
    }

    public Uni<Done> cancel(UUID id, Cause cause) {
        return find(id).chain(topUp -> handle(id, new CancelTopUp(), cause.about(topUp.caseId())));
    }

    private Uni<TopUpRef> find(UUID id) {
        return load(id).map(topUp -> topUp.known().offer().topUp());
    }
}
