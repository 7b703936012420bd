package redress.local.olist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import redress.local.olist.data.CloudEvent;
import redress.local.olist.data.OlistEvents;

/// Thirteen orders we made up, in the format of the data set.
public final class SmallFolder {

    private SmallFolder() {}

    public static Path path() {
        return resource("/olist-small");
    }

    public static List<CloudEvent> events() {
        return OlistEvents.in(path());
    }

    public static Path resource(String name) {
        try {
            return Path.of(SmallFolder.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Path copyTo(Path folder) {
        try (Stream<Path> files = Files.list(path())) {
            for (var file : files.toList()) Files.copy(file, folder.resolve(file.getFileName()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
