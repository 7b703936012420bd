package redress.carrierclaims.views;

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

/// The claims there are: those whose time for filing runs out first, then the oldest.
@Singleton
public class ClaimList {

    /// What a list is chosen by; empty chooses nothing away.
    public record Choice(
            List<String> statuses,
            List<String> waitsFor,
            List<String> notices,
            String carrier,
            String waybill,
            String orderId,
            Optional<UUID> caseId,
            String cursor,
            int limit) {}

    /// @param items sheets as they are kept, in JSON
    public record Page(List<String> items, Optional<String> next) {}

    private final Mutiny.SessionFactory sessions;

    ClaimList(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Page> page(Choice choice) {
        var values = new LinkedHashMap<String, Object>();
        var conditions = conditions(choice, values);
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var sql = "select c.* from carrier_claim c" + where + " order by c.pressing desc, c.opened_at, c.id limit "
                + (choice.limit() + 1);
        return sessions.withSession(session -> {
                    var query = session.createNativeQuery(sql, ClaimRow.class);
                    values.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> page(rows, choice.limit()));
    }

    private static List<String> conditions(Choice choice, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        anyOf("status", choice.statuses(), conditions, values);
        anyOf("waits_for", choice.waitsFor(), conditions, values);
        anyOf("notice", choice.notices(), conditions, values);
        anyOf("carrier", given(choice.carrier()), conditions, values);
        anyOf("waybill", given(choice.waybill()), conditions, values);
        anyOf("order_id", given(choice.orderId()), conditions, values);
        anyOf("case_id", choice.caseId().stream().toList(), conditions, values);
        if (!choice.cursor().isEmpty()) {
            var after = ClaimCursor.read(choice.cursor());
            conditions.add("(not c.pressing, c.opened_at, c.id) > (:later, :openedAt, :id)");
            values.put("later", !after.pressing());
            values.put("openedAt", after.openedAt().atOffset(ZoneOffset.UTC));
            values.put("id", after.id());
        }
        return conditions;
    }

    private static void anyOf(String column, List<?> wanted, List<String> conditions, Map<String, Object> values) {
        if (!wanted.isEmpty()) {
            conditions.add("c." + column + " in (:" + column + ")");
            values.put(column, wanted);
        }
    }

    private static List<String> given(String word) {
        return word.isEmpty() ? List.of() : List.of(word);
    }

    private static Page page(List<ClaimRow> rows, int limit) {
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var items = shown.stream().map(row -> row.sheet).toList();
        return rows.size() <= limit
                ? new Page(items, Optional.empty())
                : new Page(items, Optional.of(cursor(shown.getLast()).write()));
    }

    private static ClaimCursor cursor(ClaimRow row) {
        return new ClaimCursor(row.pressing, row.openedAt, row.id);
    }
}
