package redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import redress.contracts.CaseMessage;
import redress.contracts.CaseMessage.CaseClassified;
import redress.contracts.CaseMessage.CaseClosed;
import redress.contracts.CaseMessage.CaseOpened;
import redress.contracts.CaseMessage.CaseReopened;
import redress.contracts.CaseMessage.CaseResolved;
import redress.contracts.Channel;
import redress.contracts.CloudEventHeaders;
import redress.contracts.MessageReader;
import redress.contracts.Read;
import redress.contracts.Topic;
import redress.embedded.Infra;

/// What others are told of a case, once each, in the order it happened.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class NewsTest {

    final Shop shop = new Shop();
    final MessageReader reader = new MessageReader();

    @Test
    void a_case_is_told_of_from_its_opening_to_its_reopening() {
        var order = shop.places();
        shop.complains(order, "Two of the four brake pads are missing");
        var id = Desk.caseOf(order);
        Desk.showIn(id, "OPEN");
        Desk.put(id, "issue-type", "{\"issueType\":\"TRACE\"}").then().statusCode(204);
        Desk.answer(id, "MAN-01", 1, "RESHIPPED", "n").then().statusCode(204);
        Desk.put(id, "reopening", "{}").then().statusCode(204);
        Desk.close(id);

        var told = Desk.soon().until(() -> Heard.on("case-events", id), records -> records.size() == 7);
        var uuid = UUID.fromString(id);
        assertThat(told.stream().map(this::read))
                .containsExactly(
                        new CaseOpened(uuid, order, Channel.EMAIL, shop.customer.id()),
                        new CaseClassified(uuid, "INCOMPLETE", 1.0),
                        new CaseClassified(uuid, "TRACE", 1.0),
                        new CaseResolved(uuid, "RESHIPPED"),
                        new CaseClosed(uuid, "RESHIPPED"),
                        new CaseReopened(uuid),
                        new CaseClosed(uuid, "REJECTED"));
        assertThat(told).allSatisfy(record -> {
            assertThat(header(record, CloudEventHeaders.SPEC_VERSION)).isEqualTo("1.0");
            assertThat(header(record, CloudEventHeaders.SOURCE)).isEqualTo("urn:redress:case-service");
            assertThat(header(record, CloudEventHeaders.SUBJECT)).isEqualTo(id);
            assertThat(header(record, CloudEventHeaders.CORRELATION_ID)).isEqualTo(id);
            assertThat(header(record, CloudEventHeaders.CONTENT_TYPE)).isEqualTo("application/json");
            assertThat(header(record, CloudEventHeaders.TIME)).endsWith("Z");
        });
        assertThat(told.stream().map(record -> header(record, CloudEventHeaders.ID)))
                .doesNotHaveDuplicates();
        assertThat(sequences(told)).isSorted().doesNotHaveDuplicates();
    }

    private CaseMessage read(ConsumerRecord<String, byte[]> record) {
        var read = reader.read(Topic.CASE_EVENTS, header(record, CloudEventHeaders.TYPE), record.value());
        assertThat(read).isInstanceOf(Read.Understood.class);
        return (CaseMessage) ((Read.Understood) read).message();
    }

    private static List<Integer> sequences(List<ConsumerRecord<String, byte[]>> told) {
        return told.stream()
                .map(record -> Integer.valueOf(header(record, CloudEventHeaders.SEQUENCE)))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return Heard.text(record.headers(), name);
    }
}
