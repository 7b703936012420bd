package redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstallationTest {

    @Test
    void ports_are_counted_from_the_base_and_data_lies_under_the_root() {
        var usual = Installation.of(Map.of("REDRESS_ROOT", "/suite"));
        assertThat(Program.GATEWAY.port(usual)).isEqualTo(8080);
        assertThat(usual.home()).isEqualTo(Path.of("/suite/.redress"));
        assertThat(usual.clock()).isEqualTo("system");

        var other = Installation.of(Map.of(
                "REDRESS_ROOT",
                "/suite",
                "REDRESS_PORT",
                "9000",
                "REDRESS_HOME",
                "/data",
                "REDRESS_CLOCK",
                "simulated"));
        assertThat(Program.CASE_SERVICE.port(other)).isEqualTo(9001);
        assertThat(other.postgresPort()).isEqualTo(9010);
        assertThat(other.mailboxPort()).isEqualTo(9015);
        assertThat(other.home()).isEqualTo(Path.of("/data"));
        assertThat(other.clock()).isEqualTo("simulated");
    }

    @Test
    void a_port_or_clock_that_cannot_be_is_said_in_one_sentence_in_either_language() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Installation.of(Map.of("REDRESS_PORT", "eighty")))
                .withMessage("REDRESS_PORT is \"eighty\"; it must be a number from 1024 to 65500.")
                .satisfies(refusal -> assertThat(refusal.in(Words.of(Locale.CHINESE)))
                        .isEqualTo("REDRESS_PORT 是“eighty”，应为 1024 到 65500 之间的数字。"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Installation.of(Map.of("REDRESS_PORT", "80")))
                .withMessageContaining("1024");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Installation.of(Map.of("REDRESS_CLOCK", "sundial")))
                .withMessage("REDRESS_CLOCK is \"sundial\"; it must be system or simulated.");
    }
}
