package redress.local.olist.words;

/// What was given cannot be used: a folder, a file, a row, an argument, or a suite that is not there. One sentence says
/// why.
public final class Unusable extends RuntimeException {

    private final String sentence;
    private final transient Object[] figures;

    public Unusable(String sentence, Object... figures) {
        super(Words.english().say(sentence, figures));
        this.sentence = sentence;
        this.figures = figures;
    }

    public String in(Words words) {
        return words.say(sentence, figures);
    }
}
