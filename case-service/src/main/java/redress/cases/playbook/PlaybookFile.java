package redress.cases.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A playbook as its author wrote it.
public record PlaybookFile(String name, String yaml) {

    public static PlaybookFile at(Path path) {
        try {
            return new PlaybookFile(path.getFileName().toString(), Files.readString(path));
        } catch (IOException failed) {
            throw new UncheckedIOException("the playbook " + path + " cannot be read", failed);
        }
    }

    /// All playbooks of a folder, by name.
    public static List<PlaybookFile> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(PlaybookFile::at)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("the folder " + folder + " with playbooks cannot be read", failed);
        }
    }
}
