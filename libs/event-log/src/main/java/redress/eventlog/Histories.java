package redress.eventlog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Histories that views were drawn from last. What is recorded stays as it is, so only what came since must be read.
final class Histories<E> {

    private static final int KEPT_EVENTS = 30_000;

    private final Map<UUID, List<Recorded<E>>> latest = new LinkedHashMap<>(16, 0.75f, true);
    private int events;

    /// A stream's first events, from its first on without a gap; none if none are kept.
    synchronized List<Recorded<E>> known(UUID stream) {
        return latest.getOrDefault(stream, List.of());
    }

    /// @param history from the first event on without a gap
    synchronized void keep(UUID stream, List<Recorded<E>> history) {
        var known = known(stream).size();
        if (history.size() > known) {
            latest.put(stream, history);
            events += history.size() - known;
            dropOldest();
        }
    }

    /// What a batch tells of a stream, if it goes on where what is kept ends: then it need not be read again.
    synchronized void goOn(UUID stream, List<Recorded<E>> told) {
        var known = known(stream);
        var more = told.stream()
                .filter(recorded -> recorded.version() > known.size())
                .toList();
        if (!more.isEmpty() && more.getLast().version() == known.size() + more.size()) {
            keep(stream, Stream.concat(known.stream(), more.stream()).toList());
        }
    }

    private void dropOldest() {
        var oldest = latest.values().iterator();
        while (events > KEPT_EVENTS) {
            events -= oldest.next().size();
            oldest.remove();
        }
    }
}
