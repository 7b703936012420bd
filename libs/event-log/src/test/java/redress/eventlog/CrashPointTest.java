package redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process of its own passes the points, for it may die of it.
class CrashPointTest {

    private static final int KILLED = 137;

    @TempDir
    private Path folder;

    static void main() {
        for (int pass = 1; pass <= 5; pass++) {
            CrashPoint.VIEW_MID_BATCH.pass();
            CrashPoint.APPEND_AFTER_COMMIT.pass();
            System.out.println("passed " + pass);
        }
    }

    @Test
    void nothing_happens_where_nobody_ordered_it() throws Exception {
        Files.writeString(folder.resolve("crash-at"), "append-after-commit:1");

        var passing = passing(false);

        assertThat(passing.waitFor()).isZero();
        assertThat(folder.resolve("crash-at")).exists();
    }

    @Test
    void the_process_ends_at_the_ordered_pass_of_this_point_and_the_order_with_it() throws Exception {
        Files.writeString(folder.resolve("crash-at"), "append-after-commit:3");

        var passing = passing(true);
        var said = passing.inputReader().lines().toList();

        assertThat(passing.waitFor()).isEqualTo(KILLED);
        assertThat(said).containsExactly("passed 1", "passed 2");
        assertThat(folder.resolve("crash-at")).doesNotExist();
    }

    @Test
    void without_an_order_an_armed_process_lives() throws Exception {
        assertThat(passing(true).waitFor()).isZero();
    }

    private Process passing(boolean armed) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashPointTest.class.getName())
                .directory(folder.toFile());
        command.environment().remove(CrashPoint.VARIABLE);
        if (armed) {
            command.environment().put(CrashPoint.VARIABLE, "crash-at");
        }
        var process = command.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process;
    }
}
