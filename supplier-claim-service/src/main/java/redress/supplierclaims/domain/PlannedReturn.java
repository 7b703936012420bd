package redress.supplierclaims.domain;

import java.util.UUID;

/// Goods a customer sends back that are to go on to the supplier.
///
/// @param stepId of the case's wish, `rmaId` of the customer's return
public record PlannedReturn(UUID stepId, UUID rmaId) {}
