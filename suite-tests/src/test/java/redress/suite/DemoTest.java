package redress.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `./redress demo` on the suite that is up: all its kinds of effect, by people who come in by the gateway only.
class DemoTest {

    private static final double LIMIT_SECONDS = 180;
    private static final Pattern END =
            Pattern.compile("(\\d+) of (\\d+) complaints about (\\d+) orders .* in ([0-9.]+) s");
    private static final Pattern RUN = Pattern.compile("every order of this run ends in (-\\w+)\\.");

    private final RunningSuite suite = RunningSuite.here();

    @Test
    void it_is_played_twice_in_a_row_without_harm() {
        var first = play();
        var second = play();

        assertThat(second.table()).isEqualTo(first.table());
        assertThat(first.table())
                .as("every outcome that document 000 can end in")
                .extracting(row -> row.split(" ", -1)[0])
                .contains(
                        "DISCOUNTED_REPURCHASE",
                        "EXCHANGED",
                        "INFORMED_ONLY",
                        "NO_RESPONSE",
                        "REFUNDED_FULL",
                        "REFUNDED_PARTIAL",
                        "RESHIPPED",
                        "RETAINED",
                        "RETURNED_REFUNDED",
                        "WARRANTY_REPLACED");
        assertThat(first.closed()).isEqualTo(first.complaints()).isEqualTo(second.closed());
        assertThat(second.run()).isNotEqualTo(first.run());
        Upkeep.of(suite).verified();
    }

    /// What was said at the end of one run.
    private record Played(String run, long complaints, List<String> table, long closed) {}

    private Played play() {
        var said = suite.console().redress("demo");

        assertThat(said.exit()).as(said.text()).isZero();
        var end = END.matcher(said.text());
        assertThat(end.find()).as(said.text()).isTrue();
        System.out.println(end.group());
        assertThat(end.group(1)).isEqualTo(end.group(2));
        assertThat(Integer.parseInt(end.group(3))).isGreaterThanOrEqualTo(40);
        assertThat(Double.parseDouble(end.group(4))).isLessThanOrEqualTo(LIMIT_SECONDS);
        var run = RUN.matcher(said.text()).results().findFirst().orElseThrow().group(1);
        return new Played(run, Long.parseLong(end.group(2)), table(said.text()), closed(run));
    }

    private static List<String> table(String said) {
        return said.lines()
                .dropWhile(line -> !line.startsWith("Outcome"))
                .takeWhile(line -> !line.isBlank())
                .toList();
    }

    /// As the suite itself says.
    private long closed(String run) {
        Upkeep.of(suite).awaitCalm();
        return Cases.all(suite.as("ann")).stream()
                .filter(found -> found.path("orderId").asText().endsWith(run))
                .filter(found -> found.path("status").asText().equals("CLOSED"))
                .count();
    }
}
