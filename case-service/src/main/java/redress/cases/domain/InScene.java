package redress.cases.domain;

/// A command, and what it is decided in.
public record InScene(CaseCommand command, Scene scene) {}
