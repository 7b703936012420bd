package redress.eventlog;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.decider.Decider;

/// Every aggregate of one kind, by id. A command goes in; what it caused is in the log when the answer comes.
public abstract class Aggregates<S, C, E> {

    private final String kind;
    private final Decider<S, C, E> decider;
    private final EventTypes<E> types;
    private final EventLog log;

    protected Aggregates(String kind, Decider<S, C, E> decider, EventLog log) {
        this.kind = kind;
        this.decider = decider;
        this.types = new EventTypes<>(decider.events());
        this.log = log;
    }

    /// Loads, decides and appends, in as many attempts as rivals make necessary.
    ///
    /// Fails with [redress.decider.Refused] if a rule forbids it, with [Busy] if rivals left no room for 2 s.
    public Uni<Done> handle(UUID id, C command, Cause cause) {
        return log.commit(List.of(step(id, command)), cause);
    }

    public Step<S, C, E> step(UUID id, C command) {
        return new Step<>(this, id, command);
    }

    /// The aggregate as it is now.
    public Uni<S> load(UUID id) {
        return log.head(id, types).map(head -> state(head.events()));
    }

    /// Its events, oldest first; empty if there never were any.
    public Uni<List<Recorded<E>>> history(UUID id, Until until) {
        return log.history(id, until, types);
    }

    /// Its events after a version, oldest first: what is new to a reader who came that far.
    public Uni<List<Recorded<E>>> since(UUID id, int version) {
        return log.since(id, version, types);
    }

    /// Several of them at once, each up to a version.
    public Uni<Map<UUID, List<Recorded<E>>>> histories(Map<UUID, Integer> upTo) {
        return log.histories(upTo, types);
    }

    public S fold(List<Recorded<E>> history) {
        return state(history.stream().map(Recorded::event).toList());
    }

    S state(List<E> events) {
        return decider.fold(events);
    }

    public String kind() {
        return kind;
    }

    public EventTypes<E> types() {
        return types;
    }

    List<E> decide(S state, C command) {
        return decider.decide(state, command);
    }
}
