package redress.carrierclaims.views;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import redress.decider.Refused;

/// Where a page of the list ended: the next one begins behind it, whatever was opened meanwhile.
record ClaimCursor(boolean pressing, Instant openedAt, UUID id) {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    ClaimCursor {
        if (openedAt.isBefore(Instant.EPOCH) || openedAt.isAfter(LAST)) {
            throw new IllegalArgumentException("nothing was opened then");
        }
    }

    String write() {
        var text = pressing + " " + openedAt + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static ClaimCursor read(String cursor) {
        try {
            var words = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
            return new ClaimCursor(Boolean.parseBoolean(words[0]), Instant.parse(words[1]), UUID.fromString(words[2]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException _) {
            throw Refused.impossible("cursor", "that is no cursor of this list");
        }
    }
}
