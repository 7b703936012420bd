package redress.policy;

/// What follows from a cause: who answers for it, and who pays the freight.
public record Liability(LiabilityCause cause, Party party, Freight freight) {}
