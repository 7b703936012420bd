package redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file among the documents that is made from the code: `-Dredress.update=true` writes it anew.
public record PublishedPage(Path path) {

    public static PublishedPage at(String name) {
        return new PublishedPage(Path.of("../docs/playbooks").resolve(name));
    }

    public void mustBe(String made) {
        try {
            if (Boolean.getBoolean("redress.update")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, made);
            }
            assertThat(Files.exists(path) ? Files.readString(path) : "")
                    .as("%s is out of date; -Dredress.update=true writes it anew", path)
                    .isEqualTo(made);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
