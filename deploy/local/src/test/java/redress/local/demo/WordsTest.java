package redress.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern PLACE = Pattern.compile("%(\\d\\$)?[.\\d]*[sdf]");

    @Test
    void each_sentence_is_there_in_english_and_chinese_with_as_many_figures() {
        var english = Words.of(Locale.ROOT).sentences();
        var chinese = Words.of(Locale.CHINESE).sentences();

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allSatisfy(sentence -> {
            assertThat(chinese.getString(sentence)).containsPattern("\\p{IsHan}");
            assertThat(places(chinese.getString(sentence))).isEqualTo(places(english.getString(sentence)));
        });
    }

    private static long places(String sentence) {
        return PLACE.matcher(sentence).results().count();
    }
}
