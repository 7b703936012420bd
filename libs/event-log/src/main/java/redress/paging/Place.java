package redress.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.decider.Refused;

/// Where a page of a list ended: the next one begins behind it, whatever came in meanwhile.
///
/// @param marks what was true of the last row, as the list's [Order] asks it
public record Place(List<Boolean> marks, Instant since, UUID id) {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public Place {
        if (since.isBefore(Instant.EPOCH) || since.isAfter(LAST)) {
            throw new IllegalArgumentException("no list has anything from then");
        }
    }

    public static Place of(Instant since, UUID id, Boolean... marks) {
        return new Place(List.of(marks), since, id);
    }

    String write() {
        var text = Stream.concat(marks.stream(), Stream.of(since, id))
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The place a cursor names.
    static Place read(String cursor, int marks) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var words = List.of(text.split(" ", -1));
            return new Place(
                    words.subList(0, marks).stream().map(Boolean::valueOf).toList(),
                    Instant.parse(words.get(marks)),
                    UUID.fromString(words.get(marks + 1)));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException _) {
            throw Refused.impossible("cursor", "that is no cursor of this list");
        }
    }
}
