package redress.eventlog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.eventlog.EventLog.Head;

/// Where the streams that were used last stood when this process wrote or loaded them: who uses one again need not read
/// it all. It may be out of date, for another replica writes too; so nothing may rest on it but an append, which checks
/// version and hash, or a reader who has looked whether the stream still stands there.
final class Heads {

    private static final int KEPT = 2000;

    private final Map<UUID, Head<?>> latest = new LinkedHashMap<>(16, 0.75f, true);

    /// All of them, or none. Where a step begins a stream, nothing is known to be there.
    synchronized Optional<List<Head<?>>> of(List<? extends Step<?, ?, ?>> steps) {
        return steps.stream().allMatch(step -> step.begins() || latest.containsKey(step.id()))
                ? Optional.of(steps.stream().<Head<?>>map(this::known).toList())
                : Optional.empty();
    }

    private Head<?> known(Step<?, ?, ?> step) {
        var known = latest.get(step.id());
        return known == null ? Head.none(step.aggregates()) : known;
    }

    @SuppressWarnings("unchecked") // a stream is of one kind for good
    synchronized <S> Optional<Head<S>> of(UUID stream) {
        return Optional.ofNullable((Head<S>) latest.get(stream));
    }

    /// Unless there is nothing, or more is known already.
    synchronized void keep(UUID stream, Head<?> head) {
        var known = latest.get(stream);
        if (head.version() == 0 || (known != null && known.version() > head.version())) {
            return;
        }
        latest.put(stream, head);
        if (latest.size() > KEPT) {
            latest.remove(latest.keySet().iterator().next());
        }
    }

    synchronized void forget(List<? extends Step<?, ?, ?>> steps) {
        steps.forEach(step -> latest.remove(step.id()));
    }
}
