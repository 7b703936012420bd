package redress.faults.check;

import java.util.List;
import redress.faults.Words;

/// A promise that was not kept.
///
/// @param promise its name; there is a sentence of this name
/// @param about whom and what, in the order of the sentence
public record Breach(String promise, List<String> about) {

    public Breach {
        about = List.copyOf(about);
    }

    static Breach of(String promise, Object... about) {
        return new Breach(promise, List.of(about).stream().map(String::valueOf).toList());
    }

    public String in(Words words) {
        return words.say(promise, about.toArray());
    }
}
