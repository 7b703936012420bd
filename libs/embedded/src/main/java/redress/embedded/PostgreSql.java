package redress.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/// A real PostgreSQL of our own, as durable as in production: fsync and synchronous_commit are on, and checked.
/// Its state is on disk (data and the note of its process), so two objects over one place are the same server.
public final class PostgreSql implements DatabaseServer {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Place place;
    private final int port;
    private final String password;
    private final Superuser superuser;

    public PostgreSql(Place place, int port, String password) {
        this.place = place;
        this.port = port;
        this.password = password;
        this.superuser = new Superuser(port, password);
    }

    @Override
    public String name() {
        return place.name();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void start() {
        if (isRunning()) {
            throw new ServerFailed("PostgreSQL already runs on " + place.data() + ".");
        }
        var account = PostgresAccount.ofThisMachine();
        prepare(account);
        var end = System.nanoTime() + START_LIMIT.toNanos();
        while (!launched(account)) {
            // after a kill the last backends need a moment to notice and let go of the data
            if (System.nanoTime() > end) {
                throw new ServerFailed(
                        "PostgreSQL does not start; its log " + place.log() + " ends with:\n" + place.lastWords());
            }
        }
        superuser.requireDurable();
    }

    @Override
    public boolean isRunning() {
        return place.pid().process().isPresent();
    }

    @Override
    public void kill() {
        place.pid().process().ifPresent(Processes::kill);
    }

    @Override
    public void close() {
        place.pid().process().ifPresent(process -> {
            Processes.succeeds(PostgresAccount.ofThisMachine()
                    .command(
                            program("pg_ctl"),
                            List.of(
                                    "stop",
                                    "-m",
                                    "fast",
                                    "-w",
                                    "-D",
                                    place.data().toString())));
            Processes.stop(process, Duration.ofSeconds(10));
        });
        place.pid().delete();
    }

    @Override
    public Database database(String database) {
        return superuser.database(database);
    }

    @Override
    public String show(String setting) {
        return superuser.show(setting);
    }

    /// Makes the cluster in a neighbour folder first: an interrupted first start leaves no half of one.
    private void prepare(PostgresAccount account) {
        if (Files.exists(place.data().resolve("PG_VERSION"))) {
            return;
        }
        var fresh = place.data().resolveSibling(place.name() + ".new");
        var secret = place.data().resolveSibling(place.name() + ".password");
        try {
            Folders.delete(fresh);
            Files.createDirectories(fresh);
            account.own(fresh);
            Files.writeString(secret, password);
            account.own(secret);
            Processes.run(account.command(program("initdb"), initOptions(fresh, secret)), place);
            Files.move(fresh, place.data(), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(secret);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's data folder could not be made", e);
        }
    }

    private static List<String> initOptions(Path data, Path secret) {
        return List.of(
                "--pgdata=" + data,
                "--username=" + Superuser.NAME,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-locale");
    }

    private boolean launched(PostgresAccount account) {
        forgetStrangersNote();
        var command = account.command(
                program("postgres"),
                List.of(
                        "-D", place.data().toString(),
                        "-p", Integer.toString(port),
                        "-c", "listen_addresses=127.0.0.1",
                        "-c", "unix_socket_directories=",
                        "-c", "fsync=on",
                        "-c", "synchronous_commit=on",
                        "-c", "max_connections=200"));
        var process = Processes.start(new ProcessBuilder(command), place);
        return Patience.until(START_LIMIT, () -> !process.isAlive() || superuser.isAnswered()) && process.isAlive();
    }

    /// PostgreSQL's own note has a number only; after a reboot it may be a stranger's, and would forbid the start.
    /// A dead number is left to PostgreSQL, which then also looks for backends that still hold the data.
    private void forgetStrangersNote() {
        var note = place.data().resolve("postmaster.pid");
        try {
            if (!Files.exists(note)) {
                return;
            }
            var holder = ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(note).getFirst().trim()));
            if (holder.isEmpty()) {
                return;
            }
            if (holder.get().info().command().orElse("").endsWith("/postgres")) {
                throw new ServerFailed("PostgreSQL already runs on " + place.data() + " (process "
                        + holder.get().pid() + ").");
            }
            Files.delete(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String program(String name) {
        return PostgresBinaries.folder().resolve(name).toString();
    }
}
