package redress.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.cases.playbook.FaultyPlaybooks;

/// What the service reads when it starts.
class RulesTest {

    static final String INC = "src/main/resources/playbooks/INC.yaml";

    @TempDir
    Path folder;

    @Test
    void COV_X_02_a_broken_file_keeps_the_service_from_starting_and_is_named() throws IOException {
        Files.copy(
                Path.of("src/test/resources/broken-playbooks/EFFECT_UNKNOWN.yaml"), folder.resolve("sellers-own.yaml"));
        var rules = new Rules();

        assertThatThrownBy(() -> rules.installed(rules.loader(), Optional.of(folder)))
                .isInstanceOf(FaultyPlaybooks.class)
                .hasMessage("sellers-own.yaml, ABC-01: effect 'TELEPORT' is unknown.");
    }

    @Test
    void a_sellers_own_version_stands_beside_the_one_that_ships() throws IOException {
        Files.writeString(
                folder.resolve("INC.yaml"), Files.readString(Path.of(INC)).replace("version: 1", "version: 2"));
        var rules = new Rules();

        assertThat(rules.installed(rules.loader(), Optional.of(folder))
                        .playbooks()
                        .versions("INC"))
                .containsExactly(1, 2);
        assertThat(rules.installed(rules.loader(), Optional.empty()).playbooks().versions("INC"))
                .containsExactly(1);
    }
}
