package redress.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What a person types at the terminal, and what comes back.
record Console(Path root, Map<String, String> environment) {

    private static final long PATIENCE_MINUTES = 5;

    record Said(int exit, String text) {}

    /// A command under way, its words in a file.
    record Running(Process process, Path words) {

        Said end() {
            try {
                if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new AssertionError("still running: " + Files.readString(words));
                }
                return new Said(process.exitValue(), Files.readString(words));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    static Console of(Path root, Path home, int port) {
        return new Console(
                root,
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "REDRESS_ROOT",
                        root.toString(),
                        "REDRESS_HOME",
                        home.toString(),
                        "REDRESS_PORT",
                        Integer.toString(port),
                        "REDRESS_CLOCK",
                        "system",
                        "LC_ALL",
                        "C.UTF-8"));
    }

    Console with(String name, String value) {
        return with(Map.of(name, value));
    }

    Console with(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new Console(root, all);
    }

    /// `./redress …`.
    Said redress(String... words) {
        return begin(words).end();
    }

    Running begin(String... words) {
        return run(Stream.concat(Stream.of(root.resolve("redress").toString()), Stream.of(words)));
    }

    /// `./redress up …` without its look at whether there is something to build: what Maven just packaged is run.
    Said up(String... options) {
        var local = root.resolve("deploy/local/target");
        var launcher = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                local.resolve("classes") + ":" + local.resolve("lib") + "/*",
                "redress.local.Main",
                "up");
        return run(Stream.concat(launcher, Stream.of(options))).end();
    }

    private Running run(Stream<String> command) {
        try {
            var words = Files.createTempFile("redress-console-", ".txt");
            words.toFile().deleteOnExit();
            var builder = new ProcessBuilder(List.copyOf(command.toList()))
                    .directory(root.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(words.toFile());
            builder.environment().putAll(environment);
            return new Running(builder.start(), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
