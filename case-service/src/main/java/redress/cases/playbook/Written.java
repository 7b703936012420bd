package redress.cases.playbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/// A playbook as it is written, for others to read.
public record Written(Playbook playbook) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /// As its author wrote it, remarks and all.
    public String yaml() {
        return playbook.file().yaml();
    }

    /// The same words in JSON, with the text of every answer in its place.
    public JsonNode json() {
        var root = tree();
        for (var written : root.path("nodes")) {
            playbook.node(written.path("id").asText()).ifPresent(node -> tellAnswers(node, (ObjectNode) written));
        }
        return root;
    }

    private static void tellAnswers(Node node, ObjectNode written) {
        for (var answer : node.answers()) {
            written.withObject("/texts")
                    .putObject(answer.code())
                    .put("en", answer.text().en())
                    .put("zh", answer.text().zh());
        }
    }

    private JsonNode tree() {
        try {
            return YAML.readTree(playbook.file().yaml());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a playbook that was loaded cannot be read", broken);
        }
    }
}
