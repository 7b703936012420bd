package redress.local.olist;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import redress.local.olist.words.Unusable;

/// What the person at the terminal asked for.
sealed interface Wish {

    record Import(Path folder) implements Wish {}

    record ImportAndVerify(Path folder) implements Wish {}

    Path folder();

    static Wish of(List<String> args) {
        var folders = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        var options =
                args.stream().filter(arg -> arg.startsWith("--")).distinct().toList();
        if (folders.size() != 1) throw new Unusable("usage");
        return switch (options) {
            case List<String> none when none.isEmpty() -> new Import(path(folders.getFirst()));
            case List<String> one when one.equals(List.of("--verify")) -> new ImportAndVerify(path(folders.getFirst()));
            case List<String> _ -> throw new Unusable("usage");
        };
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException _) {
            throw new Unusable("folder.missing", text);
        }
    }
}
