package redress.eventlog.following;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import redress.embedded.Database;
import redress.embedded.Infra;
import redress.eventlog.Kinds;
import redress.eventlog.Scratch;
import redress.toy.Bar;

/// Four ways to read a log while others write it, side by side over the same writers. Three of them are found in the
/// wild and broken; the fence is ours.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class SafeOrderTest {

    private static final int WRITERS = 8;
    private static final int TURNS = 200;
    private static final int ALONE = 12; // events a turn writes to a stream of the writer's own
    private static final int SHARED_STREAMS = 4;
    private static final int EVENTS = SHARED_STREAMS + WRITERS * TURNS * (ALONE + 1);
    private static final int BATCH = 500;

    /// The service's own append(), called as the service calls it; besides, each row says which transaction wrote it.
    private static final String EXTRAS = """
            alter table event add column xid xid8 not null default pg_current_xact_id();
            create index on event (xid, position);
            create function add_to(s uuid, n int) returns void language plpgsql as $$
            declare v int; declare h bytea;
            begin
              select version, head_hash into v, h from stream where id = s for update;
              v := coalesce(v, 0);
              perform append(array[s], array['Tab'], array[v], array[h], array[v + n], array['\\x01'::bytea],
                array_fill(s, array[n]), array(select generate_series(v + 1, v + n)),
                array_fill('Tab'::text, array[n]), array_fill('Ordered'::text, array[n]), array_fill(1::smallint, array[n]),
                array_fill('{"price":1}'::text, array[n]), array_fill('{}'::text, array[n]),
                array_fill(now(), array[n]), array_fill('\\x01'::bytea, array[n]),
                null, null, null, null, null, null, null, null, null, false);
            end $$;
            """;

    @Inject
    Vertx vertx;

    @Inject
    Kinds kinds;

    private final AtomicBoolean writing = new AtomicBoolean(true);

    /// What a reader saw, in the order it saw it.
    private static final class Seen {

        private final Set<Long> positions = new HashSet<>();
        private final Map<UUID, Integer> versions = new HashMap<>();
        private int misordered;

        void add(long position, UUID stream, int version) {
            if (positions.add(position) && versions.merge(stream, version, Math::max) > version) {
                misordered++;
            }
        }

        int missed() {
            return EVENTS - positions.size();
        }
    }

    /// Reads from where it was to where it can; true if there was anything.
    private interface Reader {
        boolean read(Seen seen) throws SQLException;
    }

    @Test
    void three_cursors_of_the_wild_miss_or_misorder_events_and_the_fence_does_neither() throws SQLException {
        try (var scratch = Scratch.log(vertx);
                var a = scratch.database().connect();
                var b = scratch.database().connect();
                var c = scratch.database().connect();
                var threads = Executors.newFixedThreadPool(WRITERS + 4)) {
            try (var statement = a.createStatement()) {
                statement.execute(EXTRAS);
            }
            var byPosition = threads.submit(() -> follow(byPosition(a)));
            var belowXmin = threads.submit(() -> follow(belowXmin(b)));
            var byTransaction = threads.submit(() -> follow(byTransaction(c)));
            var fenced = threads.submit(() -> follow(fenced(new Fence(scratch.pool(), kinds))));
            write(scratch.database());

            assertThat(get(byPosition).missed()).isPositive();
            assertThat(get(belowXmin).missed()).isPositive();
            assertThat(get(byTransaction).misordered).isPositive();
            assertThat(get(fenced).missed()).isZero();
            assertThat(get(fenced).misordered).isZero();
            System.out.printf(
                    "of %d events, position: missed %d, misordered %d; below xmin: %d, %d; by transaction: %d, %d;"
                            + " fence: %d, %d%n",
                    EVENTS,
                    get(byPosition).missed(),
                    get(byPosition).misordered,
                    get(belowXmin).missed(),
                    get(belowXmin).misordered,
                    get(byTransaction).missed(),
                    get(byTransaction).misordered,
                    get(fenced).missed(),
                    get(fenced).misordered);
        }
    }

    private void write(Database database) throws SQLException {
        var shared = begun(database);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var ends = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                var random = new SplittableRandom(i);
                ends.add(writers.submit(() -> turns(database, shared, random)));
            }
            for (var end : ends) {
                get(end);
            }
        } finally {
            writing.set(false);
        }
    }

    /// A shared stream is there from the start: its row is what rivals wait for.
    private static List<UUID> begun(Database database) throws SQLException {
        var shared = new ArrayList<UUID>();
        try (var connection = database.connect();
                var add = connection.prepareStatement("select add_to(?, ?)")) {
            for (int i = 0; i < SHARED_STREAMS; i++) {
                var stream = UUID.randomUUID();
                add(add, stream, 1);
                shared.add(stream);
            }
        }
        return shared;
    }

    /// Each turn is one transaction in two steps with a pause of up to 6 ms between and after them: positions are taken
    /// early and seen late, and on a shared stream the later transaction may write first.
    private static Void turns(Database database, List<UUID> shared, SplittableRandom random) throws SQLException {
        try (var connection = database.connect();
                var add = connection.prepareStatement("select add_to(?, ?)");
                var pause = connection.prepareStatement("select pg_sleep(?)")) {
            connection.setAutoCommit(false);
            var own = UUID.randomUUID();
            for (int i = 0; i < TURNS; i++) {
                add(add, own, ALONE);
                sleep(pause, random.nextDouble(0.006));
                add(add, shared.get(random.nextInt(shared.size())), 1);
                sleep(pause, random.nextDouble(0.001));
                connection.commit();
            }
            return null;
        }
    }

    private static void add(PreparedStatement add, UUID stream, int events) throws SQLException {
        add.setObject(1, stream);
        add.setInt(2, events);
        add.execute();
    }

    private static void sleep(PreparedStatement pause, double seconds) throws SQLException {
        pause.setDouble(1, seconds);
        pause.execute();
    }

    private Seen follow(Reader reader) throws SQLException {
        var seen = new Seen();
        var more = true;
        while (more) {
            var last = !writing.get(); // once more after the last writer ended
            var found = reader.read(seen);
            more = found || !last;
        }
        return seen;
    }

    private static Reader byPosition(Connection connection) {
        return new Reader() {
            private long position;

            @Override
            public boolean read(Seen seen) throws SQLException {
                try (var query = connection.prepareStatement("select position, stream_id, version from event"
                        + " where position > ? order by position limit " + BATCH)) {
                    query.setLong(1, position);
                    return each(query, seen, row -> position = row.getLong("position"));
                }
            }
        };
    }

    private static Reader belowXmin(Connection connection) {
        return new Reader() {
            private long position;

            @Override
            public boolean read(Seen seen) throws SQLException {
                try (var query = connection.prepareStatement("select position, stream_id, version from event"
                        + " where position > ? and xid < pg_snapshot_xmin(pg_current_snapshot())"
                        + " order by position limit " + BATCH)) {
                    query.setLong(1, position);
                    return each(query, seen, row -> position = row.getLong("position"));
                }
            }
        };
    }

    private static Reader byTransaction(Connection connection) {
        return new Reader() {
            private String xid = "0";
            private long position;

            @Override
            public boolean read(Seen seen) throws SQLException {
                try (var query = connection.prepareStatement("select xid::text as x, position, stream_id, version"
                        + " from event where (xid, position) > (?::xid8, ?)"
                        + " and xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid, position limit "
                        + BATCH)) {
                    query.setString(1, xid);
                    query.setLong(2, position);
                    return each(query, seen, row -> {
                        xid = row.getString("x");
                        position = row.getLong("position");
                    });
                }
            }
        };
    }

    private static Reader fenced(Fence fence) {
        return new Reader() {
            private long position;

            @Override
            public boolean read(Seen seen) {
                var look = fence.look(position, BATCH).await().atMost(Bar.PATIENCE);
                var batch = look.events();
                batch.forEach(event -> seen.add(event.position(), event.stream(), event.version()));
                position = batch.size() == BATCH ? batch.getLast().position() : Math.max(position, look.safe());
                return !batch.isEmpty();
            }
        };
    }

    private interface Step {
        void to(ResultSet row) throws SQLException;
    }

    private static boolean each(PreparedStatement query, Seen seen, Step step) throws SQLException {
        var found = false;
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found = true;
                seen.add(rows.getLong("position"), rows.getObject("stream_id", UUID.class), rows.getInt("version"));
                step.to(rows);
            }
        }
        return found;
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
