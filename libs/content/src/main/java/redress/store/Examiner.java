package redress.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;

/// Looks at a file somebody brings: how large it is, what it really is, and its hash.
@Singleton
public class Examiner {

    static final long LARGEST = 20L << 20;

    private final Vertx vertx;

    Examiner(Vertx vertx) {
        this.vertx = vertx;
    }

    /// Fails with [NotTaken].
    public Uni<Content> examine(Path file) {
        return vertx.executeBlocking(() -> look(file), false);
    }

    private static Content look(Path file) throws IOException {
        var size = Files.size(file);
        if (size == 0) {
            throw new NotTaken(NotTaken.Why.EMPTY);
        }
        if (size > LARGEST) {
            throw new NotTaken(NotTaken.Why.TOO_LARGE);
        }
        try (var bytes = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            var type = RealType.of(bytes.readNBytes(RealType.HEAD))
                    .orElseThrow(() -> new NotTaken(NotTaken.Why.UNKNOWN_TYPE));
            bytes.transferTo(OutputStream.nullOutputStream());
            return new Content(
                    Sha256.of(bytes.getMessageDigest()), size, type.mediaType(), () -> Files.newInputStream(file));
        }
    }
}
