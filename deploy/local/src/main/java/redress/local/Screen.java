package redress.local;

import java.io.PrintStream;
import java.util.Locale;

/// Where the launcher speaks to a person: one line per step, with the seconds since the beginning.
final class Screen {

    private final PrintStream out;
    private final Words words;
    private final long beginning = System.nanoTime();

    Screen(PrintStream out, Locale locale) {
        this.out = out;
        this.words = Words.of(locale);
    }

    /// A step that is done.
    void say(String sentence, Object... figures) {
        line("[%5.1f s] %s".formatted(seconds(), words.say(sentence, figures)));
    }

    /// A line without a time.
    void tell(String sentence, Object... figures) {
        line(words.say(sentence, figures));
    }

    void refuse(Refusal refusal) {
        line(refusal.in(words));
    }

    void line(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    double seconds() {
        return (System.nanoTime() - beginning) / 1e9;
    }
}
