package redress.faults;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The sentences that a run tells its reader, in English, or in Chinese where the machine speaks it.
public final class Words {

    private final ResourceBundle sentences;

    private Words(ResourceBundle sentences) {
        this.sentences = sentences;
    }

    /// Those of the faults run.
    public static Words of(Locale locale) {
        return of(Words.class, locale);
    }

    /// @param speaker beside whom they stand
    public static Words of(Class<?> speaker, Locale locale) {
        return new Words(ResourceBundle.getBundle(
                speaker.getPackageName() + ".words", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    public String say(String sentence, Object... figures) {
        return sentences.getString(sentence).formatted(figures);
    }
}
