package redress.eventlog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.eventlog.EventLog.Head;

/// Where the streams that were written to last stand, as this process left them: whoever writes to one again need not
/// load it. It may be out of date, for another replica writes too; so nothing but an append to it, which checks
/// version and hash, may rest on it.
final class Heads {

    private static final int KEPT = 1000;

    private final Map<UUID, Head<?>> latest = new LinkedHashMap<>(16, 0.75f, true);

    /// All of them, or none.
    synchronized Optional<List<Head<?>>> of(List<? extends Step<?, ?, ?>> steps) {
        return steps.stream().allMatch(step -> latest.containsKey(step.id()))
                ? Optional.of(steps.stream()
                        .<Head<?>>map(step -> latest.get(step.id()))
                        .toList())
                : Optional.empty();
    }

    synchronized void keep(UUID stream, Head<?> head) {
        latest.put(stream, head);
        if (latest.size() > KEPT) {
            latest.remove(latest.keySet().iterator().next());
        }
    }

    synchronized void forget(List<? extends Step<?, ?, ?>> steps) {
        steps.forEach(step -> latest.remove(step.id()));
    }
}
