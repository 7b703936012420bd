package redress.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `./redress up`: how long, how large, and what it says when it can't.
class StartTest {

    private static final double LIMIT_SECONDS = 60;

    private final RunningSuite suite = RunningSuite.here();

    @Test
    void it_is_ready_within_a_minute() {
        System.out.printf("ready in %.1f s%n", suite.readySeconds());
        assertThat(suite.readySeconds()).isLessThanOrEqualTo(LIMIT_SECONDS);
    }

    /// For the record; only that each is there and has a size is demanded.
    @Test
    void each_process_has_its_memory() throws IOException {
        for (var name : List.of("launcher", "postgres", "kafka", "gateway", "case-service")) {
            var status = Path.of("/proc", Long.toString(suite.process(name).pid()), "status");
            if (Files.exists(status)) {
                var resident = Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .sum();
                System.out.printf("%-14s %4d MB resident%n", name, resident);
                assertThat(resident).isPositive();
            }
        }
    }

    @Test
    void a_second_one_on_the_same_folder_is_refused_in_a_sentence() {
        var inFront = suite.console().up();
        var detached = suite.console().up("--detach");

        assertThat(inFront.exit()).isNotZero();
        assertThat(inFront.text().strip())
                .isEqualTo("The suite in " + suite.home() + " is running already; stop it with ./redress down.");
        assertThat(detached).isEqualTo(inFront);
        assertThat(suite.door().get("/").status()).isEqualTo(200);
    }

    @Test
    void one_on_taken_ports_is_refused_in_a_sentence_and_leaves_nothing_running() {
        var elsewhere = suite.home().resolveSibling("elsewhere").toString();
        var console = suite.console().with("REDRESS_HOME", elsewhere);

        var said = console.up("--detach");

        assertThat(said.exit()).isNotZero();
        assertThat(said.text().strip())
                .isEqualTo("Port %d (gateway) is taken; stop what uses it, or set REDRESS_PORT to another number."
                        .formatted(suite.port()));
        assertThat(console.redress("down", "--wipe").text()).contains("Nothing was running.");
    }

    @Test
    void the_launcher_speaks_chinese() {
        var said = suite.console()
                .with("LC_ALL", "zh_CN.UTF-8")
                .with("REDRESS_PORT", "many")
                .redress("down");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.text()).contains("REDRESS_PORT").containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "bea", "lee", "sue", "fin", "pat", "wim", "pia", "ops", "int"})
    void a_token_is_one_line_and_opens_the_door(String user) {
        var said = suite.console().redress("token", user);

        assertThat(said.exit()).isZero();
        assertThat(said.text().lines()).hasSize(1);
        var claims = new String(Base64.getUrlDecoder().decode(said.text().split("\\.", -1)[1]), UTF_8);
        assertThat(claims).contains("\"upn\":\"" + user + "\"");
        var asked = suite.with(said.text().strip()).get("/api/cases?limit=1").status();
        assertThat(asked).isEqualTo(user.equals("int") ? 403 : 200);
    }

    @Test
    void a_token_for_a_stranger_is_refused_in_a_sentence() {
        var said = suite.console().redress("token", "eve");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.text()).startsWith("There is no demo user eve; there are ann, bea,");
    }

    @Test
    void the_clock_of_a_suite_in_real_time_cannot_be_set() {
        var answer = suite.as("ops").put("/api/maintenance/clock", "{\"now\":\"2027-01-01T00:00:00Z\"}", Map.of());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.rule()).isEqualTo("urn:redress:clock.not-simulated");
        assertThat(suite.as("ann")
                        .put("/api/maintenance/clock", "{\"now\":\"2027-01-01T00:00:00Z\"}", Map.of())
                        .status())
                .isEqualTo(403);
    }
}
