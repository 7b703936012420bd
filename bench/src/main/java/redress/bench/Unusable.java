package redress.bench;

import java.util.List;
import redress.faults.Words;

/// The command line says something that can't be done; its sentence is looked up by the rule's name.
public final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Object> figures;

    Unusable(String sentence, Object... figures) {
        super(sentence);
        this.figures = List.of(figures);
    }

    public String in(Words words) {
        return words.say(getMessage(), figures.toArray());
    }
}
