package redress.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// What the JVM of a service learned in training: its classes, read, checked and linked beforehand. It lies beside what
/// was built and goes with it. It fits these very jars, this JVM and these options, and a seal says which they were:
/// a JVM that is started with `-jar` does not look, and would run the old classes.
record AotCache(Path application, List<String> jvm) {

    private static final String FILE = "app.aot";
    private static final String SEAL = "app.aot.seal";

    enum State {
        /// Nobody trained it.
        ABSENT,
        /// Made for something else.
        STALE,
        FRESH
    }

    /// The option that makes a JVM write one into its folder when it ends.
    static String learning() {
        return "-XX:AOTCacheOutput=" + FILE;
    }

    /// The option that makes it use the one in its folder.
    static String knowing() {
        return "-XX:AOTCache=" + FILE;
    }

    /// Whether a file in an application's folder is one, and none of the application's.
    static boolean isOne(Path file) {
        return file.endsWith(FILE) || file.endsWith(SEAL);
    }

    /// Whether the JVM that ran there wrote one.
    static boolean liesIn(Path workplace) {
        return Files.exists(workplace.resolve(FILE));
    }

    State state() {
        try {
            if (!Files.exists(file())) {
                return State.ABSENT;
            }
            return fits() ? State.FRESH : State.STALE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes what a copy of the application left in its folder; its size in MB.
    long keepFrom(Path workplace) {
        try {
            Files.deleteIfExists(seal());
            Files.move(workplace.resolve(FILE), file(), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(seal(), fitting(workplace)); // not ours, which may be built anew meanwhile
            return Files.size(file()) / (1024 * 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Gives it to a copy of the application: the same file once more, where the disk can do that, since it is large.
    void lendTo(Path workplace) {
        var copy = workplace.resolve(FILE);
        try {
            Files.createLink(copy, file());
        } catch (IOException | UnsupportedOperationException _) {
            copyTo(copy);
        }
    }

    private void copyTo(Path copy) {
        try {
            Files.copy(file(), copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return application.resolve(FILE);
    }

    private Path seal() {
        return application.resolve(SEAL);
    }

    private boolean fits() throws IOException {
        return Files.exists(seal()) && Files.readString(seal()).equals(fitting(application));
    }

    private String fitting(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(jar -> line(folder, jar))
                    .collect(Collectors.joining());
            return "%s%n%s%n%s".formatted(System.getProperty("java.vm.version"), String.join(" ", jvm), jars);
        }
    }

    private static String line(Path folder, Path jar) {
        try {
            var changed = Files.getLastModifiedTime(jar).to(TimeUnit.SECONDS);
            return "%s %d %d%n".formatted(folder.relativize(jar), Files.size(jar), changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
