package redress.local.olist.data;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import redress.contracts.Message;
import redress.contracts.MessageTypes;
import redress.contracts.MessageWriter;

/// Something that happened at Olist, with an id made of what happened to which order: the same file gives the same ids.
public record CloudEvent(String id, Instant time, Message message) {

    public static final String SOURCE = "urn:olist";
    public static final String SOURCE_IN_PATH = "urn%3Aolist";

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

    public String type() {
        return MessageTypes.typeOf(message);
    }

    public String json() {
        var data = new String(MESSAGES.write(message), StandardCharsets.UTF_8);
        try {
            return JSON.writeValueAsString(new Structured(
                    "1.0",
                    id,
                    SOURCE,
                    type(),
                    MessageTypes.subjectOf(message),
                    time.toString(),
                    "application/json",
                    data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is made of plain values", e);
        }
    }
}
