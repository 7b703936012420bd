package redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.embedded.Infra;
import redress.eventlog.Promises.Settings;
import redress.toy.Bar;

/// What PostgreSQL must keep to for the log's claims to be true.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class PromisesTest {

    private static final String LOG = "create table event (position bigint generated always as identity)";

    @Inject
    Promises promises;

    @Inject
    Vertx vertx;

    @Test
    void our_own_postgresql_keeps_them() {
        promises.demanded().await().atMost(Bar.PATIENCE);
        assertThat(Infra.postgres().show("fsync")).isEqualTo("on");
        assertThat(Infra.postgres().show("synchronous_commit")).isEqualTo("on");
    }

    @Test
    void one_that_does_not_wait_for_the_disk_is_refused_in_one_sentence() {
        refused(LOG, Map.of("synchronous_commit", "off"), "synchronous_commit is off: the last may be lost.");
        assertThat(new Settings("off", "on", "read committed", 1).faults())
                .containsExactly("fsync is off: what is recorded may be lost.");
    }

    @Test
    void another_isolation_is_refused() {
        refused(
                LOG,
                Map.of("default_transaction_isolation", "repeatable read"),
                "the isolation is repeatable read, the log needs read committed.");
    }

    @Test
    void positions_taken_in_advance_are_refused() {
        refused(
                LOG + "; alter sequence event_position_seq cache 10",
                Map.of(),
                "the cache of event_position_seq is 10, the log needs 1.");
    }

    private void refused(String tables, Map<String, String> settings, String sentence) {
        try (var scratch = Scratch.with(tables, settings, vertx)) {
            assertThatThrownBy(() ->
                            new Promises(scratch.pool()).demanded().await().atMost(Bar.PATIENCE))
                    .hasMessage("PostgreSQL can't carry the event log: " + sentence);
        }
    }
}
