package redress.local.players;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import redress.contracts.Message;
import redress.contracts.MessageTypes;
import redress.contracts.MessageWriter;

/// Something that happened at somebody else's, as a CloudEvent. Told twice with the same id it is told once.
record Announcement(String source, String id, Instant time, Message message) {

    private static final MessageWriter MESSAGES = new MessageWriter();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// CloudEvents 1.0, structured mode.
    private record Structured(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            String time,
            String datacontenttype,
            @JsonRawValue String data) {}

    String json() {
        var data = new String(MESSAGES.write(message), StandardCharsets.UTF_8);
        try {
            return JSON.writeValueAsString(new Structured(
                    "1.0",
                    id,
                    source,
                    MessageTypes.typeOf(message),
                    MessageTypes.subjectOf(message),
                    time.toString(),
                    "application/json",
                    data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is made of plain values", e);
        }
    }
}
