package redress.messages.views;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import redress.decider.Refused;

/// Where a page of the list ended: the next one begins behind it, whatever was written meanwhile.
record MessageCursor(Instant requestedAt, UUID id) {

    String write() {
        var text = requestedAt + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static MessageCursor read(String cursor) {
        try {
            var words = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
            return new MessageCursor(Instant.parse(words[0]), UUID.fromString(words[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException _) {
            throw Refused.impossible("cursor", "that is no cursor of this list");
        }
    }
}
