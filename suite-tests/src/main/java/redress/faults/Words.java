package redress.faults;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The sentences of the faults run, in English, or in Chinese where the machine speaks it.
public final class Words {

    private final ResourceBundle sentences;

    private Words(ResourceBundle sentences) {
        this.sentences = sentences;
    }

    public static Words of(Locale locale) {
        return new Words(ResourceBundle.getBundle(
                Words.class.getPackageName() + ".words",
                locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    public String say(String sentence, Object... figures) {
        return sentences.getString(sentence).formatted(figures);
    }
}
