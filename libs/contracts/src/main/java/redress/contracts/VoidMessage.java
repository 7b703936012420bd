package redress.contracts;

import java.util.UUID;

/// Topic `erp-voids`: orders the warehouse is to stop.
public sealed interface VoidMessage extends Message {

    UUID caseId();

    @Override
    default String key() {
        return caseId().toString();
    }

    @Published(type = "redress.void.requested.v1", says = "An order is to be stopped before it leaves.")
    record VoidRequested(String orderId, UUID caseId) implements VoidMessage {}
}
