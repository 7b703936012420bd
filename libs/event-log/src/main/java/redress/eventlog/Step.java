package redress.eventlog;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Function;

/// A command to one stream, on its own or together with others that must all hold.
///
/// @param command made from what the stream has come to: what else it is decided on can be looked up by then
/// @param begins most likely the stream's first command: it is read only if something turns out to be there
public record Step<S, C, E>(Aggregates<S, C, E> aggregates, UUID id, Function<S, Uni<C>> command, boolean begins) {}
