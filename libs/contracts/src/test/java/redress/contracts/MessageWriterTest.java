package redress.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.contracts.CaseMessage.MessageRequested;

class MessageWriterTest {

    /// The order of an immutable map differs from process to process; told again after a restart the message must not.
    @Test
    void what_a_message_carries_by_name_is_written_in_the_order_of_the_names() {
        var data = Map.of("f", "6", "b", "2", "d", "4", "a", "1", "e", "5", "c", "3");
        var message = new MessageRequested(
                new UUID(0, 1), new UUID(0, 2), "CUSTOMER", null, null, "TRACKING_NUMBER", "en", null, data);

        assertThat(new String(new MessageWriter().write(message), UTF_8))
                .contains("\"data\":{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\",\"d\":\"4\",\"e\":\"5\",\"f\":\"6\"}");
    }
}
