package redress.local.olist.words;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// What the person at the terminal reads: English, or Chinese where the machine speaks it.
public final class Words {

    private final ResourceBundle sentences;

    private Words(Locale locale) {
        sentences = ResourceBundle.getBundle(
                Words.class.getPackageName() + ".words",
                locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public static Words english() {
        return new Words(Locale.ROOT);
    }

    public static Words of(Locale locale) {
        return new Words(locale);
    }

    public String say(String sentence, Object... figures) {
        return sentences.getString(sentence).formatted(figures);
    }
}
