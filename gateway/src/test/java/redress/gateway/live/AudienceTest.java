package redress.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// The slowest watcher never holds up the others.
class AudienceTest {

    private final Audience audience = new Audience();

    @Test
    void who_reads_nothing_is_sent_away_once_and_the_others_hear_all() {
        var sentAway = new AtomicInteger();
        var slow = audience.join(sentAway::incrementAndGet).subscribe().withSubscriber(AssertSubscriber.create(0));
        var quick = audience.join(Assertions::fail).subscribe().withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));

        IntStream.range(0, 1000).forEach(i -> audience.tell(new Change("t", "s-" + i, "c", "now")));

        assertThat(sentAway).hasValue(1);
        assertThat(slow.getItems()).isEmpty();
        assertThat(quick.getItems()).hasSize(1000);
    }

    @Test
    void everyone_is_sent_away_when_the_gateway_stops() {
        var sentAway = new AtomicInteger();
        audience.join(sentAway::incrementAndGet).subscribe().withSubscriber(AssertSubscriber.create(1));

        audience.close(new ShutdownDelayInitiatedEvent());

        assertThat(sentAway).hasValue(1);
    }
}
