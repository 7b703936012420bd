package redress.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A folder that all services share, with a folder per beginning of a hash: `ab/cdef…`.
///
/// A file is written under another name, forced to the disk and then moved, so that nobody ever sees half of one.
@Singleton
class FolderStore implements ContentStore {

    private static final int PREFIX = 2;
    private static final String HALF = "half-";
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;
    private final Vertx vertx;

    FolderStore(@ConfigProperty(name = "redress.data") Path folder, Vertx vertx) {
        this.folder = folder;
        this.vertx = vertx;
    }

    @Override
    public Uni<Void> keep(Content content) {
        return aside(() -> {
            write(content);
            return null;
        });
    }

    @Override
    public Uni<Optional<Path>> find(Sha256 hash) {
        return aside(() -> checked(hash));
    }

    @Override
    public Uni<Optional<String>> findWords(Sha256 hash) {
        return aside(() -> {
            try {
                var bytes = Files.readAllBytes(place(hash));
                demand(hash, Sha256.of(bytes));
                return Optional.of(new String(bytes, UTF_8));
            } catch (NoSuchFileException gone) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Uni<Void> delete(Sha256 hash) {
        return aside(() -> {
            Files.deleteIfExists(place(hash));
            return null;
        });
    }

    /// Halves that a killed service left behind. Younger ones may be under way in another service.
    void tidy(@Observes StartupEvent started) throws IOException {
        Files.createDirectories(folder);
        var limit = Instant.now().minus(ABANDONED);
        try (var halves = Files.newDirectoryStream(folder, HALF + "*")) {
            for (var half : halves) {
                if (Files.getLastModifiedTime(half).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(half);
                }
            }
        }
    }

    private void write(Content content) throws IOException {
        var target = place(content.hash());
        Files.createDirectories(target.getParent());
        var half = Files.createTempFile(folder, HALF, "");
        try {
            copy(content, half);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            force(target.getParent());
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void copy(Content content, Path half) throws IOException {
        try (var bytes = new DigestInputStream(content.source().open(), Sha256.digest());
                var written = Files.newOutputStream(half)) {
            bytes.transferTo(written);
            demand(content.hash(), Sha256.of(bytes.getMessageDigest()));
        }
        try (var file = FileChannel.open(half, WRITE)) {
            file.force(true);
        }
    }

    /// A move is safe once its folder is.
    private static void force(Path folder) throws IOException {
        try (var entries = FileChannel.open(folder, READ)) {
            entries.force(true);
        }
    }

    private Optional<Path> checked(Sha256 hash) throws IOException {
        try (var bytes = new DigestInputStream(Files.newInputStream(place(hash)), Sha256.digest())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            demand(hash, Sha256.of(bytes.getMessageDigest()));
            return Optional.of(place(hash));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private static void demand(Sha256 kept, Sha256 seen) {
        if (!seen.equals(kept)) {
            throw new Damaged(kept);
        }
    }

    private Path place(Sha256 hash) {
        return folder.resolve(hash.hex().substring(0, PREFIX), hash.hex().substring(PREFIX));
    }

    private <T> Uni<T> aside(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }
}
