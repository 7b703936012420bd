package redress.faults.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A disk of its own that can be full at will: a tmpfs, which takes the memory that is written to it and no more.
/// Only who may mount gets one (root on Linux).
public final class Disk implements AutoCloseable {

    private static final String ROOMY = "size=8g";
    private static final int ATTEMPTS = 10;

    private final Path at;

    private Disk(Path at) {
        this.at = at;
    }

    /// Empty, on this folder; none where it can't be mounted. What an earlier run left mounted there goes first.
    public static Optional<Disk> mountedAt(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var disk = new Disk(folder);
        disk.close();
        return disk.isMounted() ? Optional.of(disk) : Optional.empty();
    }

    public Path folder() {
        return at;
    }

    /// Nothing more fits on it than what there is.
    ///
    /// @return false if that could not be brought about
    public boolean fill() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (runs("mount", "-o", "remount,size=" + used(), at.toString())) {
                return true; // else something was written between the look and the shrinking
            }
        }
        return false;
    }

    public void free() {
        if (!runs("mount", "-o", "remount," + ROOMY, at.toString())) {
            throw new IllegalStateException("the disk at " + at + " stays full");
        }
    }

    /// Gone with all that was on it.
    @Override
    public void close() {
        runs("umount", "--lazy", at.toString());
    }

    private boolean isMounted() {
        return runs("mount", "-t", "tmpfs", "-o", ROOMY + ",mode=0755", "redress-faults", at.toString());
    }

    private long used() {
        try {
            var store = Files.getFileStore(at);
            return store.getTotalSpace() - store.getUnallocatedSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false; // no such program here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while mounting", e);
        }
    }
}
