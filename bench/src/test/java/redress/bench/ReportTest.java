package redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import redress.bench.measure.Figure;
import redress.bench.measure.Finding;
import redress.bench.measure.Ratio;
import redress.bench.measure.Spread;
import redress.faults.Words;

class ReportTest {

    private static final Finding FINDING = new Finding(
            "append",
            Map.of("clients", 8),
            List.of(
                    new Finding.Line("raw-insert", figures(new Spread(1000, 900, 1100)), List.of()),
                    new Finding.Line(
                            "sql-append",
                            figures(new Spread(700, 700, 700)),
                            List.of(new Ratio(Figure.PER_SECOND, "raw-insert", new Spread(0.7, 0.65, 0.75), 1)))));

    @Test
    void a_table_has_figures_ratios_and_a_mark_where_the_machine_drifted() {
        assertThat(new Table(Words.of(Bench.class, Locale.ENGLISH)).of(FINDING))
                .containsExactly(
                        "Appending (8 at once)",
                        "                          per second",
                        "  raw insert              1,000 (900–1,100)",
                        "  SQL append()            700",
                        "  SQL append() : raw insert, per second: 0.70 (0.65–0.75) ~ the machine was not steady in 1 rounds");
    }

    @Test
    void a_small_ratio_is_not_shown_as_nothing() {
        var small = new Ratio(Figure.PER_SECOND, "copy-out", new Spread(0.0036, 0.003, 0.0041), 0);
        var finding = new Finding(
                "rebuild",
                Map.of(),
                List.of(new Finding.Line("rebuild", figures(new Spread(1, 1, 1)), List.of(small))));

        assertThat(new Table(Words.of(Bench.class, Locale.ENGLISH)).of(finding).getLast())
                .isEqualTo("  rebuild of all views : COPY out, per second: 0.0036 (0.0030–0.0041)");
    }

    @Test
    void a_table_keeps_its_columns_in_chinese() {
        assertThat(new Table(Words.of(Bench.class, Locale.CHINESE)).of(FINDING).get(2))
                .isEqualTo("  直接插入                1,000 (900–1,100)");
    }

    @Test
    void json_holds_every_figure_and_where_it_was_measured() {
        var machine = new Machine("cpu", 2, 4096, "Linux 6", "25", 0.5);

        var json = new Report("quick", machine, List.of(FINDING), List.of("load: broken")).json();

        assertThat(json.path("extent").asText()).isEqualTo("quick");
        assertThat(json.path("machine").path("processors").asInt()).isEqualTo(2);
        assertThat(json.path("failed").path(0).asText()).isEqualTo("load: broken");
        var append = json.path("findings").path(0);
        assertThat(append.path("setting").path("clients").asInt()).isEqualTo(8);
        var ours = append.path("contenders").path(1);
        assertThat(ours.at("/figures/PER_SECOND/median").asDouble()).isEqualTo(700);
        assertThat(ours.at("/figures/PER_SECOND/unit").asText()).isEqualTo("1/s");
        assertThat(ours.at("/ratios/0/median").asDouble()).isEqualTo(0.7);
        assertThat(ours.at("/ratios/0/driftedRounds").asInt()).isEqualTo(1);
    }

    @Test
    void every_sentence_exists_in_both_languages_with_the_same_figures() {
        var english = ResourceBundle.getBundle("redress.bench.words", Locale.ROOT);
        var chinese = ResourceBundle.getBundle("redress.bench.words", Locale.CHINESE);

        assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (var key : english.keySet()) {
            assertThat(placeholders(chinese.getString(key))).as(key).isEqualTo(placeholders(english.getString(key)));
        }
        assertThat(Figure.values()).allMatch(figure -> english.containsKey("figure." + figure));
        assertThat(Bench.legs()).allMatch(leg -> english.containsKey("leg." + leg));
    }

    private static List<String> placeholders(String sentence) {
        var found = new ArrayList<String>();
        var figure = Pattern.compile("%[,.0-9]*[sdf]").matcher(sentence);
        while (figure.find()) {
            found.add(figure.group());
        }
        return found;
    }

    private static Map<Figure, Spread> figures(Spread perSecond) {
        return new EnumMap<>(Map.of(Figure.PER_SECOND, perSecond));
    }
}
