package redress.decider;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// One kind of aggregate, whole: where it starts, what it decides, how it changes.
///
/// `decide` and `evolve` are pure. They read no clock, make up no id and do no I/O, so the same
/// history always folds to the same state, and a test needs nothing but values.
///
/// @param events the sealed family of events; its record names are the stored type names
public record Decider<S, C, E>(
        Class<E> events, Supplier<S> initial, BiFunction<S, C, List<E>> decide, BiFunction<S, E, S> evolve) {

    public S fold(List<E> history) {
        return evolve(initial.get(), history);
    }

    /// What it is after these events too.
    public S evolve(S before, List<E> events) {
        var state = before;
        for (var event : events) {
            state = evolve.apply(state, event);
        }
        return state;
    }

    public List<E> decide(S state, C command) {
        return decide.apply(state, command);
    }
}
