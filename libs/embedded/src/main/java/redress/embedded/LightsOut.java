package redress.embedded;

import java.nio.file.Path;
import java.util.List;

/// What happens when a test JVM ends: its servers end, their folder goes.
final class LightsOut extends Thread {

    private final Path root;

    LightsOut(Path root) {
        super("redress-lights-out");
        this.root = root;
    }

    @Override
    public void run() {
        for (var name : List.of("kafka", "postgres")) {
            new PidFile(root.resolve("run").resolve(name + ".pid")).process().ifPresent(Processes::kill);
        }
        Folders.delete(root);
    }
}
