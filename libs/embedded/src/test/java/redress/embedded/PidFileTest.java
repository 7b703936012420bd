package redress.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A stranger who got the number of a process of ours is never taken for it.
class PidFileTest {

    @TempDir
    Path folder;

    @Test
    void our_process_is_found_while_it_lives() throws Exception {
        var file = new PidFile(folder.resolve("sleeper.pid"));
        var sleeper = new ProcessBuilder("sleep", "60").start();
        file.write(sleeper.toHandle());

        assertThat(file.process()).contains(sleeper.toHandle());

        sleeper.destroyForcibly().waitFor();
        assertThat(file.process()).isEmpty();
    }

    @Test
    void the_same_number_with_another_start_time_is_a_stranger() throws IOException {
        var file = new PidFile(folder.resolve("stranger.pid"));
        var start = ProcessHandle.current().info().startInstant().orElseThrow();
        Files.writeString(
                file.path(),
                ProcessHandle.current().pid() + " " + start.minusSeconds(3600).toEpochMilli());

        assertThat(file.process()).isEmpty();
    }

    @Test
    void a_damaged_or_missing_note_is_nobody() throws IOException {
        var file = new PidFile(folder.resolve("damaged.pid"));
        assertThat(file.process()).isEmpty();
        Files.writeString(file.path(), "what?");
        assertThat(file.process()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_process_that_ended_and_was_never_collected_is_gone() throws Exception {
        // the shell leaves its dead child uncollected, because it became `sleep`
        var parent = new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 60").start();
        try (var words = parent.inputReader()) {
            var child = ProcessHandle.of(Long.parseLong(words.readLine())).orElseThrow();
            var file = new PidFile(folder.resolve("child.pid"));
            file.write(child);

            assertThat(Patience.until(
                            Duration.ofSeconds(10), () -> file.process().isEmpty()))
                    .isTrue();
        } finally {
            parent.destroyForcibly();
        }
    }
}
