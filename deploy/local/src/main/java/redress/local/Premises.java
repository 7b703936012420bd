package redress.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redress.embedded.Folders;
import redress.embedded.Patience;
import redress.embedded.PidFile;
import redress.embedded.Ports;
import redress.embedded.Processes;

/// The folder a suite lives in: who holds it, what an earlier suite left running there, whether there is room.
final class Premises {

    private static final long MEGABYTE = 1024 * 1024;
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration SUITE_GRACE = Duration.ofSeconds(60);
    private static final Duration START = Duration.ofMinutes(3);
    /// A killed launcher needs a moment to be gone.
    private static final Duration LAST_BREATH = Duration.ofSeconds(2);

    private static final List<String> LAST = List.of("kafka", "postgres");

    private final Installation installation;
    private FileLock held;

    Premises(Installation installation) {
        this.installation = installation;
    }

    /// Held until this process ends, however it ends.
    void occupy() {
        if (!Patience.until(LAST_BREATH, this::lock)) {
            throw Refusal.because("up.already", installation.home());
        }
        launcher().write(ProcessHandle.current());
    }

    private boolean lock() {
        try {
            Files.createDirectories(installation.notes());
            var file = installation.notes().resolve("lock");
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held = channel.tryLock();
            if (held == null) {
                channel.close();
            }
            return held != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends what a suite left behind that could not stop in order. Only processes with our number *and* our start time.
    List<String> sweep() {
        var left = leftovers();
        left.values().forEach(process -> Processes.stop(process, GRACE));
        return List.copyOf(left.keySet());
    }

    void requireRoom(Purpose purpose) {
        try {
            requireRoom(purpose, Files.getFileStore(installation.home()).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void requireRoom(Purpose purpose, long free) {
        if (free < purpose.roomMegabytes() * MEGABYTE) {
            throw Refusal.because("disk.full", free / MEGABYTE, installation.home(), purpose.roomMegabytes());
        }
    }

    void requirePorts(List<Program> programs) {
        programs.forEach(program -> requirePort(program.port(installation), program.title()));
        requirePort(installation.postgresPort(), "PostgreSQL");
        requirePort(installation.kafkaPort(), "Kafka");
        requirePort(installation.kafkaControllerPort(), "Kafka");
        requirePort(installation.smtpPort(), "SMTP");
        requirePort(installation.imapPort(), "IMAP");
        requirePort(installation.mailboxPort(), "mailbox");
    }

    private static void requirePort(int port, String who) {
        if (Ports.isTaken(port)) {
            throw Refusal.because("port.taken", port, who);
        }
    }

    /// Refuses where a suite runs already.
    void requireFree() {
        if (!Patience.until(LAST_BREATH, () -> launcher().process().isEmpty())) {
            throw Refusal.because("up.already", installation.home());
        }
    }

    /// Whether a suite runs here, or is about to.
    boolean isOccupied() {
        return launcher().process().isPresent();
    }

    /// Waits for the one that is about to.
    void requireReady() {
        if (!Patience.until(START, this::isReady)) {
            throw Refusal.because("up.slow", installation.home());
        }
    }

    /// Whether the suite that runs here has said that it is ready.
    boolean isReady() {
        return Files.exists(ready());
    }

    void sayReady() {
        try {
            Files.createFile(ready());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgetReady() {
        try {
            Files.deleteIfExists(ready());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks the suite that runs here to stop; whether there was anything to stop.
    boolean vacate() {
        var occupant = launcher().process();
        occupant.ifPresent(process -> Processes.stop(process, SUITE_GRACE));
        return !sweep().isEmpty() || occupant.isPresent();
    }

    void wipe() {
        Folders.delete(installation.home());
    }

    private Map<String, ProcessHandle> leftovers() {
        if (!Files.isDirectory(installation.notes())) {
            return Map.of();
        }
        try (var notes = Files.list(installation.notes())) {
            var found = new LinkedHashMap<String, ProcessHandle>();
            notes.filter(note -> note.toString().endsWith(".pid"))
                    .filter(note -> !note.equals(launcher().path()))
                    .sorted(Comparator.comparing(note -> LAST.indexOf(title(note))))
                    .forEach(note -> new PidFile(note).process().ifPresent(process -> found.put(title(note), process)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(Path note) {
        return note.getFileName().toString().replace(".pid", "");
    }

    private PidFile launcher() {
        return new PidFile(installation.notes().resolve("launcher.pid"));
    }

    private Path ready() {
        return installation.notes().resolve("ready");
    }
}
