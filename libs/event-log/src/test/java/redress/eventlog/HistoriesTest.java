package redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is kept of a stream begins with its first event and has no gap, whoever tells of it.
class HistoriesTest {

    private final Histories<Integer> histories = new Histories<>();
    private final UUID stream = UUID.randomUUID();

    @Test
    void a_batch_that_goes_on_where_what_is_kept_ends_is_kept() {
        histories.goOn(stream, events(1, 2));
        histories.goOn(stream, events(3, 5));
        assertThat(versions()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void what_is_told_again_is_kept_once() {
        histories.keep(stream, events(1, 3));
        histories.goOn(stream, events(2, 4));
        histories.goOn(stream, events(1, 4));
        assertThat(versions()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void what_comes_after_a_gap_is_not_kept() {
        histories.goOn(stream, events(2, 3));
        assertThat(versions()).isEmpty();
        histories.keep(stream, events(1, 2));
        histories.goOn(stream, events(4, 4));
        histories.goOn(stream, List.of(event(3), event(5)));
        assertThat(versions()).containsExactly(1, 2);
    }

    private List<Integer> versions() {
        return histories.known(stream).stream().map(Recorded::version).toList();
    }

    private List<Recorded<Integer>> events(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(this::event).toList();
    }

    private Recorded<Integer> event(int version) {
        return new Recorded<>(version, stream, "Toy", version, "Toyed", version, null, Instant.EPOCH, new byte[0]);
    }
}
