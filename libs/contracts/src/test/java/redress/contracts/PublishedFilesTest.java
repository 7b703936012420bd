package redress.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What others read about us (JSON Schemas, AsyncAPI, golden messages) says what the code does.
class PublishedFilesTest {

    private static final String RESOURCES = "src/main/resources/";
    private static final String GOLDEN = "src/test/resources/golden/";

    private final MessageWriter writer = new MessageWriter();
    private final MessageReader reader = new MessageReader();

    static Iterable<String> types() {
        return MessageTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_schema_file_is_what_the_record_says(String type) {
        var message = MessageTypes.recordOf(type).orElseThrow();

        KeptFile.at(RESOURCES + "schemas/" + type + ".json").mustBe(PrettyJson.of(SchemaOf.message(message)));
    }

    @Test
    void there_is_no_schema_and_no_golden_file_of_a_type_that_is_gone() throws IOException {
        assertThat(namesIn(RESOURCES + "schemas")).isEqualTo(MessageTypes.all());
        assertThat(namesIn(GOLDEN)).isEqualTo(MessageTypes.all());
    }

    @Test
    void the_asyncapi_document_is_what_the_topics_say() {
        KeptFile.at(RESOURCES + "asyncapi.yaml").mustBe(AsyncApi.document());
    }

    @Test
    void the_asyncapi_document_is_yaml_whose_references_all_lead_somewhere() throws IOException {
        var document = new YAMLMapper().readTree(AsyncApi.document());

        var references = document.findValuesAsText("$ref");
        assertThat(references).hasSizeGreaterThan(2 * MessageTypes.all().size());
        assertThat(references).allMatch(reference -> leadsSomewhere(reference, document));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_message_is_written_as_its_golden_file_and_the_golden_file_is_read_as_the_message(String type)
            throws IOException {
        var golden = KeptFile.at(GOLDEN + type + ".json");
        var message = Sample.FULL.of(type);

        golden.mustBe(PrettyJson.of(Json.MAPPER.readTree(writer.write(message))));
        assertThat(reader.read(type, Files.readAllBytes(golden.path()))).isEqualTo(new Read.Understood(message));
    }

    private static boolean leadsSomewhere(String reference, JsonNode document) {
        return reference.startsWith("#")
                ? !document.at(reference.substring(1)).isMissingNode()
                : Files.exists(Path.of(RESOURCES + reference));
    }

    private static Set<String> namesIn(String folder) throws IOException {
        try (var files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString().replaceAll("\\.json$", ""))
                    .collect(Collectors.toSet());
        }
    }
}
