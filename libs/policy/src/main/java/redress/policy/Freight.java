package redress.policy;

/// Who pays the way back, who pays the way of the replacement, and where the seller recovers what it advanced.
public record Freight(FreightPayer goodsBack, FreightPayer replacement, Recovery recovery) {}
