package redress.eventlog.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import redress.eventlog.EventJson;

/// The log as it is stored, for ops to look at.
@Singleton
public class Streams {

    public record Stream(UUID id, String kind, int version, boolean archived) {}

    public record Event(
            long position, int version, String type, JsonNode data, JsonNode meta, Instant at, String hash) {}

    private final Pool pool;

    Streams(Pool pool) {
        this.pool = pool;
    }

    /// In id order, after the given one.
    public Uni<List<Stream>> list(String kind, UUID after, int limit) {
        return pool.preparedQuery("select id, kind, version, archived from stream"
                        + " where ($1::text is null or kind = $1) and id > $2 order by id limit $3")
                .execute(Tuple.of(kind, after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Streams::stream)
                        .toList());
    }

    public Uni<List<Event>> events(UUID id) {
        return pool.preparedQuery("select position, version, type, data::text as data, meta::text as meta, at, hash"
                        + " from event where stream_id = $1 order by version")
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Streams::event)
                        .toList());
    }

    private static Stream stream(Row row) {
        return new Stream(
                row.getUUID("id"), row.getString("kind"), row.getInteger("version"), row.getBoolean("archived"));
    }

    private static Event event(Row row) {
        return new Event(
                row.getLong("position"),
                row.getInteger("version"),
                row.getString("type"),
                EventJson.read(row.getString("data"), JsonNode.class),
                EventJson.read(row.getString("meta"), JsonNode.class),
                row.get(OffsetDateTime.class, "at").toInstant(),
                HexFormat.of().formatHex(row.getBuffer("hash").getBytes()));
    }
}
