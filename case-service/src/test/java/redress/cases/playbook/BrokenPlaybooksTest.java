package redress.cases.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// COV-X-02: for each flaw there is a file that has it and nothing else. What is to be said stands at its top.
class BrokenPlaybooksTest {

    static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @EnumSource
    void COV_X_02_each_flaw_is_told_in_its_sentence(Flaw flaw) {
        var file = broken(flaw);
        var expected = file.yaml()
                .lines()
                .takeWhile(line -> line.startsWith("# "))
                .map(line -> line.substring(2))
                .map(line -> file.name() + (line.matches("\\w{3}-\\d\\d: .*") ? ", " : ": ") + line)
                .toList();

        var findings = findings(file);

        assertThat(findings).extracting(finding -> finding.told().en()).containsExactlyElementsOf(expected);
        assertThat(findings).extracting(Finding::flaw).contains(flaw);
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.sentence().zh())
                        .matches(".*\\p{IsHan}.*")
                        .doesNotContain("%"));
    }

    @ParameterizedTest
    @EnumSource
    void COV_X_02_a_fault_keeps_the_playbooks_from_being_taken_and_a_warning_does_not(Flaw flaw) {
        var files = List.of(manual(), broken(flaw));

        if (flaw.weight() == Flaw.Weight.WARNING) {
            assertThat(PlaybookLoaderTest.LOADER.load(files).newest("ABC")).isPresent();
        } else {
            assertThatThrownBy(() -> PlaybookLoaderTest.LOADER.load(files))
                    .isInstanceOf(FaultyPlaybooks.class)
                    .hasMessageContaining(flaw.name() + ".yaml");
        }
    }

    @Test
    void a_cause_that_is_followed_up_or_is_the_customers_is_not_warned_of() {
        var blamed = broken(Flaw.LIABILITY_UNFOLLOWED).yaml();

        assertThat(findings(new PlaybookFile(
                        "ABC.yaml",
                        blamed.replace("MISPICK }", "MISPICK }, { type: FAULT_LOG, department: WAREHOUSE }"))))
                .isEmpty();
        assertThat(findings(new PlaybookFile("ABC.yaml", blamed.replace("WAREHOUSE_MISPICK", "CUSTOMER_MISREAD"))))
                .isEmpty();
    }

    @Test
    void a_file_is_checked_among_those_that_ship_in_place_of_its_own_version() {
        var shipped = new PlaybookFile("mine.yaml", read("/playbooks/INC.yaml"));
        var loader = PlaybookLoaderTest.LOADER;

        assertThat(loader.check(List.of(shipped))).noneMatch(Finding::isFault);
        assertThat(loader.check(
                        List.of(new PlaybookFile("mine.yaml", shipped.yaml().replace("INC-0", "INC-3")))))
                .anySatisfy(finding -> assertThat(finding.told().en()).isEqualTo("mine.yaml: start must be INC-01."));
        assertThat(loader.check(
                        List.of(new PlaybookFile("new.yaml", shipped.yaml().replace("version: 1", "version: 2")))))
                .noneMatch(Finding::isFault);
    }

    /// Whatever stands in a file, it is told and never breaks the reader.
    @Test
    void COV_X_02_a_file_that_says_anything_anywhere_is_told_of_or_taken() {
        for (var seed = 0; seed < 1_000; seed++) {
            var root = tree(PlaybookLoaderTest.GOOD);
            var random = new Random(seed);
            for (var i = 0; i <= random.nextInt(3); i++) {
                disturb(root, random);
            }
            assertThat(findings(new PlaybookFile("ABC.yaml", root.toString())))
                    .as("seed %s", seed)
                    .isNotNull();
        }
    }

    static void disturb(JsonNode root, Random random) {
        var places = new ArrayList<JsonNode>();
        collect(root, places);
        var place = places.get(random.nextInt(places.size()));
        var anything = List.of(
                JsonNodeFactory.instance.nullNode(),
                JsonNodeFactory.instance.textNode("((("),
                JsonNodeFactory.instance.textNode(""),
                JsonNodeFactory.instance.numberNode(-7),
                JsonNodeFactory.instance.arrayNode().add("%s"),
                JsonNodeFactory.instance.objectNode().put("*", "INT-01"),
                places.get(random.nextInt(places.size())).deepCopy());
        var other = anything.get(random.nextInt(anything.size()));
        switch (place) {
            case ObjectNode object
            when !object.isEmpty() ->
                object.set(
                        new ArrayList<>(object.properties())
                                .get(random.nextInt(object.size()))
                                .getKey(),
                        other);
            case ArrayNode array when !array.isEmpty() -> array.set(random.nextInt(array.size()), other);
            case JsonNode _ -> {}
        }
    }

    static void collect(JsonNode node, List<JsonNode> into) {
        into.add(node);
        node.forEach(child -> collect(child, into));
    }

    static JsonNode tree(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<Finding> findings(PlaybookFile file) {
        return PlaybookLoaderTest.LOADER.findings(List.of(manual(), file));
    }

    static PlaybookFile manual() {
        return new PlaybookFile("MAN.yaml", read("/playbooks/MAN.yaml"));
    }

    static PlaybookFile broken(Flaw flaw) {
        return new PlaybookFile(flaw + ".yaml", read("/broken-playbooks/" + flaw + ".yaml"));
    }

    static String read(String resource) {
        try (var file = BrokenPlaybooksTest.class.getResourceAsStream(resource)) {
            assertThat(file).as(resource).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
