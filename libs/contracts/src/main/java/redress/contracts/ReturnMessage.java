package redress.contracts;

import java.util.List;
import java.util.UUID;

/// Topic `erp-returns`: goods that may come back, and the labels for them.
public sealed interface ReturnMessage extends Message {

    UUID rmaId();

    String orderId();

    @Override
    default String key() {
        return orderId();
    }

    @Published(type = "redress.return.authorized.v1", says = "A customer may send goods back.")
    record ReturnAuthorized(
            UUID rmaId, String orderId, UUID caseId, ReturnMethod method, FreightPayer payer, List<LineQuantity> lines)
            implements ReturnMessage {

        public ReturnAuthorized {
            lines = List.copyOf(lines);
        }
    }

    @Published(type = "redress.return.withdrawn.v1", says = "A customer is not to send goods back after all.")
    record ReturnWithdrawn(UUID rmaId, String orderId, UUID caseId) implements ReturnMessage {}

    @Published(type = "redress.label.requested.v1", says = "A prepaid label for a return is wanted.")
    record LabelRequested(UUID rmaId, String orderId, UUID caseId) implements ReturnMessage {}

    @Published(type = "redress.label.cancelled.v1", says = "A prepaid label for a return is not needed any more.")
    record LabelCancelled(
            UUID rmaId, String orderId, UUID caseId, @Maybe String labelId) implements ReturnMessage {}
}
