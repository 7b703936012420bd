package redress.cases.views;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import redress.decider.Refused;

/// Where a page of a queue ended: the next one begins behind it, whatever was opened meanwhile.
final class CaseCursor {

    record Place(boolean closed, boolean urgent, Instant waitingSince, UUID id) {}

    private CaseCursor() {}

    static String write(Place place) {
        var text = place.closed() + " " + place.urgent() + " " + place.waitingSince() + " " + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Place read(String cursor) {
        try {
            var words = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
            return new Place(
                    Boolean.parseBoolean(words[0]),
                    Boolean.parseBoolean(words[1]),
                    Instant.parse(words[2]),
                    UUID.fromString(words[3]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException _) {
            throw Refused.impossible("cursor", "that is no cursor of this list");
        }
    }
}
