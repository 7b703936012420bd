package redress.bench.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import redress.bench.measure.Counters;
import redress.bench.measure.Gauge;
import redress.bench.measure.OwnProcess;
import redress.embedded.Database;
import redress.embedded.Patience;
import redress.embedded.Place;
import redress.embedded.PostgreSql;

/// The PostgreSQL that contenders run on, durable as in production, and what it costs.
public final class Ground implements Gauge {

    private static final Duration LEFT = Duration.ofSeconds(10);
    /// CPU is told in hundredths of a second (`USER_HZ`).
    private static final double MICROS_PER_TICK = 10_000;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    private final PostgreSql server;
    private final Place place;
    private final String password;
    private final AtomicInteger databases = new AtomicInteger();

    /// @param place where it runs or will run
    public Ground(Place place, int port, String password) {
        this.place = place;
        this.password = password;
        this.server = new PostgreSql(place, port, password);
    }

    public void start() {
        server.start();
    }

    public void stop() {
        server.close();
    }

    /// New and empty.
    public Scratch scratch(String prefix) {
        return new Scratch(
                server.database(prefix + "_" + ProcessHandle.current().pid() + "_" + databases.incrementAndGet()));
    }

    @Override
    public void settle() {
        superuser().run("checkpoint");
    }

    /// A backend tells its statistics when it goes.
    @Override
    public void await() {
        var everybodyLeft = Patience.until(
                LEFT,
                () -> superuser()
                                .number("select count(*) from pg_stat_activity where backend_type = 'client backend'"
                                        + " and datname like '%\\_"
                                        + ProcessHandle.current().pid() + "\\_%'")
                        == 0);
        if (!everybodyLeft) {
            throw new IllegalStateException("connections of the last run are still open");
        }
    }

    @Override
    public Counters now() {
        var all = superuser();
        return new Counters(
                serverCpuMicros(),
                OwnProcess.cpuMicros(),
                all.number("select (pg_current_wal_insert_lsn() - '0/0')::bigint"),
                all.number("select sum(fsyncs)::bigint from pg_stat_io where object = 'wal'"));
    }

    private Scratch superuser() {
        return new Scratch(new Database("postgres", "postgres", password, server.port()));
    }

    /// Of the postmaster, of its children that went, and of those that live; nothing where there is no `/proc`.
    private double serverCpuMicros() {
        return place.pid()
                        .process()
                        .map(postmaster -> Stream.concat(
                                        Stream.of(ticks(postmaster, CHILDREN_SYSTEM_TIME)),
                                        postmaster.descendants().map(child -> ticks(child, SYSTEM_TIME)))
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .orElse(0.0)
                * MICROS_PER_TICK;
    }

    /// CPU that another process has used so far.
    public static double cpuMicros(ProcessHandle process) {
        return ticks(process, SYSTEM_TIME) * MICROS_PER_TICK;
    }

    private static double ticks(ProcessHandle process, int last) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            var words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            double sum = 0;
            for (int i = USER_TIME; i <= last; i++) {
                sum += Double.parseDouble(words[i]);
            }
            return sum;
        } catch (IOException _) {
            return 0; // it went meanwhile
        }
    }

    /// The words of a file that comes with the program.
    static String script(String resource) {
        try (var in = Ground.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static IllegalStateException failed(String sql, SQLException why) {
        return new IllegalStateException(why.getMessage() + " in: " + sql, why);
    }
}
