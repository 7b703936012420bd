package redress.topups.domain;

import java.util.UUID;

/// Which top-up: for which order, in the course of which case.
public record TopUpRef(UUID topUpId, UUID caseId, String orderId) {}
