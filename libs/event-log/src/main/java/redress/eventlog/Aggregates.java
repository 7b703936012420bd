package redress.eventlog;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.decider.Decider;

/// Every aggregate of one kind, by id. A command goes in; what it caused is in the log when the answer comes.
public abstract class Aggregates<S, C, E> {

    private final String kind;
    private final Decider<S, C, E> decider;
    private final EventTypes<E> types;
    private final EventLog log;
    private final Histories<E> histories = new Histories<>();

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

    /// The same for a command that is most likely the aggregate's first: decided on nothing at once, and on what is
    /// there only if the append finds that something is.
    public Uni<Done> begin(UUID id, C command, Cause cause) {
        return log.commit(List.of(beginning(id, command)), cause);
    }

    /// The same for a command that is made from what the aggregate has come to.
    public Uni<Done> handle(UUID id, Function<S, Uni<C>> command, Cause cause) {
        return log.commit(List.of(step(id, command)), cause);
    }

    public Step<S, C, E> step(UUID id, C command) {
        return step(id, _ -> Uni.createFrom().item(command));
    }

    public Step<S, C, E> step(UUID id, Function<S, Uni<C>> command) {
        return new Step<>(this, id, command, false);
    }

    /// As [#begin], as a step of a commit over several streams.
    public Step<S, C, E> beginning(UUID id, C command) {
        return new Step<>(this, id, _ -> Uni.createFrom().item(command), true);
    }

    /// The aggregate as it is now.
    public Uni<S> load(UUID id) {
        return log.head(id, this).map(EventLog.Head::state);
    }

    /// Its events, oldest first; empty if there never were any.
    public Uni<List<Recorded<E>>> history(UUID id, Until until) {
        return log.history(id, until, types);
    }

    /// Its events after a version, oldest first: what is new to a reader who came that far.
    public Uni<List<Recorded<E>>> since(UUID id, int version) {
        return log.since(id, version, types);
    }

    /// Does something with the histories of all that a batch tells of, each up to its last event there: some at a time,
    /// one lot after the other, for all of them may be more than memory bears.
    public Uni<Void> withHistories(List<Recorded<?>> batch, Function<Map<UUID, List<Recorded<E>>>, Uni<Void>> work) {
        var told = told(batch);
        told.forEach(histories::goOn);
        var newest = new LinkedHashMap<UUID, Integer>();
        told.forEach((id, events) -> newest.put(id, events.getLast().version()));
        return Multi.createFrom()
                .iterable(Portions.of(newest))
                .onItem()
                .transformToUniAndConcatenate(some -> histories(some).chain(histories -> work.apply(histories)))
                .onItem()
                .ignoreAsUni();
    }

    @SuppressWarnings("unchecked") // whoever asks for histories of these is told of these
    private Map<UUID, List<Recorded<E>>> told(List<Recorded<?>> batch) {
        return batch.stream()
                .map(recorded -> (Recorded<E>) recorded)
                .collect(Collectors.groupingBy(Recorded::stream, LinkedHashMap::new, Collectors.toList()));
    }

    /// Several of them at once, each up to a version.
    public Uni<Map<UUID, List<Recorded<E>>>> histories(Map<UUID, Integer> upTo) {
        var known = new LinkedHashMap<UUID, List<Recorded<E>>>();
        upTo.keySet().forEach(id -> known.put(id, histories.known(id)));
        var after = new LinkedHashMap<UUID, Integer>();
        known.forEach((id, events) -> {
            if (events.size() < upTo.get(id)) {
                after.put(id, events.size());
            }
        });
        return since(after, upTo).map(since -> whole(known, since, upTo));
    }

    private Uni<Map<UUID, List<Recorded<E>>>> since(Map<UUID, Integer> after, Map<UUID, Integer> upTo) {
        return after.isEmpty() ? Uni.createFrom().item(Map.of()) : log.since(after, upTo, types);
    }

    private Map<UUID, List<Recorded<E>>> whole(
            Map<UUID, List<Recorded<E>>> known, Map<UUID, List<Recorded<E>>> since, Map<UUID, Integer> upTo) {
        var whole = new LinkedHashMap<UUID, List<Recorded<E>>>();
        known.forEach((id, first) -> {
            var all = Stream.concat(first.stream(), since.getOrDefault(id, List.of()).stream())
                    .toList();
            if (!all.isEmpty()) {
                histories.keep(id, all);
                whole.put(id, all.subList(0, Math.min(all.size(), upTo.get(id))));
            }
        });
        return whole;
    }

    public S fold(List<Recorded<E>> history) {
        return state(history.stream().map(Recorded::event).toList());
    }

    S state(List<E> events) {
        return decider.fold(events);
    }

    S evolved(S state, List<E> events) {
        return decider.evolve(state, events);
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
