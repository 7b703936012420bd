package redress.eventlog;

import io.quarkus.arc.All;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The kinds of stream this service has, and how to read their rows.
@Singleton
public class Kinds {

    /// What a row must select to be read.
    public static final String COLUMNS =
            "position, stream_id, kind, version, type, schema, data::text as data, meta::text as meta, at, hash";

    private final Map<String, EventTypes<?>> types;

    Kinds(@All List<Aggregates<?, ?, ?>> aggregates) {
        types = aggregates.stream().collect(Collectors.toMap(Aggregates::kind, Aggregates::types, (a, _) -> a));
    }

    public Map<String, EventTypes<?>> all() {
        return types;
    }

    public Recorded<?> read(Row row) {
        var kind = row.getString("kind");
        var known = types.get(kind);
        if (known == null) {
            throw new IllegalStateException("the log holds a " + kind + ", which this service does not know");
        }
        return read(row, known);
    }

    static <E> Recorded<E> read(Row row, EventTypes<E> types) {
        return recorded(row, data -> types.read(row.getString("type"), data));
    }

    private static <E> Recorded<E> recorded(Row row, Function<String, E> event) {
        return new Recorded<>(
                row.getLong("position"),
                row.getUUID("stream_id"),
                row.getString("kind"),
                row.getInteger("version"),
                row.getString("type"),
                event.apply(row.getString("data")),
                EventJson.read(row.getString("meta"), Recorded.Meta.class),
                row.get(OffsetDateTime.class, "at").toInstant(),
                row.getBuffer("hash").getBytes());
    }
}
