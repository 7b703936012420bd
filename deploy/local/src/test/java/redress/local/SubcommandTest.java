package redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.local.demo.Wish;

class SubcommandTest {

    @Test
    void what_the_usage_lists_is_understood() {
        assertThat(of("up")).isEqualTo(new Subcommand.Up());
        assertThat(of("up --detach")).isEqualTo(new Subcommand.UpDetached());
        assertThat(of("down")).isEqualTo(new Subcommand.Down());
        assertThat(of("down --wipe")).isEqualTo(new Subcommand.DownAndWipe());
        assertThat(of("aot")).isEqualTo(new Subcommand.Train());
        assertThat(of("token ann")).isEqualTo(new Subcommand.Token("ann"));
        assertThat(of("demo")).isEqualTo(new Subcommand.Demo(new Wish.Play()));
        assertThat(of("demo --picture end.svg"))
                .isEqualTo(new Subcommand.Demo(new Wish.PlayAndDraw(Path.of("end.svg"))));
        assertThat(of("import olist data --verify")).isEqualTo(new Subcommand.Import(List.of("data", "--verify")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fly",
                "up --wipe",
                "up --detach --detach",
                "down --detach",
                "aot --detach",
                "token",
                "token ann bea",
                "import",
                "import amazon data",
                "demo --picture",
                "demo --wipe"
            })
    void anything_else_shows_the_usage_and_exits_2(String line) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> of(line)).satisfies(refusal -> {
            assertThat(refusal).hasMessageStartingWith("Usage: ./redress up");
            assertThat(refusal.exit().code()).isEqualTo(2);
        });
    }

    private static Subcommand of(String line) {
        return Subcommand.of(List.of(line.split(" ", -1)));
    }
}
