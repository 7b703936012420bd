package redress.cases.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The letters that a playbook may name are letters that the notification service writes to customers.
class TemplatesTest {

    static final Path WRITTEN = Path.of("../notification-service/src/main/resources/templates.yaml");

    @Test
    void each_letter_is_written_to_customers_and_asks_for_the_same() throws IOException {
        var written = BrokenPlaybooksTest.tree(Files.readString(WRITTEN));
        var named = BrokenPlaybooksTest.tree(BrokenPlaybooksTest.read("/playbooks/templates.yaml"));

        assertThat(named.properties()).isNotEmpty().allSatisfy(letter -> {
            var there = written.path(letter.getKey());
            assertThat(there.path("to").asText()).as(letter.getKey()).isEqualTo("CUSTOMER");
            assertThat(names(letter.getValue().path("needs"))).containsExactlyElementsOf(names(there.path("needs")));
            assertThat(names(there.path("may")))
                    .containsAll(names(letter.getValue().path("may")));
        });
    }

    static List<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
