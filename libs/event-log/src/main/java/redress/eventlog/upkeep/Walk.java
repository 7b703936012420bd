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

    private final int most;
    private final List<Break> breaks = new ArrayList<>();
    private long streams;
    private long events;
    private UUID stream;
    private int version;
    private byte[] hash = Chain.START;

    Walk(int most) {
        this.most = most;
    }

    void event(Row row) {
        events++;
        var next = row.getUUID("stream_id");
        if (!next.equals(stream)) {
            stream = next;
            version = 0;
            hash = Chain.START;
        }
        var found = row.getInteger("version");
        if (found != version + 1) {
            note(next, version + 1, "the event is missing");
        }
        var stored = row.getBuffer("hash").getBytes();
        if (found == version + 1 && !Arrays.equals(stored, expected(row))) {
            note(next, found, "the event is not what its hash says");
        }
        version = found;
        hash = stored;
    }

    void head(Row row) {
        streams++;
        var id = row.getUUID("stream_id");
        var claimed = row.getInteger("version");
        var found = row.getInteger("found");
        if (found == null || found < claimed) {
            note(id, found == null ? 1 : found + 1, "the last event is missing");
        } else if (found > claimed) {
            note(id, found, "the stream does not know of its last event");
        } else if (!Arrays.equals(
                row.getBuffer("head_hash").getBytes(), row.getBuffer("hash").getBytes())) {
            note(id, found, "the stream's head is not its last event's hash");
        }
    }

    void orphan(UUID id) {
        note(id, 1, "the stream is missing");
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
