package redress.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import redress.embedded.Ports;

/// However the suite is stopped, nothing of it runs on and nothing of its data is lost.
class StopTest {

    private final RunningSuite suite = RunningSuite.here();

    @Test
    void ctrl_c_leaves_no_process_and_the_data_is_there_after_the_next_up() throws Exception {
        var story = openCase();
        var family = suite.family();
        assertThat(family).hasSizeGreaterThan(5);

        interrupt(suite.process("launcher"));

        awaitGone(family);
        assertThat(suite.console().redress("down").text().strip()).isEqualTo("Nothing was running.");
        suite.requireUp();
        assertThat(suite.as("ann").get(story.path()).text()).isEqualTo(story.text());
        Upkeep.of(suite).verified();
    }

    @Test
    void a_killed_launcher_leaves_what_down_then_stops() {
        var story = openCase();
        var family = suite.family();

        suite.process("launcher").destroyForcibly();
        var said = suite.down();

        assertThat(said.exit()).isZero();
        assertThat(said.text().strip()).isEqualTo("Stopped.");
        awaitGone(family);
        suite.requireUp();
        assertThat(suite.as("ann").get(story.path()).text()).isEqualTo(story.text());
    }

    private record Story(String path, String text) {}

    private Story openCase() {
        var opened = suite.as("ann").post("/api/cases", """
                {"channel":"PHONE","orderId":"%s","message":"it does not work"}""".formatted(UUID.randomUUID()));
        assertThat(opened.status()).isEqualTo(201);
        var path = "/api/cases/" + opened.json().path("id").asText() + "/timeline";
        Upkeep.of(suite).awaitCalm();
        return new Story(path, suite.as("ann").get(path).text());
    }

    /// What the terminal does for Ctrl-C.
    private static void interrupt(ProcessHandle process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(List.of("kill", "-INT", Long.toString(process.pid())))
                        .start()
                        .waitFor())
                .isZero();
    }

    private void awaitGone(Collection<ProcessHandle> family) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(family).allMatch(StopTest::isGone));
        assertThat(IntStream.range(suite.port(), suite.port() + 16)).noneMatch(Ports::isTaken);
    }

    /// Where nobody collects orphans, a dead one stays in the list.
    private static boolean isGone(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException _) {
            return !process.isAlive();
        }
    }
}
