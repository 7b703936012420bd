package redress.store;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.util.Optional;

/// Keeps bytes under their hash: a folder here, an object store elsewhere.
public interface ContentStore {

    /// Once it is answered the bytes are safe. Kept twice is kept once.
    Uni<Void> keep(Content content);

    /// The bytes in a file of this machine, compared with their hash; nothing if they were never kept or are erased.
    /// Fails with [Damaged].
    Uni<Optional<Path>> find(Sha256 hash);

    /// The same, for words.
    Uni<Optional<String>> findWords(Sha256 hash);

    /// Gone for good. Deleted twice is deleted once.
    Uni<Void> delete(Sha256 hash);
}
