package redress.local.olist.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern PLACE = Pattern.compile("%(?:(\\d)\\$)?[,.\\d]*([dsf])");

    private final ResourceBundle english = ResourceBundle.getBundle("redress.local.olist.words.words", Locale.ROOT);
    private final ResourceBundle chinese = ResourceBundle.getBundle("redress.local.olist.words.words", Locale.CHINA);

    @Test
    void each_sentence_is_there_in_english_and_chinese_with_the_same_figures() {
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allSatisfy(sentence -> {
            assertThat(places(chinese.getString(sentence))).isEqualTo(places(english.getString(sentence)));
            assertThat(chinese.getString(sentence)).isNotEqualTo(english.getString(sentence));
        });
    }

    /// Which figure is written how, in the order of the figures.
    private static List<String> places(String sentence) {
        var places = new ArrayList<String>();
        var found = PLACE.matcher(sentence);
        while (found.find()) {
            var index = found.group(1) == null ? places.size() + 1 : Integer.parseInt(found.group(1));
            places.add(index + found.group(2));
        }
        return places.stream().sorted().toList();
    }
}
