package redress.returns.views;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.contracts.FreightPayer;
import redress.contracts.Money;
import redress.contracts.ReturnMethod;
import redress.policy.Text;
import redress.returns.domain.ReturnEvent.ReturnedLine;

/// A return as people see it. What has not happened, and what nobody told, is absent; the warehouse's words stand only
/// where one return is shown, not in lists.
public record ReturnSheet(
        UUID rmaId,
        UUID caseId,
        String orderId,
        ReturnMethod method,
        FreightPayer payer,
        ReturnStatus status,
        Text statusText,
        List<ReturnedLine> lines,
        Label label,
        String waybill,
        String carrier,
        Instant authorizedAt,
        Instant receivedAt,
        Instant inspectedAt,
        String condition,
        String note,
        int version) {

    /// @param cancelAt when it is cancelled if nobody uses it; absent once it is decided
    public record Label(
            String labelId,
            LabelStatus status,
            Text statusText,
            String carrier,
            String waybill,
            Money cost,
            Instant cancelAt) {}
}
