package redress.proofs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which tests prove which rule: a test's name, or a comment on it, names the rows of the domain that it is about.
class ProofsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path PAGE = ROOT.resolve("docs/proofs.md");

    /// In a name with `_`, in a comment with `-`.
    private static final Pattern ROW =
            Pattern.compile("(?<![A-Za-z0-9])((?:COV[-_](?:\\d{3}|X)|R[-_]\\d{3}|AMB|ENG|I|P|S)[-_]\\d{1,2})(?![0-9])");

    private static final Pattern PROVING = Pattern.compile("(?m)^\\s*(?:void \\w+|@DisplayName|//).*");

    record Proof(String row, Path test) {}

    @Test
    void the_page_names_the_tests_of_every_row() throws IOException {
        if (Boolean.getBoolean("redress.update")) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).hasContent(page());
    }

    @Test
    void every_row_of_online_after_sales_is_proven() throws IOException {
        var rows = Stream.concat(
                        IntStream.rangeClosed(1, 23).mapToObj("COV-000-%02d"::formatted),
                        IntStream.rangeClosed(1, 28).mapToObj("R-000-%02d"::formatted))
                .toList();

        assertThat(proofs().map(Proof::row)).containsAll(rows).contains("COV-X-02");
    }

    private static String page() throws IOException {
        var byRow = proofs().collect(
                        groupingBy(Proof::row, TreeMap::new, mapping(Proof::test, toCollection(TreeSet<Path>::new))));
        return """
                # Which tests prove which row

                Made from the tests: their names say `COV_000_05` for COV-000-05, the coverage rows (COV), rules (R, I, P, S) and readings (AMB, ENG) of the domain.

                | Row | Tests |
                |---|---|
                %s
                """.formatted(byRow.entrySet().stream()
                .map(entry -> "| %s | %s |".formatted(entry.getKey(), linked(entry.getValue())))
                .collect(joining("\n")));
    }

    private static String linked(SortedSet<Path> tests) {
        return tests.stream()
                .map(test -> "[%s](../%s)"
                        .formatted(test.getFileName().toString().replace(".java", ""), slashed(ROOT.relativize(test))))
                .collect(joining(", "));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static Stream<Proof> proofs() throws IOException {
        try (var modules =
                Files.find(ROOT, 4, (path, about) -> about.isDirectory() && path.endsWith(Path.of("src/test")))) {
            return modules.sorted().toList().stream()
                    .flatMap(ProofsTest::tests)
                    .flatMap(ProofsTest::proofs)
                    .toList()
                    .stream();
        }
    }

    private static Stream<Path> tests(Path module) {
        try (var found = Files.find(module, 20, (path, _) -> path.toString().endsWith("Test.java"))) {
            return found.toList().stream();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Stream<Proof> proofs(Path test) {
        try {
            return PROVING.matcher(Files.readString(test))
                    .results()
                    .flatMap(line -> ROW.matcher(line.group()).results())
                    .map(row -> new Proof(row.group(1).replace('_', '-'), test));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
