package redress.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a process that runs was started, so that one more of its kind can be: read from `/proc`.
public record Recipe(List<String> command, Map<String, String> environment, Path folder) {

    public Recipe {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// None where there is no `/proc`.
    public static Optional<Recipe> of(ProcessHandle process) {
        var notes = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Optional.of(new Recipe(
                    words(notes.resolve("cmdline")).toList(),
                    words(notes.resolve("environ"))
                            .map(word -> word.split("=", 2))
                            .filter(pair -> pair.length == 2)
                            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (_, later) -> later)),
                    Files.readSymbolicLink(notes.resolve("cwd"))));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    public Recipe with(String variable, String value) {
        var changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new Recipe(command, changed, folder);
    }

    public Recipe without(Predicate<String> word) {
        return new Recipe(command.stream().filter(word.negate()).toList(), environment, folder);
    }

    public ProcessBuilder builder() {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private static Stream<String> words(Path file) throws IOException {
        return Stream.of(Files.readString(file, StandardCharsets.UTF_8).split("\0", -1))
                .filter(word -> !word.isEmpty());
    }
}
