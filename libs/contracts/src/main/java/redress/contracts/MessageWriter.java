package redress.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;

/// Puts a message into the JSON that goes on Kafka. Absent components are left out.
public final class MessageWriter {

    public byte[] write(Message message) {
        try {
            return Json.MAPPER.writeValueAsBytes(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a message is made of plain values", impossible);
        }
    }
}
