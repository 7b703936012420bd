package redress.contracts;

import java.time.Instant;

/// Topic `supplier-answers`: what suppliers say to our claims.
public sealed interface SupplierAnswerMessage extends Message {

    @Published(
            type = "redress.supplierplan.answered.v1",
            says = "A supplier answered a claim with a plan, or refused it.")
    record SupplierPlanAnswered(
            String claimId,
            SupplierPlan plan,
            @Maybe Money amount,
            @Maybe @FreeText String reason,
            Instant answeredAt) implements SupplierAnswerMessage {

        @Override
        public String key() {
            return claimId;
        }
    }
}
