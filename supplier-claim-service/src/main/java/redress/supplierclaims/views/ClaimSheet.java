package redress.supplierclaims.views;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.contracts.EvidenceReference;
import redress.contracts.Money;
import redress.contracts.SupplierPlan;
import redress.policy.Text;
import redress.supplierclaims.domain.ClaimStatus;
import redress.supplierclaims.domain.Payment;

/// A claim as people see it. What nobody told, and what has not happened, is absent; words and history stand only where
/// one claim is shown, not in lists.
///
/// @param amount what we claim, `agreed` what the accepted plan comes to, `settled` what was made good
/// @param overpaid what came beyond the agreed amount
/// @param supplierReturns the customer's returns whose goods are to go on to the supplier
public record ClaimSheet(
        UUID claimId,
        UUID caseId,
        String orderId,
        String supplierId,
        String cause,
        ClaimStatus status,
        Text statusText,
        WaitsFor waitsFor,
        Text waitsForText,
        boolean overdue,
        List<Line> lines,
        List<EvidenceReference> evidence,
        Money wanted,
        Money cost,
        Money freight,
        Money amount,
        Submission submission,
        List<ProposedPlan> plans,
        Money agreed,
        List<Payment> payments,
        Money paid,
        Money settled,
        Money overpaid,
        List<UUID> supplierReturns,
        WriteOff writtenOff,
        Instant openedAt,
        List<Entry> history,
        int version) {

    public record Line(String lineId, String sku, int quantity, Money unitCost) {}

    public record Submission(String channel, String by, Instant at, Instant answerDueAt, String note) {}

    public record ProposedPlan(SupplierPlan plan, Money amount, Instant answeredAt, String reason) {}

    public record WriteOff(Money amount, String by, Instant at, String reason) {}

    /// One event of its story, in words.
    public record Entry(int version, Instant at, String type, String actor, Text what) {}
}
