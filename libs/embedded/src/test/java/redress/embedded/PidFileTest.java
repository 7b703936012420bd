package redress.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
}
