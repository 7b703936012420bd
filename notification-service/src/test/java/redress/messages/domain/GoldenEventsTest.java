package redress.messages.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.messages.domain.MessageTest.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.contracts.Channel;
import redress.eventlog.EventJson;
import redress.messages.domain.MessageEvent.*;

/// Events are kept for good: what is written today is what was written, and what was written is read today.
class GoldenEventsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/events");

    static List<MessageEvent> events() {
        return List.of(
                registered(),
                new MessageAddressMissing(1),
                new MessageAddressFound(1),
                attempted(1),
                new MessageHandedOver(1, CASE, "C-1", Channel.SMS, "zh", WORDS),
                sent(1),
                failed(1, Duration.ofMinutes(1)),
                doubt(1),
                givenUp(1),
                new MessageRetried(2),
                new MessageResent(2),
                new MessageDelivered(NOON),
                bounced());
    }

    @Test
    void every_event_has_its_file() {
        assertThat(events().stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(MessageEvent.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_and_read_as_it_was(MessageEvent event) throws IOException {
        var file = GOLDEN.resolve(event.getClass().getSimpleName() + ".1.json");
        if (Boolean.getBoolean("redress.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, pretty(event));
        }
        var kept = Files.readString(file);
        assertThat(pretty(event)).isEqualTo(kept);
        assertThat(EventJson.read(kept, event.getClass())).isEqualTo(event);
    }

    @Test
    void a_wish_from_before_people_wrote_themselves_brings_no_words() {
        var old = """
                {"caseId": "%s", "to": "CUSTOMER", "customerId": "C-1", "channel": "EMAIL", "template": "ASK_PHOTOS",
                 "language": "en", "data": {"orderId": "O-1"}}""".formatted(CASE);
        assertThat(EventJson.read(old, MessageRegistered.class)).isEqualTo(registered());
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_event_has_room_for_a_name_an_address_or_a_text(MessageEvent event) {
        assertThat(Stream.of(event.getClass().getRecordComponents()).map(c -> c.getName()))
                .doesNotContain("name", "email", "address", "subject", "text", "words");
    }

    private static String pretty(MessageEvent event) throws JsonProcessingException {
        return EventJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n";
    }
}
