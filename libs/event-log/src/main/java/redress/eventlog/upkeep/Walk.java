package redress.eventlog.upkeep;

import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import redress.eventlog.Chain;

/// One pass over the rows of the log in chain order, noting where a chain breaks.
public final class Walk {

    /// Where a chain does not hold, and how that shows.
    public record Break(UUID stream, int version, String what) {}

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final int most;
    private final List<Break> breaks = new ArrayList<>();
    private long streams;
    private long events;
    private UUID head = BEFORE_ALL;
    private UUID stream = BEFORE_ALL;
    private int version;
    private long position;
    private byte[] hash = Chain.START;

    Walk(int most) {
        this.most = most;
    }

    void event(Row row) {
        events++;
        var next = row.getUUID("stream_id");
        if (!next.equals(stream)) {
            begin(next, row.getBoolean("known"));
        }
        var found = row.getInteger("version");
        if (found != version + 1) {
            note(next, version + 1, "the event is missing");
        }
        var stored = row.getBuffer("hash").getBytes();
        if (found == version + 1 && !Arrays.equals(stored, expected(row))) {
            note(next, found, "the event is not what its hash says");
        }
        if (row.getLong("position") <= position) {
            note(next, found, "the event stands in the log before the one it follows");
        }
        version = found;
        position = row.getLong("position");
        hash = stored;
    }

    private void begin(UUID next, boolean known) {
        stream = next;
        version = 0;
        position = 0;
        hash = Chain.START;
        if (!known) {
            note(next, 1, "the stream is missing");
        }
    }

    void head(Row row) {
        streams++;
        head = row.getUUID("stream_id");
        var claimed = row.getInteger("version");
        var found = row.getInteger("found");
        if (found == null || found < claimed) {
            note(head, found == null ? 1 : found + 1, "the last event is missing");
        } else if (found > claimed) {
            note(head, found, "the stream does not know of its last event");
        } else if (!Arrays.equals(
                row.getBuffer("head_hash").getBytes(), row.getBuffer("hash").getBytes())) {
            note(head, found, "the stream's head is not its last event's hash");
        } else if (!row.getString("kind").equals(row.getString("found_kind"))) {
            note(head, found, "the stream is not of its events' kind");
        }
    }

    /// Where the walk is, for the next page.
    UUID stream() {
        return stream;
    }

    int version() {
        return version;
    }

    UUID head() {
        return head;
    }

    long streams() {
        return streams;
    }

    long events() {
        return events;
    }

    List<Break> breaks() {
        return List.copyOf(breaks);
    }

    private byte[] expected(Row row) {
        return Chain.hash(
                hash,
                stream,
                row.getInteger("version"),
                row.getString("kind"),
                row.getString("type"),
                row.getShort("schema"),
                row.getString("data"),
                row.getString("meta"),
                row.get(OffsetDateTime.class, "at").toInstant());
    }

    private void note(UUID id, int at, String what) {
        if (breaks.size() < most) {
            breaks.add(new Break(id, at, what));
        }
    }
}
