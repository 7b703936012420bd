package redress.eventlog.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.embedded.Infra;
import redress.eventlog.Actor;
import redress.eventlog.Cause;
import redress.eventlog.Scratch;
import redress.toy.Bar;
import redress.toy.Tab;
import redress.toy.Tabs;

/// I-17: whoever changes a row of the log by hand is found out.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class VerifierTest {

    private static final UUID ONE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("ffffffff-0000-7000-8000-000000000002");

    @Inject
    Vertx vertx;

    private Scratch scratch;

    @BeforeEach
    void begin() {
        scratch = Scratch.log(vertx);
    }

    @AfterEach
    void end() {
        scratch.close();
    }

    @Test
    void an_empty_log_is_whole() {
        assertThat(verified().isWhole()).isTrue();
        assertThat(verified().events()).isZero();
    }

    @Test
    void an_untouched_log_is_whole() {
        write();
        assertThat(verified()).isEqualTo(new Verifier.Finding(2, 8, List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            changed data         | update event set data = '{"price":6}' where version = 2 and stream_id = ONE | 2
            a changed space      | update event set data = '{"price": 5}' where version = 2 and stream_id = ONE | 2
            changed meta         | update event set meta = '{}' where version = 2 and stream_id = ONE | 2
            a changed time       | update event set at = at + interval '1 microsecond' where version = 4 and stream_id = ONE | 4
            a changed type       | update event set type = 'Paid' where version = 2 and stream_id = ONE | 2
            a changed hash       | update event set hash = 'x' where version = 4 and stream_id = ONE | 4
            a deleted middle     | delete from event where version = 2 and stream_id = ONE | 2
            a deleted first      | delete from event where version = 1 and stream_id = ONE | 1
            a deleted last       | delete from event where version = 4 and stream_id = ONE | 4
            all events deleted   | delete from event where stream_id = ONE | 1
            a moved row          | update event set version = 9 where version = 2 and stream_id = ONE | 2
            a row between        | insert into event (stream_id, version, kind, type, schema, data, meta, at, hash) select stream_id, 5, kind, type, schema, data, meta, at, hash from event where version = 4 and stream_id = ONE | 5
            a row of another     | update event e set data = o.data, meta = o.meta, at = o.at, hash = o.hash from event o where e.stream_id = ONE and e.version = 2 and o.stream_id = TWO and o.version = 2 | 2
            a later place        | alter table event alter position drop identity; update event set position = 1000 where version = 2 and stream_id = ONE | 3
            a stream set back    | update stream set version = 3 where id = ONE | 4
            a stream set ahead   | update stream set version = 5 where id = ONE | 5
            a changed head       | update stream set head_hash = 'x' where id = ONE | 4
            a changed kind       | update stream set kind = 'Jar' where id = ONE | 4
            a deleted stream row | delete from stream where id = ONE | 1
            """)
    void is_found_where_it_is(String what, String tampering, int version) {
        write();
        scratch.sql(tampering.replace("ONE", "'" + ONE + "'").replace("TWO", "'" + TWO + "'"));
        assertThat(verified().faults())
                .as(what)
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.stream()).isEqualTo(ONE));
        assertThat(verified().faults().getFirst().version()).isEqualTo(version);
    }

    @Test
    void two_rows_that_changed_places_are_found_both() {
        write();
        scratch.sql("update event e set data = o.data, at = o.at from event o where e.stream_id = '" + ONE
                + "' and o.stream_id = e.stream_id and (e.version, o.version) in ((2, 3), (3, 2))");
        assertThat(verified().faults()).extracting(Walk.Break::version).containsExactly(2, 3);
    }

    @Test
    void who_computes_the_hash_anew_is_found_at_the_next_event() {
        write();
        scratch.sql("update event set data = '{\"price\":6}', hash = sha256('x') where version = 2 and stream_id = '"
                + ONE + "'");
        assertThat(verified().faults()).extracting(Walk.Break::version).containsExactly(2, 3);
    }

    @Test
    void a_log_of_many_pages_is_walked_whole() {
        write();
        scratch.sql("insert into event (stream_id, version, kind, type, schema, data, meta, at, hash)"
                + " select gen_random_uuid(), 1, 'Tab', 'TabOpened', 1, '{}', '{}', now(), 'x'"
                + " from generate_series(1, 5500)");
        assertThat(verified().events()).isEqualTo(5508);
        assertThat(verified().faults()).hasSize(100);
    }

    private void write() {
        var tabs = new Tabs(scratch.events());
        for (var id : new UUID[] {ONE, TWO}) {
            handle(tabs, id, new Tab.Command.OpenTab("ann", Instant.EPOCH));
            handle(tabs, id, new Tab.Command.Order(5));
            handle(tabs, id, new Tab.Command.Order(7));
            handle(tabs, id, new Tab.Command.Pay(3));
        }
    }

    private static void handle(Tabs tabs, UUID id, Tab.Command command) {
        tabs.handle(id, command, Cause.by(Actor.system("test"))).await().atMost(Bar.PATIENCE);
    }

    private Verifier.Finding verified() {
        return new Verifier(scratch.pool()).verify().await().atMost(Bar.PATIENCE);
    }
}
