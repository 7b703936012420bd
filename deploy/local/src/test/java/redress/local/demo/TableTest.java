package redress.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.local.demo.play.Ending.Reached;
import redress.local.demo.sample.Complaint;
import redress.local.demo.sample.Complaint.By;
import redress.local.demo.sample.Complaint.Needs;
import redress.local.demo.sample.Complaint.Shown;
import redress.local.demo.sample.Figures;

/// What a person reads at the end, and the picture made of it.
class TableTest {

    private static final List<Reached> ENDINGS = List.of(
            reached("RESHIPPED", "USD", "29.20", "23.00", "0", "6.20"),
            reached("RESHIPPED", "USD", "2000.00", "0", "1500.00", "500.00"),
            reached("RESHIPPED", "CNY", "8", "0", "0", "8"),
            reached("INFORMED_ONLY", "CNY", "0", "0", "0", "0"));

    @Test
    void cases_are_counted_and_summed_by_outcome_and_currency_and_nothing_is_converted() {
        assertThat(Table.of(ENDINGS, Words.of(Locale.ROOT)).lines()).containsExactly("""
                Outcome        Cases           Cost  Recovered      Open    Lost
                INFORMED_ONLY      1  CNY         –          –         –       –
                RESHIPPED          1  CNY      8.00          –         –    8.00
                                   2  USD  2,029.20      23.00  1,500.00  506.20
                All                2  CNY      8.00          –         –    8.00
                                   2  USD  2,029.20      23.00  1,500.00  506.20""".split("\n", -1));
    }

    @Test
    void a_chinese_head_stands_over_its_columns() {
        var lines = Table.of(ENDINGS, Words.of(Locale.CHINESE)).lines();

        assertThat(lines.getFirst()).startsWith("结果").endsWith("损失");
        assertThat(lines.stream().mapToInt(Columns::width)).containsOnly(Columns.width(lines.getLast()));
    }

    @Test
    void a_picture_is_the_end_of_the_terminal_as_text() {
        var lines = IntStream.range(0, 100)
                .mapToObj(number -> "<line " + number + ">")
                .toList();

        var svg = Picture.of("./redress demo", lines).svg();

        assertThat(svg)
                .startsWith("<svg ")
                .contains("$ ./redress demo", "&lt;line 99&gt;")
                .doesNotContain("&lt;line 0&gt;", "<line");
        assertThat(Picture.of("./redress demo", List.of("破损")).svg()).contains("textLength=\"32\"");
    }

    private static Reached reached(
            String outcome, String currency, String cost, String recovered, String open, String lost) {
        var ledger = new Figures(
                new BigDecimal(cost), new BigDecimal(recovered), new BigDecimal(open), new BigDecimal(lost));
        var complaint =
                new Complaint("o", new Shown("it", "它"), "words", By.MAIL, Needs.NOTHING, List.of(), outcome, ledger);
        return new Reached(complaint, currency, ledger);
    }
}
