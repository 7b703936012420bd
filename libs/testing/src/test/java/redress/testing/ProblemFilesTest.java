package redress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The Chinese sentences of all services and libraries, as they are written: of two for one rule, the later would win
/// unseen.
class ProblemFilesTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path FILE = Path.of("main/resources/problems_zh.properties");

    @Test
    void each_rule_is_written_once_and_found_where_it_is_looked_for() throws IOException {
        try (var sources = Files.find(ROOT, 3, (path, _) -> path.endsWith("src"))) {
            assertThat(sources.map(src -> src.resolve(FILE)).filter(Files::exists))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(file -> assertThat(rules(file)).isSorted().doesNotHaveDuplicates());
        }
    }

    private static Stream<String> rules(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(line -> line.split("=", 2)[0]);
    }
}
