package redress.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where one server keeps what it has: its data, its log, the note of its process.
public record Place(String name, Path data, Path log, PidFile pid) {

    public static Place under(Path root, String name) {
        try {
            Files.createDirectories(root.resolve("data"));
            Files.createDirectories(root.resolve("logs"));
            Files.createDirectories(root.resolve("run"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Place(
                name,
                root.resolve("data").resolve(name),
                root.resolve("logs").resolve(name + ".log"),
                new PidFile(root.resolve("run").resolve(name + ".pid")));
    }

    /// The end of the log, for the sentence that says why a start failed.
    public String lastWords() {
        try {
            var lines = Files.readString(log).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException _) {
            return "";
        }
    }
}
