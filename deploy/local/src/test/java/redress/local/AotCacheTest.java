package redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.local.AotCache.State;

class AotCacheTest {

    private static final List<String> SERIAL = List.of("-Xmx128m", "-XX:+UseSerialGC");

    @TempDir
    Path folder;

    private Path application;
    private Path jar;
    private AotCache cache;

    @BeforeEach
    void build() throws IOException {
        application = Files.createDirectories(folder.resolve("quarkus-app"));
        jar = Files.writeString(
                Files.createDirectories(application.resolve("app")).resolve("service.jar"), "classes");
        Files.writeString(application.resolve("quarkus-run.jar"), "manifest");
        cache = new AotCache(application, SERIAL);
    }

    @Test
    void without_training_there_is_none() {
        assertThat(cache.state()).isEqualTo(State.ABSENT);
    }

    @Test
    void what_was_learned_is_kept_beside_what_was_built_and_fits_it() throws IOException {
        keep();

        assertThat(cache.state()).isEqualTo(State.FRESH);
    }

    @Test
    void it_fits_no_other_options_of_the_jvm() throws IOException {
        keep();

        assertThat(new AotCache(application, List.of("-Xmx128m", "-XX:+UseG1GC")).state())
                .isEqualTo(State.STALE);
    }

    @Test
    void it_fits_no_other_jar_even_of_the_same_size() throws IOException {
        keep();
        Files.setLastModifiedTime(
                jar, FileTime.fromMillis(Files.getLastModifiedTime(jar).toMillis() + 2_000));

        assertThat(cache.state()).isEqualTo(State.STALE);
    }

    @Test
    void it_fits_no_jar_more_and_none_less() throws IOException {
        keep();
        var another = Files.writeString(application.resolve("another.jar"), "classes");
        assertThat(cache.state()).isEqualTo(State.STALE);

        Files.delete(another);
        assertThat(cache.state()).isEqualTo(State.FRESH);
        Files.delete(jar);
        assertThat(cache.state()).isEqualTo(State.STALE);
    }

    @Test
    void what_was_built_anew_during_the_training_it_does_not_fit() throws IOException {
        var workplace = trained();
        Files.writeString(jar, "other classes");
        cache.keepFrom(workplace);

        assertThat(cache.state()).isEqualTo(State.STALE);
    }

    @Test
    void one_without_a_seal_is_not_trusted() throws IOException {
        Files.writeString(application.resolve("app.aot"), "somebody's");

        assertThat(cache.state()).isEqualTo(State.STALE);
    }

    private void keep() throws IOException {
        cache.keepFrom(trained());
    }

    /// A copy of the application that has run.
    private Path trained() throws IOException {
        var workplace = folder.resolve("workplace");
        Files.createDirectories(workplace.resolve("app"));
        for (var file : List.of("quarkus-run.jar", "app/service.jar")) {
            Files.copy(application.resolve(file), workplace.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        assertThat(AotCache.liesIn(workplace)).isFalse();
        Files.writeString(workplace.resolve("app.aot"), "classes, linked");
        assertThat(AotCache.liesIn(workplace)).isTrue();
        return workplace;
    }
}
