package redress.carrierclaims.views;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.carrierclaims.domain.ClaimStatus;
import redress.carrierclaims.domain.FilingDeadline;
import redress.carrierclaims.domain.Lack;
import redress.carrierclaims.domain.Payment;
import redress.contracts.CarrierClaimCause;
import redress.contracts.CarrierDecision;
import redress.contracts.EvidenceReference;
import redress.contracts.Money;
import redress.policy.Role;
import redress.policy.Text;

/// A claim as people see it. What nobody told, and what has not happened, is absent; words and history stand only where
/// one claim is shown, not in lists.
///
/// @param lacks what it may not be filed without
/// @param deadline until when it may be filed; absent while the parcel is neither delivered nor lost
/// @param amount what we claim, `agreed` what the carrier took on, `paid` what came so far
public record ClaimSheet(
        UUID claimId,
        UUID caseId,
        String orderId,
        String carrier,
        String waybill,
        CarrierClaimCause cause,
        ClaimStatus status,
        Text statusText,
        WaitsFor waitsFor,
        Text waitsForText,
        Notice notice,
        Text noticeText,
        List<Line> lines,
        List<EvidenceReference> evidence,
        List<Missing> lacks,
        FilingDeadline deadline,
        Money amount,
        Filing filing,
        List<Answered> answers,
        Money agreed,
        List<Payment> payments,
        Money paid,
        WriteOff writtenOff,
        Instant openedAt,
        List<Entry> history,
        int version) {

    public record Line(String lineId, String sku, int quantity, Money unitCost) {}

    public record Missing(Lack lack, Text text) {}

    public record Filing(String by, Instant at, String note) {}

    public record Answered(CarrierDecision decision, Money amount, String code, Instant answeredAt, String note) {}

    public record WriteOff(Money amount, String by, Role role, Instant at, String reason) {}

    /// One event of its story, in words.
    public record Entry(int version, Instant at, String type, String actor, Text what) {}
}
