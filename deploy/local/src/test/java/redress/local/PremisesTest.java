package redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.embedded.PidFile;

class PremisesTest {

    @TempDir
    Path root;

    @Test
    void a_taken_port_is_named_in_one_sentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            var premises = new Premises(new Installation(root, root.resolve(".redress"), port - 10, "system"));

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> premises.requirePorts(List.of()))
                    .withMessage("Port " + port
                            + " (PostgreSQL) is taken; stop what uses it, or set REDRESS_PORT to another number.");
        }
    }

    @Test
    void a_full_disk_is_said_in_one_sentence() {
        var premises = new Premises(installation());

        premises.requireRoom(Purpose.WORK, 500L * 1024 * 1024);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> premises.requireRoom(Purpose.WORK, 499L * 1024 * 1024))
                .withMessage("Only 499 MB are free for " + installation().home() + "; the suite needs 500 MB.");
    }

    @Test
    void what_a_killed_suite_left_running_is_ended_but_never_a_stranger() throws Exception {
        var installation = installation();
        var orphan = new ProcessBuilder("sleep", "60").start();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            new PidFile(installation.notes().resolve("case-service.pid")).write(orphan.toHandle());
            Files.writeString(installation.notes().resolve("gateway.pid"), stranger.pid() + " 12345");

            assertThat(new Premises(installation).sweep()).containsExactly("case-service");

            assertThat(orphan.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            orphan.destroyForcibly();
            stranger.destroyForcibly();
        }
    }

    @Test
    void those_who_use_are_ended_before_those_who_are_used() throws Exception {
        var installation = installation();
        var process = new ProcessBuilder("sleep", "60").start();
        for (var name : List.of("postgres", "kafka", "case-service")) {
            new PidFile(installation.notes().resolve(name + ".pid")).write(process.toHandle());
        }

        assertThat(new Premises(installation).sweep()).containsExactly("case-service", "kafka", "postgres");
    }

    @Test
    void a_suite_that_runs_already_is_named() throws Exception {
        var installation = installation();
        var other = new ProcessBuilder("sleep", "60").start();
        try {
            new PidFile(installation.notes().resolve("launcher.pid")).write(other.toHandle());

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> new Premises(installation).requireFree())
                    .withMessage("The suite in " + installation.home()
                            + " is running already; stop it with ./redress down.");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void a_suite_is_stopped_and_wiped_without_a_trace() throws Exception {
        var installation = installation();
        var suite = new ProcessBuilder("sleep", "60").start();
        new PidFile(installation.notes().resolve("launcher.pid")).write(suite.toHandle());
        var premises = new Premises(installation);

        assertThat(premises.vacate()).isTrue();
        assertThat(suite.isAlive()).isFalse();
        assertThat(premises.vacate()).isFalse();

        premises.wipe();
        assertThat(installation.home()).doesNotExist();
    }

    private Installation installation() {
        return Installation.of(Map.of("REDRESS_ROOT", root.toString()));
    }
}
