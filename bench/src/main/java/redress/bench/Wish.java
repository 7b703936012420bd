package redress.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the person at the terminal asked of `./redress bench`.
///
/// @param legs none for all
public record Wish(List<String> legs, Extent extent, Optional<Path> json) {

    public Wish {
        legs = List.copyOf(legs);
    }

    /// @param known the names of all legs
    /// @throws Unusable if it can't be understood
    public static Wish of(List<String> args, List<String> known) {
        var legs = new ArrayList<String>();
        var extent = Extent.QUICK;
        var json = Optional.<Path>empty();
        for (var words = args.iterator(); words.hasNext(); ) {
            var word = words.next();
            switch (word) {
                case "--full" -> extent = Extent.FULL;
                case "--json" -> {
                    if (!words.hasNext()) {
                        throw new Unusable("json.file");
                    }
                    json = Optional.of(Path.of(words.next()));
                }
                default -> {
                    if (!known.contains(word)) {
                        throw new Unusable("leg.unknown", word, String.join(", ", known));
                    }
                    legs.add(word);
                }
            }
        }
        return new Wish(legs, extent, json);
    }

    public boolean wants(String leg) {
        return legs.isEmpty() || legs.contains(leg);
    }
}
