package redress.cases.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.policy.Text;

/// What an author of playbooks does at the command line.
class WorkshopTest {

    static final String BROKEN = "src/test/resources/broken-playbooks/";
    static final String SHIPPED = "src/main/resources/playbooks/";

    record Ran(int exit, String said) {}

    @Test
    void a_file_without_faults_is_all_right() {
        assertThat(run("check", SHIPPED + "MAN.yaml")).isEqualTo(new Ran(0, "Faults: 0, warnings: 0\n"));
    }

    @Test
    void each_fault_is_told_with_file_and_node_in_both_languages() {
        assertThat(run("check", BROKEN + "KIND_UNKNOWN.yaml"))
                .isEqualTo(new Ran(1, "KIND_UNKNOWN.yaml, ABC-01: kind GUESS is unknown.\nFaults: 1, warnings: 0\n"));
        assertThat(run(Text::zh, "check", BROKEN + "KIND_UNKNOWN.yaml"))
                .isEqualTo(new Ran(1, "KIND_UNKNOWN.yaml, ABC-01：未知节点类型 GUESS。\n错误：1，警告：0\n"));
    }

    @Test
    void a_warning_is_told_and_is_no_fault() {
        var ran = run("check", BROKEN + "LIABILITY_UNFOLLOWED.yaml");

        assertThat(ran.exit()).isZero();
        assertThat(ran.said()).startsWith("warning: LIABILITY_UNFOLLOWED.yaml, ABC-01: the cause WAREHOUSE_MISPICK");
    }

    @Test
    void a_playbook_that_ships_is_drawn_and_a_file_too(@TempDir Path folder) throws IOException {
        var mine = folder.resolve("mine.yaml");
        Files.writeString(mine, Files.readString(Path.of(SHIPPED + "INC.yaml")).replace("version: 1", "version: 2"));

        assertThat(run("draw", "INC").said()).startsWith("flowchart TD\n    INC_01{{\"INC-01<br/>Was the order");
        assertThat(run("draw", mine.toString())).isEqualTo(run("draw", "INC"));
    }

    @Test
    void a_playbook_is_simulated() {
        var ran = run("simulate", "MAN", "--answers", "REJECTED");

        assertThat(ran.exit()).isZero();
        assertThat(ran.said()).startsWith("MAN-01  ").contains("→ REJECTED").contains("MAN-90");
        assertThat(run("simulate", "INC", "--random", "--seed", "3").exit()).isZero();
        assertThat(run("simulate", "INC", "--answers", "PERHAPS").exit()).isEqualTo(1);
    }

    @Test
    void what_is_not_there_or_not_clear_is_said() {
        assertThat(run("check", "nowhere.yaml")).isEqualTo(new Ran(1, "There is no file nowhere.yaml.\n"));
        assertThat(run("draw", "ZZZ").said()).isEqualTo("There is no playbook ZZZ, and no such file.\n");
        assertThat(run("draw", BROKEN + "KIND_UNKNOWN.yaml"))
                .isEqualTo(new Ran(1, "KIND_UNKNOWN.yaml, ABC-01: kind GUESS is unknown.\n"));
        for (var unclear : List.of(
                List.of(""),
                List.of("check"),
                List.of("draw", "INC", "now"),
                List.of("simulate", "INC", "--random", "7"))) {
            assertThat(run(unclear.toArray(String[]::new)).exit()).isEqualTo(2);
        }
    }

    static Ran run(String... args) {
        return run(Text::en, args);
    }

    static Ran run(Function<Text, String> language, String... args) {
        var bytes = new ByteArrayOutputStream();
        var exit = new Workshop(new PrintStream(bytes, true, StandardCharsets.UTF_8), language).run(List.of(args));
        return new Ran(exit, bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }
}
