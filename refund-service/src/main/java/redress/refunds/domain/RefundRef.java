package redress.refunds.domain;

import java.util.UUID;

/// Which refund: of which order's money, in the course of which case.
public record RefundRef(UUID refundId, UUID caseId, String orderId) {}
