package redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// However long the histories that a batch touches, no more of them is held at once than memory bears.
class PortionsTest {

    @Test
    void what_fits_is_one_portion() {
        assertThat(Portions.of(streams(1, 2, Portions.EVENTS - 3)))
                .extracting(Map::size)
                .containsExactly(3);
    }

    @Test
    void a_portion_holds_no_more_events_than_there_is_room_for() {
        assertThat(Portions.of(streams(Portions.EVENTS - 1, 1, 1, Portions.EVENTS)))
                .extracting(Map::size)
                .containsExactly(2, 1, 1);
    }

    @Test
    void a_stream_that_is_longer_than_that_stands_alone() {
        assertThat(Portions.of(streams(1, 2 * Portions.EVENTS, 1)))
                .extracting(Map::size)
                .containsExactly(1, 1, 1);
    }

    @Test
    void every_stream_is_in_one_of_them() {
        var streams = streams(400, 300, 100, 1, Portions.EVENTS + 1, 7);
        var all = new LinkedHashMap<UUID, Integer>();
        Portions.of(streams).forEach(all::putAll);
        assertThat(all).isEqualTo(streams);
    }

    @Test
    void nothing_is_no_portion() {
        assertThat(Portions.of(Map.of())).isEmpty();
    }

    private static Map<UUID, Integer> streams(int... versions) {
        var streams = new LinkedHashMap<UUID, Integer>();
        for (var version : versions) {
            streams.put(UUID.randomUUID(), version);
        }
        return streams;
    }
}
