package redress.supplierclaims.views;

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

/// The claims there are: those whose answer is overdue first, then the oldest.
@Singleton
public class ClaimList {

    /// What a list is chosen by; empty chooses nothing away.
    public record Choice(
            List<String> statuses,
            List<String> waitsFor,
            String supplierId,
            String orderId,
            Optional<UUID> caseId,
            Optional<Boolean> overdue,
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
        var sql = "select c.* from supplier_claim c" + where + " order by c.overdue desc, c.opened_at, c.id limit "
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
        if (!choice.statuses().isEmpty()) {
            conditions.add("c.status in (:statuses)");
            values.put("statuses", choice.statuses());
        }
        if (!choice.waitsFor().isEmpty()) {
            conditions.add("c.waits_for in (:waitsFor)");
            values.put("waitsFor", choice.waitsFor());
        }
        if (!choice.supplierId().isEmpty()) {
            conditions.add("c.supplier_id = :supplierId");
            values.put("supplierId", choice.supplierId());
        }
        if (!choice.orderId().isEmpty()) {
            conditions.add("c.order_id = :orderId");
            values.put("orderId", choice.orderId());
        }
        choice.caseId().ifPresent(caseId -> {
            conditions.add("c.case_id = :caseId");
            values.put("caseId", caseId);
        });
        choice.overdue().ifPresent(overdue -> {
            conditions.add("c.overdue = :overdue");
            values.put("overdue", overdue);
        });
        if (!choice.cursor().isEmpty()) {
            var after = ClaimCursor.read(choice.cursor());
            conditions.add("(not c.overdue, c.opened_at, c.id) > (:inTime, :openedAt, :id)");
            values.put("inTime", !after.overdue());
            values.put("openedAt", after.openedAt().atOffset(ZoneOffset.UTC));
            values.put("id", after.id());
        }
        return conditions;
    }

    private static Page page(List<ClaimRow> rows, int limit) {
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var items = shown.stream().map(row -> row.sheet).toList();
        return rows.size() <= limit
                ? new Page(items, Optional.empty())
                : new Page(items, Optional.of(cursor(shown.getLast()).write()));
    }

    private static ClaimCursor cursor(ClaimRow row) {
        return new ClaimCursor(row.overdue, row.openedAt, row.id);
    }
}
