package redress.messages.views;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/// What was written, the newest first.
@Singleton
public class MessageList {

    /// What is chosen by; empty or absent chooses nothing away.
    public record Choice(List<String> statuses, Optional<UUID> caseId, String to, String cursor, int limit) {}

    /// @param items sheets as they are kept, in JSON
    public record Page(List<String> items, Optional<String> next) {}

    private final Mutiny.SessionFactory sessions;

    MessageList(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Page> page(Choice choice) {
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        choose(choice, conditions, values);
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var sql = "select m.* from message_row m" + where + " order by m.requested_at desc, m.id desc limit "
                + (choice.limit() + 1);
        return sessions.withSession(session -> {
                    var query = session.createNativeQuery(sql, MessageRow.class);
                    values.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> page(rows, choice.limit()));
    }

    private static void choose(Choice choice, List<String> conditions, Map<String, Object> values) {
        if (!choice.statuses().isEmpty()) {
            conditions.add("m.status in (:statuses)");
            values.put("statuses", choice.statuses());
        }
        choice.caseId().ifPresent(id -> {
            conditions.add("m.case_id = :caseId");
            values.put("caseId", id);
        });
        if (!choice.to().isEmpty()) {
            conditions.add("m.addressee = :to");
            values.put("to", choice.to());
        }
        if (!choice.cursor().isEmpty()) {
            var after = MessageCursor.read(choice.cursor());
            conditions.add("(m.requested_at, m.id) < (:at, :id)");
            values.put("at", after.requestedAt().atOffset(ZoneOffset.UTC));
            values.put("id", after.id());
        }
    }

    private static Page page(List<MessageRow> rows, int limit) {
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var items = shown.stream().map(row -> row.sheet).toList();
        return rows.size() <= limit
                ? new Page(items, Optional.empty())
                : new Page(
                        items, Optional.of(new MessageCursor(shown.getLast().requestedAt, shown.getLast().id).write()));
    }
}
