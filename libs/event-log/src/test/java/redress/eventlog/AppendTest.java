package redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.embedded.Infra;
import redress.toy.Bar;

@QuarkusTest
@QuarkusTestResource(Infra.class)
class AppendTest {

    @Inject
    Bar bar;

    @Test
    void what_was_done_is_in_the_log() {
        var id = UUID.randomUUID();
        bar.open(id);
        bar.order(id, 5);
        assertThat(bar.history(id)).hasSize(2);
        assertThat(Instant.now()).isAfter(Instant.now().minus(Duration.ofSeconds(1)));
    }
}
