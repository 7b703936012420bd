package redress.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import redress.local.demo.sample.Complaint.Shown;

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

    String of(Shown text) {
        return isChinese() ? text.zh() : text.en();
    }

    /// Of a text as the suite shows it.
    String of(JsonNode text) {
        return text.path(isChinese() ? "zh" : "en").asText();
    }

    private boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }
}
