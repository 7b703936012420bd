package redress.cases.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redress.PublishedPage;

/// What an editor marks is what the reader refuses, as far as one word shows it.
class PlaybookSchemaTest {

    /// Seen in a single place of the file, not in how places hang together.
    static final Set<Flaw> LOCAL = EnumSet.of(
            Flaw.FIELD_UNKNOWN,
            Flaw.TEXT_MISSING,
            Flaw.PLAYBOOK_ID_UNFIT,
            Flaw.VERSION_UNFIT,
            Flaw.START_UNFIT,
            Flaw.KIND_UNKNOWN,
            Flaw.MODE_UNKNOWN,
            Flaw.FACT_UNKNOWN,
            Flaw.PARAMETER_UNKNOWN,
            Flaw.SUM_UNKNOWN,
            Flaw.EVIDENCE_UNKNOWN,
            Flaw.MINIMUM_UNFIT,
            Flaw.TEMPLATE_MISSING,
            Flaw.TEMPLATE_UNKNOWN,
            Flaw.DEPARTMENT_UNKNOWN,
            Flaw.TOPIC_MISSING,
            Flaw.OUTCOME_UNKNOWN,
            Flaw.NEXT_UNFIT,
            Flaw.SKIP_UNFIT,
            Flaw.INPUT_NAMELESS,
            Flaw.INPUT_TYPE_UNKNOWN,
            Flaw.INPUT_PRESET_UNKNOWN,
            Flaw.INPUT_UNNAMED,
            Flaw.EFFECT_UNKNOWN,
            Flaw.CAUSE_UNKNOWN,
            Flaw.PAYER_UNKNOWN,
            Flaw.AMOUNT_MISSING);

    static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PlaybookLoaderTest.LOADER.schema());

    @Test
    void every_playbook_that_ships_is_as_the_schema_says() {
        assertThat(PlaybookLoaderTest.LOADER.shipped().newest())
                .allSatisfy(playbook -> assertThat(isValid(playbook.file().yaml()))
                        .as(playbook.id())
                        .isTrue());
        assertThat(isValid(PlaybookLoaderTest.GOOD)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_flaw_that_one_word_shows_is_marked_and_no_other_is(Flaw flaw) {
        if (flaw != Flaw.NO_YAML) {
            assertThat(isValid(BrokenPlaybooksTest.broken(flaw).yaml())).isEqualTo(!LOCAL.contains(flaw));
        }
    }

    @Test
    void every_word_that_the_reader_knows_is_in_the_schema() {
        var schema = PlaybookLoaderTest.LOADER.schema();

        assertThat(schema.findValuesAsText("const"))
                .containsAll(Stream.of(EffectWord.values()).map(Enum::name).toList())
                .containsAll(Stream.of(InputWord.values()).map(InputWord::word).toList())
                .containsAll(Stream.of(NodeKind.values()).map(Enum::name).toList());
        for (var kind : NodeKind.values()) {
            var fields = schema.at("/properties/nodes/items/oneOf")
                    .valueStream()
                    .map(node -> node.path("properties"))
                    .filter(node -> node.at("/kind/const").asText().equals(kind.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(fields.properties().stream().map(field -> field.getKey()))
                    .containsExactlyInAnyOrderElementsOf(NodeReader.fields(kind));
            assertThat(fields).noneMatch(field -> field.isNull());
        }
    }

    @Test
    void the_published_schema_is_what_the_reader_goes_by() {
        PublishedPage.at("playbook.schema.json")
                .mustBe(PlaybookLoaderTest.LOADER.schema().toPrettyString() + "\n");
    }

    static boolean isValid(String yaml) {
        return SCHEMA.validate(BrokenPlaybooksTest.tree(yaml).toString(), InputFormat.JSON)
                .isEmpty();
    }
}
