package redress.contracts;

/// Topic `carrier-answers`: what carriers say to our claims.
public sealed interface CarrierAnswerMessage extends Message permits CarrierClaimAnswered {}
