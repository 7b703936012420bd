package redress.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import redress.faults.disk.Disk;
import redress.faults.lines.Lines;

/// Where a suite is struck: lines that can be disturbed, a disk that can be full, and what its launcher must be told of
/// them. Prepared before the suite starts, cleared away after it has stopped.
public final class ProvingGround implements AutoCloseable {

    private final Path home;
    private final int port;
    private final Lines lines;
    private final Optional<Disk> disk;

    private ProvingGround(Path home, int port, Lines lines, Optional<Disk> disk) {
        this.home = home;
        this.port = port;
        this.lines = lines;
        this.disk = disk;
    }

    /// @param home the suite's, where nothing is yet
    /// @param port the suite's first
    public static ProvingGround prepared(Path home, int port) {
        var disk = Disk.mountedAt(home.resolveSibling(home.getFileName() + "-disk"));
        disk.ifPresent(small -> layOut(home, small.folder()));
        return new ProvingGround(home, port, new Lines(port), disk);
    }

    /// What its launcher finds in its environment.
    public Map<String, String> environment() {
        var environment = new HashMap<>(lines.environment());
        environment.put("REDRESS_CRASH_AT", Target.CRASH_AT);
        return environment;
    }

    public Target target() {
        return new Target(home, port, lines, disk);
    }

    @Override
    public void close() {
        lines.close();
        disk.ifPresent(Disk::close);
    }

    /// PostgreSQL's data are on the disk; Kafka's are kept apart, for a full disk is no death that it is to survive.
    private static void layOut(Path home, Path disk) {
        try {
            var kafka = Files.createDirectories(home.resolve("kafka"));
            Files.createSymbolicLink(disk.resolve("kafka"), kafka);
            Files.createSymbolicLink(home.resolve("data"), disk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
