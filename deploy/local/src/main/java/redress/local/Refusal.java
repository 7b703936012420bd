package redress.local;

import java.util.Locale;

/// Why the suite cannot do what was asked, in one sentence a person can act on.
final class Refusal extends RuntimeException {

    private final Exit exit;
    private final String sentence;
    private final transient Object[] figures;

    private Refusal(Exit exit, String sentence, Object... figures) {
        super(Words.of(Locale.ROOT).say(sentence, figures));
        this.exit = exit;
        this.sentence = sentence;
        this.figures = figures;
    }

    /// The circumstances do not allow it.
    static Refusal because(String sentence, Object... figures) {
        return new Refusal(Exit.FAILED, sentence, figures);
    }

    /// What was asked makes no sense.
    static Refusal unusable(String sentence, Object... figures) {
        return new Refusal(Exit.UNUSABLE, sentence, figures);
    }

    Exit exit() {
        return exit;
    }

    String in(Words words) {
        return words.say(sentence, figures);
    }
}
