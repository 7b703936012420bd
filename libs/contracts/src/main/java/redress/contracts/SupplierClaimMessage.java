package redress.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Topic `supplier-claim-events`: how a claim against a supplier goes.
public sealed interface SupplierClaimMessage extends Message {

    UUID claimId();

    UUID caseId();

    @Override
    default String key() {
        return caseId().toString();
    }

    @Published(
            type = "redress.supplierclaim.refused.v1",
            says = "There is no claim as a case wished for: a rule forbids it. It stays so; a new wish has a new id.")
    record SupplierClaimRefused(UUID claimId, UUID caseId, String rule) implements SupplierClaimMessage {}

    @Published(type = "redress.supplierclaim.submitted.v1", says = "A claim was put to a supplier.")
    record SupplierClaimSubmitted(
            UUID claimId,
            UUID caseId,
            String supplierId,
            @Code String cause,
            List<LineQuantity> lines,
            Money amount,
            List<EvidenceReference> evidence,
            Instant answerDueAt)
            implements SupplierClaimMessage {

        public SupplierClaimSubmitted {
            lines = List.copyOf(lines);
            evidence = List.copyOf(evidence);
        }
    }

    @Published(type = "redress.supplierclaim.answered.v1", says = "A supplier's plan is known.")
    record SupplierClaimAnswered(
            UUID claimId,
            UUID caseId,
            SupplierPlan plan,
            @Maybe Money amount,
            @Maybe @FreeText String reason) implements SupplierClaimMessage {}

    @Published(type = "redress.supplierclaim.accepted.v1", says = "We took a supplier's plan.")
    record SupplierClaimAccepted(
            UUID claimId,
            UUID caseId,
            SupplierPlan plan,
            @Maybe Money amount) implements SupplierClaimMessage {}

    @Published(
            type = "redress.supplierclaim.settled.v1",
            says = "A supplier made good, in money or in goods of that worth.")
    record SupplierClaimSettled(UUID claimId, UUID caseId, Money amount) implements SupplierClaimMessage {}

    @Published(type = "redress.supplierclaim.writtenoff.v1", says = "A claim against a supplier was given up.")
    record SupplierClaimWrittenOff(
            UUID claimId,
            UUID caseId,
            @Maybe Money amount,
            @Maybe @FreeText String reason) implements SupplierClaimMessage {}
}
