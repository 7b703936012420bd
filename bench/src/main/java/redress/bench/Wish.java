package redress.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What the person at the terminal asked of `./redress bench`.
///
/// @param legs none for all that measure
public record Wish(List<String> legs, Extent extent, Optional<Path> json, Storm storm) {

    /// Breaks a suite instead of measuring one, so it is never meant by "all".
    public static final String FAULTS = "faults";

    /// @param seed by which the same blows come again; none for others each time
    /// @param kills how many processes die at least
    public record Storm(OptionalLong seed, int kills) {

        static final Storm SHORT = new Storm(OptionalLong.empty(), 14);
    }

    public Wish {
        legs = List.copyOf(legs);
    }

    /// @param known the names of all legs
    /// @throws Unusable if it can't be understood
    public static Wish of(List<String> args, List<String> known) {
        var legs = new ArrayList<String>();
        var extent = Extent.QUICK;
        var json = Optional.<Path>empty();
        var storm = Storm.SHORT;
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
                case "--kills" -> storm = new Storm(storm.seed(), Math.toIntExact(number(word, words, 9_999)));
                case "--seed" ->
                    storm = new Storm(OptionalLong.of(number(word, words, Integer.MAX_VALUE)), storm.kills());
                default -> {
                    if (!known.contains(word)) {
                        throw new Unusable("leg.unknown", word, String.join(", ", known));
                    }
                    legs.add(word);
                }
            }
        }
        return new Wish(legs, extent, json, storm);
    }

    public boolean wants(String leg) {
        return legs.isEmpty() || legs.contains(leg);
    }

    public boolean wantsFaults() {
        return legs.contains(FAULTS);
    }

    private static long number(String option, Iterator<String> words, int most) {
        var said = words.hasNext() ? words.next() : "";
        if (said.matches("[1-9]\\d{0,9}") && Long.parseLong(said) <= most) {
            return Long.parseLong(said);
        }
        throw new Unusable("number", option, most);
    }
}
