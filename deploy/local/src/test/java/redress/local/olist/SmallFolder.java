package redress.local.olist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Thirteen orders we made up, in the format of the data set.
final class SmallFolder {

    private SmallFolder() {}

    static Path path() {
        return resource("/olist-small");
    }

    static List<CloudEvent> events() {
        return OlistImport.events(path());
    }

    static Path resource(String name) {
        try {
            return Path.of(SmallFolder.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path copyTo(Path folder) {
        try (Stream<Path> files = Files.list(path())) {
            for (var file : files.toList()) Files.copy(file, folder.resolve(file.getFileName()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
