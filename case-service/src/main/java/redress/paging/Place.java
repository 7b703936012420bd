package redress.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import redress.decider.Refused;

/// Where a page of a list ended: the next one begins behind it, whatever came in meanwhile.
public record Place(Instant since, UUID id) {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public Place {
        if (since.isBefore(Instant.EPOCH) || since.isAfter(LAST)) {
            throw new IllegalArgumentException("no list has anything from then");
        }
    }

    String write() {
        var text = since + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The place a cursor names.
    public static Place read(String cursor) {
        try {
            var words = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
            return new Place(Instant.parse(words[0]), UUID.fromString(words[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException _) {
            throw Refused.impossible("cursor", "that is no cursor of this list");
        }
    }
}
