package redress.reshipments.views;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.contracts.Money;
import redress.contracts.Sourcing;
import redress.policy.Text;
import redress.reshipments.domain.ReshipmentEvent.SentGoods;
import redress.reshipments.domain.ReshipmentEvent.SentLine;

/// A reshipment as people see it. What has not happened, and what nobody told, is absent.
public record ReshipmentSheet(
        UUID reshipmentId,
        UUID caseId,
        String orderId,
        ReshipmentStatus status,
        Text statusText,
        List<SentLine> lines,
        List<SentGoods> instead,
        Sourcing sourcing,
        boolean charged,
        Instant requestedAt,
        Instant dueAt,
        String waybill,
        String carrier,
        Instant dispatchedAt,
        Money freightCost,
        Instant deliveredAt,
        int version) {}
