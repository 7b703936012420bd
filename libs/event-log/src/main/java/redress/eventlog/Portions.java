package redress.eventlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Streams whose histories are held in memory at once: a batch of a busy log may touch many, and all of them long.
final class Portions {

    /// Events at once; a stream that has more is a portion of its own.
    static final int EVENTS = 500;

    private Portions() {}

    /// @param upTo the version up to which each is read, so as many events
    static List<Map<UUID, Integer>> of(Map<UUID, Integer> upTo) {
        var portions = new ArrayList<Map<UUID, Integer>>();
        var room = 0;
        for (var stream : upTo.entrySet()) {
            if (portions.isEmpty() || stream.getValue() > room) {
                portions.add(new LinkedHashMap<>());
                room = EVENTS;
            }
            portions.getLast().put(stream.getKey(), stream.getValue());
            room -= stream.getValue();
        }
        return portions;
    }
}
