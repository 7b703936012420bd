package redress.local.demo;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// What the person at the terminal reads: English, or Chinese where the machine speaks it.
record Words(Locale locale, ResourceBundle sentences) {

    static Words of(Locale locale) {
        var sentences = ResourceBundle.getBundle(
                Words.class.getPackageName() + ".words",
                locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new Words(locale, sentences);
    }

    String say(String sentence, Object... figures) {
        return sentences.getString(sentence).formatted(figures);
    }

    /// Of a text in both.
    String language() {
        return locale.getLanguage().equals("zh") ? "zh" : "en";
    }
}
