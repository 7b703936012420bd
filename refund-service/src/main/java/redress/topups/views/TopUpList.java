package redress.topups.views;

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
import redress.eventlog.EventJson;
import redress.lists.Cursor;
import redress.lists.Page;

/// Top-ups, those wished for first come first.
@Singleton
public class TopUpList {

    /// What a list is chosen by; empty or absent chooses nothing away.
    public record Choice(List<String> statuses, String orderId, Optional<UUID> caseId, String cursor, int limit) {}

    private final Mutiny.SessionFactory sessions;

    TopUpList(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Page<TopUpSheet>> page(Choice choice) {
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        choose(choice, conditions, values);
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var sql = "select * from top_up_row" + where + " order by created_at, id limit " + (choice.limit() + 1);
        return sessions.withSession(session -> {
                    var query = session.createNativeQuery(sql, TopUpRow.class);
                    values.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> page(rows, choice.limit()));
    }

    private static void choose(Choice choice, List<String> conditions, Map<String, Object> values) {
        if (!choice.statuses().isEmpty()) {
            conditions.add("status in (:statuses)");
            values.put("statuses", choice.statuses());
        }
        if (!choice.orderId().isEmpty()) {
            conditions.add("order_id = :order");
            values.put("order", choice.orderId());
        }
        choice.caseId().ifPresent(caseId -> {
            conditions.add("case_id = :case");
            values.put("case", caseId);
        });
        if (!choice.cursor().isEmpty()) {
            var after = Cursor.read(choice.cursor());
            conditions.add("(created_at, id) > (:since, :id)");
            values.put("since", after.since().atOffset(ZoneOffset.UTC));
            values.put("id", after.id());
        }
    }

    private static Page<TopUpSheet> page(List<TopUpRow> rows, int limit) {
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var items = shown.stream()
                .map(row -> EventJson.read(row.sheet, TopUpSheet.class))
                .toList();
        return rows.size() <= limit
                ? new Page<>(items, Optional.empty())
                : new Page<>(items, Optional.of(Cursor.write(place(shown.getLast()))));
    }

    private static Cursor.Place place(TopUpRow row) {
        return new Cursor.Place(row.createdAt, row.id);
    }
}
