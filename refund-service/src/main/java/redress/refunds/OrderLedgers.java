package redress.refunds;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import redress.contracts.DerivedId;
import redress.eventlog.Aggregates;
import redress.eventlog.EventLog;
import redress.refunds.domain.LedgerCommand;
import redress.refunds.domain.LedgerEvent;
import redress.refunds.domain.OrderLedger;

/// The one way to an order's ledger.
@Singleton
public class OrderLedgers extends Aggregates<OrderLedger, LedgerCommand, LedgerEvent> {

    OrderLedgers(EventLog log) {
        super("OrderLedger", OrderLedger.DECIDER, log);
    }

    public static UUID idOf(String orderId) {
        return DerivedId.of("order", orderId);
    }

    public Uni<OrderLedger> load(String orderId) {
        return load(idOf(orderId));
    }
}
