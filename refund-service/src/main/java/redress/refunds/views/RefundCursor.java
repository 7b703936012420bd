package redress.refunds.views;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import redress.decider.Refused;

/// Where a page of a list ended: the next one begins behind it, whatever was asked for meanwhile.
final class RefundCursor {

    record Place(Instant requestedAt, UUID id) {}

    private RefundCursor() {}

    static String write(Place place) {
        var text = place.requestedAt() + " " + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Place read(String cursor) {
        try {
            var words = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
            return new Place(Instant.parse(words[0]), UUID.fromString(words[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException _) {
            throw Refused.impossible("cursor", "that is no cursor of this list");
        }
    }
}
