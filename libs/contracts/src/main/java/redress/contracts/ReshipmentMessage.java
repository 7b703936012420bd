package redress.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Topic `erp-reshipments`: goods the warehouse is to send again.
public sealed interface ReshipmentMessage extends Message {

    String orderId();

    @Override
    default String key() {
        return orderId();
    }

    @Published(
            type = "redress.reshipment.requested.v1",
            says = "Goods are to be sent again; the address is a reference, and absent where the order's own holds.")
    record ReshipmentRequested(
            UUID reshipmentId,
            String orderId,
            UUID caseId,
            List<LineQuantity> lines,
            Sourcing sourcing,
            @Maybe String carrier,
            @Maybe String address,
            boolean charged,
            Instant dueAt)
            implements ReshipmentMessage {

        public ReshipmentRequested {
            lines = List.copyOf(lines);
        }
    }

    @Published(type = "redress.reshipment.cancelled.v1", says = "Goods are not to be sent again after all.")
    record ReshipmentCancelled(UUID reshipmentId, String orderId, UUID caseId) implements ReshipmentMessage {}
}
