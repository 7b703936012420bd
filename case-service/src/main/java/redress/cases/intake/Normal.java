package redress.cases.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as keywords are looked for in it: lower case, accents and punctuation away, one blank between words.
final class Normal {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Normal() {}

    static String of(String text) {
        var words = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        var plain = ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                .replaceAll("");
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }
}
