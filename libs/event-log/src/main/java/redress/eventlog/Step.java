package redress.eventlog;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Function;

/// A command to one stream, on its own or together with others that must all hold.
///
/// @param command made from what the stream has come to: what else it is decided on can be looked up by then
public record Step<S, C, E>(Aggregates<S, C, E> aggregates, UUID id, Function<S, Uni<C>> command) {}
