package redress.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A generated file that is kept in the repository: compared with the code by every build, and written only when
/// asked for (twice, when the build must first copy a new schema to where it is read).
record KeptFile(Path path) {

    static KeptFile at(String path) {
        return new KeptFile(Path.of(path));
    }

    void mustBe(String generated) {
        if (Boolean.getBoolean("redress.update")) {
            write(generated);
        }
        assertThat(path)
                .as(
                        "%s is made from the code; make it anew with -Dredress.update=true and look at the difference",
                        path)
                .exists();
        assertThat(text())
                .as("%s and the code differ; make it anew with -Dredress.update=true and look at the difference", path)
                .isEqualTo(generated);
    }

    String text() {
        try {
            return Files.readString(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void write(String generated) {
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, generated.getBytes(UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
