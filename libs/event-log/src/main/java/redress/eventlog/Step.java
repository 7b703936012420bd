package redress.eventlog;

import java.util.UUID;

/// A command to one stream, on its own or together with others that must all hold.
public record Step<S, C, E>(Aggregates<S, C, E> aggregates, UUID id, C command) {}
