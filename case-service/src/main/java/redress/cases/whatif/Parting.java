package redress.cases.whatif;

/// Where the way that a case would have gone leaves the one that it went.
///
/// @param recorded what was answered there; empty if nothing was
/// @param answer what would have been; empty if nobody knows
/// @param recordedNext where that led, if the same answer leads elsewhere; else empty
/// @param next where it would have led
public record Parting(String node, String recorded, String answer, String recordedNext, String next) {}
