package redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void every_sentence_exists_in_both_languages_with_the_same_figures() {
        var english = ResourceBundle.getBundle("redress.local.words", Locale.ROOT);
        var chinese = ResourceBundle.getBundle("redress.local.words", Locale.CHINESE);

        assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (var key : english.keySet()) {
            assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key));
            assertThat(figures(chinese.getString(key))).as(key).isEqualTo(figures(english.getString(key)));
        }
    }

    private static List<String> figures(String sentence) {
        var found = new ArrayList<String>();
        var figure = Pattern.compile("%(\\d\\$)?[.0-9]*[sdf]").matcher(sentence);
        while (figure.find()) {
            found.add(figure.group().replaceAll("\\d\\$", ""));
        }
        return found.stream().sorted().toList();
    }
}
