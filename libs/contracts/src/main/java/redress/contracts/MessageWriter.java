package redress.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

/// Puts a message into the JSON that goes on Kafka. Absent components are left out; the same message is the same bytes
/// in whichever life of a process it is told, for receivers refuse an id that comes with another body.
public final class MessageWriter {

    private static final ObjectWriter WRITER = Json.MAPPER.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    public byte[] write(Message message) {
        try {
            return WRITER.writeValueAsBytes(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a message is made of plain values", impossible);
        }
    }
}
